import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentifiers, identifiersSchema } from '../../../src/library/fields/identifiers.ts';

test.each([
  ['2110.03336', '2110.03336', undefined],
  ['2110.03336v2', '2110.03336', 2],
  ['arXiv:2110.03336v12 [cs.LG]', '2110.03336', 12],
  ['arXiv preprint arXiv:2110.03336.', '2110.03336', undefined],
  ['https://arxiv.org/abs/2110.03336v2', '2110.03336', 2],
  ['http://export.arxiv.org/pdf/2110.03336v2.pdf', '2110.03336', 2],
  ['https://arxiv.org/html/0704.0001', '0704.0001', undefined],
  ['https://huggingface.co/papers/2110.03336', '2110.03336', undefined],
  ['hep-th/9901001v3', 'hep-th/9901001', 3],
  ['math.GT/0309136', 'math/0309136', undefined],
  ['https://doi.org/10.48550/arXiv.2110.03336', '2110.03336', undefined],
])('%j is on arXiv as %s', (text, arxiv, arxivVersion) => {
  expect(findIdentifiers(text)).toEqual({
    identifiers: { arxiv },
    ...(arxivVersion && { arxivVersion }),
  });
});

test.each([
  ['10.5555/Looms.21', '10.5555/looms.21'],
  ['doi: 10.5555/looms.21.', '10.5555/looms.21'],
  ['(doi:10.5555/looms)', '10.5555/looms'],
  ['https://dx.doi.org/10.5555/a(b)c', '10.5555/a(b)c'],
  ['https://doi.org/10.5555/%28sici%291097%3C1%3E3', '10.5555/(sici)1097<1>3'],
  ['10.1002/(SICI)1097<1661::AID>3.0.CO;2-2', '10.1002/(sici)1097<1661::aid>3.0.co;2-2'],
  ['<a href="https://doi.org/10.5555/looms">x</a>', '10.5555/looms'],
  ['https://dl.example.org/doi/10.5555/123.456?download=true', '10.5555/123.456'],
  ['https://dl.example.org/doi/full/10.5555/123.456/full', '10.5555/123.456'],
  ['https://link.example.org/content/pdf/10.5555/s1-2.pdf', '10.5555/s1-2'],
  [
    'https://www.example.org/content/10.1101/2020.01.01.123456v2.full.pdf',
    '10.1101/2020.01.01.123456',
  ],
])('%j has the DOI %s', (text, doi) => {
  expect(findIdentifiers(text)).toEqual({ identifiers: { doi } });
});

test.each([
  ['https://aclanthology.org/2023.findings-emnlp.725/', '2023.findings-emnlp.725'],
  ['https://aclanthology.org/2023.findings-emnlp.725v2.pdf', '2023.findings-emnlp.725'],
  ['https://www.aclweb.org/anthology/P18-1024.pdf', 'P18-1024'],
  ['https://www.aclweb.org/anthology/papers/P/P18/P18-1024/', 'P18-1024'],
])('%j is in the Anthology as %s', (text, acl) => {
  expect(findIdentifiers(text)).toEqual({ identifiers: { acl } });
});

test('the DOIs of the Anthology hold its own identifiers', () => {
  expect(findIdentifiers('10.18653/v1/P18-1024').identifiers).toEqual({
    doi: '10.18653/v1/p18-1024',
    acl: 'P18-1024',
  });
});

test.each([
  ['https://openreview.net/forum?id=zIUyj55nXR', 'zIUyj55nXR'],
  ['https://openreview.net/pdf?noteId=1&id=x4Kk4FxLs3#discussion', 'x4Kk4FxLs3'],
])('%j is reviewed as %s', (text, openreview) => {
  expect(findIdentifiers(text)).toEqual({ identifiers: { openreview } });
});

test.each([
  '',
  'https://example.org/looms',
  'arXiv',
  'see 2110.03336',
  '10.5/x',
  '12.345',
  'https://arxiv.org/list/cs.LG/recent',
  'https://openreview.net/group?id=ICLR.cc',
])('%j has no identifier', (text) => {
  expect(findIdentifiers(text)).toEqual({ identifiers: {} });
});

const PIECES = [
  'https://',
  'doi.org/',
  '10.5555/',
  '10.18653/v1/',
  'p18-1024',
  'arxiv.org/abs/',
  'arXiv:',
  '2110.03336',
  'v2',
  ')',
  '(',
  '.',
  '%',
  '%28',
  '/',
  'aclanthology.org/',
  'P18-1024',
  'openreview.net/forum?',
  'id=',
  'abcdefgh',
  '&',
  ' ',
  'math/0309136',
];

test('whatever is found is an identifier', () => {
  const text = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(identifiersSchema.safeParse(findIdentifiers(given).identifiers).error).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

test.each([...PIECES, '10.5555/x)', 'openreview.net/forum?a&', 'arxiv: '])(
  'a hundred thousand characters of %j are read in time',
  (piece) => {
    const start = performance.now();
    findIdentifiers(`https://doi.org/10.5555/${piece.repeat(1e5 / piece.length)}x`);
    findIdentifiers(piece.repeat(1e5 / piece.length));
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
