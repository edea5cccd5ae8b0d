import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aclXml } from '../../plugins/read/acl-xml.ts';
import { arxivAtom } from '../../plugins/read/arxiv-atom.ts';
import { feed } from '../../plugins/read/feed.ts';
import type { Format } from '../../plugins/read/reader.ts';
import { outlineOf, readWith } from './formats/outline.ts';
import { damaged } from './hostile.ts';
import { fixturesOf } from './read-fixtures.ts';

const formats = [arxivAtom, aclXml, feed];
const documents = formats.flatMap(({ id }) => fixturesOf(id)).map(({ document }) => document);

const atom = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`;
const rss = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`;
const acl = (papers: string) =>
  `<collection id="2024.x"><volume id="1">${papers}</volume></collection>`;
const titlesOf = (format: Format, document: string) =>
  outlineOf(format, document).papers.map(({ title }) => title);
const abstractOf = (html: string) => {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const document = rss(`<item><title>T</title><description>${escaped}</description></item>`);
  return outlineOf(feed, document).papers[0]?.['abstract'];
};

describe.each(formats)('$id', (format) => {
  test.each(fixturesOf(format.id))('$name is recognised and read as expected', (fixture) => {
    const { document, expected } = fixture;
    expect(formats.find(({ recognise }) => recognise(document))).toBe(format);
    expect(JSON.parse(JSON.stringify(outlineOf(format, document)))).toEqual(expected);
  });

  test('pieces give what the whole gives', { timeout: 40_000 }, () => {
    const given = fc.oneof(fc.constantFrom(...documents), damaged(documents));
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 60 }), (document, pieceLength) => {
        expect(readWith(format, document, { pieceLength })).toEqual(readWith(format, document));
      }),
    );
  });

  test('nothing is thrown, whatever comes', { timeout: 40_000 }, () => {
    const anything = fc.oneof(damaged(documents), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (document) => {
        format.recognise(document);
        readWith(format, document);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '',
    '\n\n',
    '<',
    'Looms\n\nWe weave <b>graphs</b>.\n',
    '# Looms\n\n<feed> is an element, and <rss> another.',
    '{"title": "Looms", "id": "http://arxiv.org/abs/2404.01234"}',
    '@article{lind, title = {Looms}, url = {http://arxiv.org/abs/2404.01234}}',
    'TY  - JOUR\nTI  - Looms\nER  - ',
    'title,abstract\n"<rss>","x"',
    '<!DOCTYPE html><html xmlns:arxiv="http://arxiv.org/schemas/atom"><title>Looms</title></html>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    '<p><feed></p>',
    '<bookcollection id="1"><volume id="1"/></bookcollection>',
    '<collection id="1"><record/></collection>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item/></rdf:RDF>',
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><record/></OAI-PMH>',
    '<entry><title>Of a dictionary</title></entry>',
  ])('%j is none', (document) => {
    expect(format.recognise(document)).toBe(false);
  });
});

describe('recognising', () => {
  test('a head may be cut anywhere behind the first entry', () => {
    for (const format of formats) {
      for (const { document } of fixturesOf(format.id)) {
        const cut = document.slice(0, Math.ceil(document.length * 0.6));
        expect(formats.find(({ recognise }) => recognise(cut))).toBe(format);
      }
    }
  });

  test.each([
    ['arxiv-atom', atom('<entry><id>https://arxiv.org/abs/2404.01234</id></entry>')],
    ['arxiv-atom', '<records><record><id>oai:arXiv.org:0704.00051</id></record></records>'],
    ['feed', atom('<entry><summary>See http://arxiv.org/abs/2404.01234</summary></entry>')],
    ['feed', '<entry xmlns="http://www.w3.org/2005/Atom"><title>One entry</title></entry>'],
    ['feed', '<x:feed xmlns:x="http://www.w3.org/2005/Atom"/>'],
    ['acl-xml', acl('')],
  ])('%s: %j', (id, document) => {
    expect(formats.find(({ recognise }) => recognise(document))?.id).toBe(id);
  });
});

const entries: Record<string, (title: string) => string> = {
  'arxiv-atom': (title) =>
    `<entry><id>http://arxiv.org/abs/2404.01234</id>${title}<summary>We weave.</summary></entry>`,
  'acl-xml': (title) => `<paper id="1">${title}<abstract>We weave.</abstract></paper>`,
  feed: (title) => `<item>${title}<description>We weave.</description></item>`,
};

test.each(formats)(
  '$id: every record is a paper, or is reported',
  { timeout: 40_000 },
  (format) => {
    const title = fc.option(fc.constantFrom('Looms', 'On $k$-Weaving'), { nil: undefined });
    const end = fc.constantFrom('', '<b>', '</b>', '<!-- -->', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(title, end)), fc.boolean(), (records, isCut) => {
        const texts = records.map(([text, behind]) => {
          const written = text === undefined ? '' : `<title>${text}</title>`;
          return (entries[format.id]?.(written) ?? '') + behind;
        });
        const whole = format === aclXml ? acl(texts.join('')) : rss(texts.join(''));
        const document = isCut ? whole.slice(0, whole.lastIndexOf('</title>')) : whole;
        const { papers, doubts = [] } = outlineOf(format, document);
        const missing = doubts.filter((doubt) => doubt.includes('record-without-title'));
        const begun = document.match(/<(?:entry|paper|item)\b/g)?.length ?? 0;
        expect(papers.length + missing.length).toBe(begun);
      }),
    );
  },
);

describe('markup', () => {
  test('any prefix can stand for a namespace, and a default one holds for its element only', () => {
    const document = `<feed xmlns="http://www.w3.org/2005/Atom"><entry xmlns:q="http://prismstandard.org/namespaces/2.0/basic/">
      <creator xmlns="http://purl.org/dc/elements/1.1/">Bo Lind</creator>
      <title>Looms</title><q:doi>10.1234/looms</q:doi><q:publicationName>J. Looms</q:publicationName>
      <media:title xmlns:media="http://search.yahoo.com/mrss/">A picture</media:title></entry></feed>`;
    expect(outlineOf(feed, document).papers).toEqual([
      {
        title: 'Looms',
        line: 1,
        authors: [{ name: 'Bo Lind', given: 'Bo', family: 'Lind' }],
        publication: { venue: 'J. Looms' },
        identifiers: { doi: '10.1234/looms' },
      },
    ]);
  });

  test('a namespace may be written with https', () => {
    const document = `<rss xmlns:d="https://purl.org/dc/elements/1.1/"><channel><item><d:title>Looms</d:title></item></channel></rss>`;
    expect(titlesOf(feed, document)).toEqual(['Looms']);
  });

  test('of two attributes with one name the first holds', () => {
    const link = '<link href="https://example.org/1" href="https://example.org/2"/>';
    const { papers } = outlineOf(feed, atom(`<entry><title>Looms</title>${link}</entry>`));
    expect(papers[0]?.['links']).toEqual([{ kind: 'web', url: 'https://example.org/1' }]);
  });

  test('entities that a document declares do not grow', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`);
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "ha">${levels.join('')}]>`;
    const document = bomb + rss('<item><title>&e30;</title></item>');
    expect(feed.recognise(document)).toBe(true);
    expect(titlesOf(feed, document)).toEqual(['&e30;']);
  });

  test('lines are counted whatever ends them', () => {
    const item = '<item><title>x</title></item>';
    for (const end of ['\n', '\r\n', '\r']) {
      const document = rss([item, '', '<!-- a', ' b -->', item, item].join(end));
      for (const pieceLength of [1, 7, document.length]) {
        const { papers } = outlineOf(feed, document, { pieceLength });
        expect(papers.map(({ line }) => line)).toEqual([1, 5, 6]);
      }
    }
  });

  test('elements that lie too deep within each other keep their text, and are reported', () => {
    const deep = `${'<b>'.repeat(5000)}deep${'</b>'.repeat(5000)}`;
    const items = `<item><title>${deep}</title></item><item><title>Next</title></item>`;
    const { papers, doubts } = outlineOf(feed, rss(items));
    expect(papers.map(({ title }) => title)).toEqual([expect.stringContaining('deep'), 'Next']);
    expect(doubts).toEqual([expect.stringContaining('nested-too-deep')]);
  });

  test('elements outside of the records may lie as deep as they like', () => {
    const document = `${'<a>'.repeat(300)}<item><title>Looms</title></item>${'</a>'.repeat(300)}`;
    expect(titlesOf(feed, document)).toEqual(['Looms']);
  });
});

describe('HTML in feeds', () => {
  test('paragraphs need no ends', () => {
    expect(abstractOf('<p>x'.repeat(150))).toBe(Array(150).fill('x').join('\n\n'));
  });

  test.each([
    ['<p>One</p><p>Two', 'One\n\nTwo'],
    ['<p>One<p>Two', 'One\n\nTwo'],
    ['One<br/>still one', 'One still one'],
    ['One\n\nTwo', 'One\n\nTwo'],
    ['<div>One\n\nstill one</div>', 'One still one'],
    ['<style>p {}</style>a<script>b</script><!-- c -->d', 'ad'],
    ['if a<b and c>d, <b>then</b>', 'if a<b and c>d, \\textbf{then}'],
    ['<b class="x">then</b><iframe allowfullscreen>no</iframe>', '\\textbf{then}'],
    ['if a < b and <think> it </think>', 'if a < b and <think> it </think>'],
    ['&lt;b&gt; is a tag', '<b> is a tag'],
    ['<i></i><i> x </i>y', '\\emph{x} y'],
    ['<i>One</i> and <I>Two</I>', '\\emph{One} and \\emph{Two}'],
    [
      'x<sup>a very long remark on the letter before</sup>',
      'xa very long remark on the letter before',
    ],
    ['x<sup></sup><sub>$</sub>', 'x$'],
    ['a<tex-math>$b$</tex-math><tex-math>\\(c\\)</tex-math>', 'a$b c$'],
    ['<math><mrow><mfenced open="{"><mi>x</mi><mi>%</mi></mfenced></mrow></math>', '$\\{x ,\\% )$'],
    [
      '<math><mover><mi>x</mi><mo>¯</mo></mover><msqrt><mi mathvariant="bold">B</mi></msqrt></math>',
      '$\\bar{x}\\sqrt{\\mathbf{B}}$',
    ],
    ['<math alttext="a_1"><mi>b</mi></math>', '$a_1$'],
    ['<math><mtext>\\frac</mtext></math>', '$\\text{ frac}$'],
    ['<p><strong>Abstract:</strong> Looms.</p>', 'Looms.'],
    ['<h3>Abstract</h3><p>Abstract looms.</p>', 'Abstract looms.'],
    ['\ue000x\ue001', 'x'],
  ])('%j is %j', (html, text) => {
    expect(abstractOf(html)).toBe(text);
  });
});

test('a feed without entries has its title and date', () => {
  const document = rss('<title>Looms</title><pubDate>Thu, 02 May 2024 06:00:00 GMT</pubDate>');
  expect(outlineOf(feed, document)).toEqual({
    header: { title: 'Looms', date: '2024-05-02' },
    papers: [],
  });
});

test('what a feed says of itself is given once, also behind the entries', () => {
  const item = '<item><title>Loom</title></item>';
  const document = rss(`<title>Looms</title>${item}${item}<pubDate>2024-05-02</pubDate>${item}`);
  const headers = readWith(feed, document).nodes.filter(({ type }) => type === 'header');
  expect(headers).toMatchObject([
    { children: [{ role: 'title', value: 'Looms' }] },
    { children: [{ role: 'date', value: '2024-05-02' }] },
  ]);
});

test('an abstract that is whole is preferred to a longer one that is cut', () => {
  const texts = '<summary>Looms weave narrow…</summary><content>Looms weave.</content>';
  const { papers, doubts } = outlineOf(feed, atom(`<entry><title>Looms</title>${texts}</entry>`));
  expect(papers[0]?.['abstract']).toBe('Looms weave.');
  expect(doubts).toBeUndefined();
});

test('what stands beside several names says nothing of one', () => {
  const author = '<author><name>Bo Lind and Zoë Ash</name><affiliation>Tarn</affiliation></author>';
  const { papers } = outlineOf(feed, atom(`<entry><title>Looms</title>${author}</entry>`));
  expect(papers[0]?.['authors']).toEqual([
    { name: 'Bo Lind', given: 'Bo', family: 'Lind' },
    { name: 'Zoë Ash', given: 'Zoë', family: 'Ash' },
  ]);
});

test.each([
  ['2024.acl', 'long', '7', '2024.acl-long.7'],
  ['P19', '1', '7', 'P19-1007'],
  ['W04', '2', '7', 'W04-0207'],
  ['D19', '5', '7', 'D19-0507'],
  ['D19', '1', '7', 'D19-1007'],
])('of %s, volume %s, paper %s is %s', (collection, volume, paper, id) => {
  const document = `<collection id="${collection}"><volume id="${volume}"><paper id="${paper}"><title>Looms</title></paper></volume></collection>`;
  expect(outlineOf(aclXml, document).papers[0]?.['identifiers']).toEqual({ acl: id });
});

describe('large and hostile documents', () => {
  const many = (text: string) => text.repeat(400_000 / text.length);
  const escaped = (html: string) => html.replaceAll('<', '&lt;');

  test.each([
    ['elements that are never closed', rss(`<item>${many('<a>')}`)],
    ['elements around the records', `<rss>${many('<a>')}${many('</b>')}`],
    ['ends of elements that are not open', rss(`<item>${many('<a>')}${many('</b>')}`)],
    ['records that are never closed', atom(many('<entry>'))],
    ['declarations within each other', atom(many('<a xmlns:b="c">'))],
    ['an attribute without an end', `<feed><entry a="${many('x')}`],
    ['a comment without an end', `<feed><!--${many('- ')}`],
    ['a section without an end', `<feed><entry><title><![CDATA[${many(']]')}`],
    ['ampersands', atom(`<entry><title>${many('&#x')}</title></entry>`)],
    ['comments in front', `${many('<!---->')}x`],
    ['white space in front', `${many(' ')}x`],
    ['starts of tags', atom(many('<id '))],
    ['HTML that is never closed', rss(`<item><description>${escaped(many('<i>'))}</description>`)],
    ['braces in HTML', rss(`<item><description>${escaped(many('<i>{'))}</description>`)],
    ['brackets among names', atom(`<entry><author><name>${many(' ((,')}</name></author></entry>`)],
    ['dollars', acl(`<paper><title>${many('$')}</title></paper>`)],
  ])('%s take no more time than they are long', { timeout: 40_000 }, (_, document) => {
    for (const format of formats) {
      format.recognise(document);
      readWith(format, document, { pieceLength: 50_000 });
    }
  });

  test('a feed of 50 MB is read without keeping it', { timeout: 120_000 }, () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: unknown = runInNewContext('gc');
    const heap = () => {
      if (typeof collectGarbage === 'function') collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const abstract = 'We weave graphs of $n$ threads &amp; show that looms are narrow.\n'.repeat(
      20,
    );
    const entry = (n: number) =>
      `<entry><id>http://arxiv.org/abs/2404.${10_000 + n}v1</id><title>Loom ${n}</title>` +
      `<author><name>Bo Lind</name></author><summary>${abstract}</summary></entry>\n`;
    const reader = arxivAtom.open({ report: () => undefined });
    reader.write('<feed xmlns="http://www.w3.org/2005/Atom">\n');
    const before = heap();
    let papers = 0;
    for (let n = 0; n < 35_000; n += 50) {
      const piece = Array.from({ length: 50 }, (_, index) => entry(n + index)).join('');
      papers += reader.write(piece).length;
    }
    expect(heap() - before).toBeLessThan(15_000_000);
    expect(papers).toBe(35_000);
    expect(reader.write('</feed>').concat(reader.end())).toEqual([]);
  });
});
