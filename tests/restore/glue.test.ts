import { expect, test } from 'vitest';
import { findGlue } from '../../plugins/restore/glue.ts';
import { shownWith } from '../support/shown.ts';

test.each([
  ['a hard task.In this paper', 'a hard task. In this paper'],
  ['Diffusion (DDPM).Specifically, we', 'Diffusion (DDPM). Specifically, we'],
  ['by 34.93%).Our findings', 'by 34.93%). Our findings'],
  ['follow instructions?This work', 'follow instructions? This work'],
  ['a representa- tion', 'a representation'],
  ['we eval- uates, require- ments', 'we evaluates, requirements'],
  ['an LLM- based, pre- trained model', 'an LLM-based, pre-trained model'],
  ['multi- modal', 'multi-modal'],
])('%s reads %s', (received, shown) => {
  expect(shownWith(findGlue, received)).toBe(shown);
});

test('a broken word is joined as it stands elsewhere in the paper', () => {
  const find = (text: string) => findGlue(text, `${text} Multimodal base-line encoders.`);
  expect(shownWith(find, 'multi- modal base- line en- coders')).toBe(
    'multimodal base-line encoders',
  );
});

test.each([
  'pre- and post-training, short- to long-term, truth- vs. preference-oriented',
  'see torch.In(x), config.Our_key and e.g.The end',
  'at https://a.org/page.The end',
  'a table.Row and U.S.The',
  'the end of a line - in the middle',
  'full- as well as no-reference models',
])('%s stays', (text) => {
  expect(findGlue(text)).toEqual([]);
});
