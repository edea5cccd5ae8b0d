import { describe, expect, test } from 'vitest';
import { pairs, read, refusal } from './reading.ts';

const ABSTRACT =
  'We show that frames average to invariant maps, and that a few of them are enough for most ' +
  'groups. This holds on graphs, on point clouds and on images, as three experiments confirm.';

const digest = (...blocks: string[]) => `${blocks.join('\n\n')}\n`;

describe('a digest without papers is refused', () => {
  test.each(['', ' \n\t\n', '\uFEFF', '\r\n\u0001\r\n'])('as empty: %j', (document) => {
    expect(refusal(document)).toBe(
      '1 no-papers: The digest is empty. Paste the titles and abstracts of papers into it.',
    );
  });

  test('as a header without papers, with its lines', () => {
    const header = digest('new', 'Subscribe', 'byAK and the research community', 'May 5');
    expect(refusal(header)).toMatchInlineSnapshot(
      `"1 no-papers: The digest holds only a page header, lines 1-7, and no papers. Paste the titles and abstracts below it, with a blank line after each."`,
    );
  });
});

describe('doubts are messages', () => {
  test('a title without an abstract', () => {
    expect(read(digest('On Frames', ABSTRACT, 'On Maps')).messages).toMatchInlineSnapshot(`
      [
        "5 title-without-abstract: The title “On Maps” (line 5) has no abstract. Paste the abstract below its title, or leave it so.",
      ]
    `);
  });

  test('titles without abstracts, all in one message', () => {
    expect(read(digest('On Frames', 'On Maps', 'On Groups', ABSTRACT)).messages)
      .toMatchInlineSnapshot(`
      [
        "1 title-without-abstract: The 2 titles on lines 1-3 have no abstracts. Paste the abstract below its title, or leave it so.",
      ]
    `);
  });

  test('an abstract without a title', () => {
    expect(read(digest(ABSTRACT, 'On Maps', ABSTRACT)).messages).toMatchInlineSnapshot(`
      [
        "1 unplaced-text: The text on line 1 reads like an abstract but has no title above it, so it belongs to no paper. Put the title on a line of its own before it.",
      ]
    `);
  });

  test('a line that is too long for a title or an abstract, which is kept', () => {
    const { tree, messages } = read(digest('On Frames', ABSTRACT, 'word '.repeat(2001)));
    expect(messages).toMatchInlineSnapshot(`
      [
        "5 line-too-long: The text on line 5 has 10004 characters, more than the 10000 of the longest title or abstract: it belongs to no paper. Break it into titles and abstracts.",
      ]
    `);
    expect(tree.children.at(-1)).toMatchObject({ type: 'unplaced' });
  });

  test('control characters, which are left out, while tabs become spaces', () => {
    const { tree, messages } = read(
      digest('On\u0007 Frames', ABSTRACT.replace('We', 'We\u001b'), 'On\tMaps', ABSTRACT),
    );
    expect(messages).toMatchInlineSnapshot(`
      [
        "1 control-characters: Control characters on lines 1, 3 were left out. Check the words around them.",
      ]
    `);
    expect(pairs(tree).map(({ title }) => title)).toEqual(['On Frames', 'On Maps']);
  });

  test('many lines with control characters are counted', () => {
    const frames = digest(...Array<string>(8).fill(`On Frames\n${ABSTRACT}\u0002`));
    expect(read(frames).messages).toMatchInlineSnapshot(`
      [
        "2 control-characters: Control characters on lines 2, 5, 8, 11, 14 and 3 more were left out. Check the words around them.",
      ]
    `);
  });

  test('an abstract that the page cut short', () => {
    const cut = ABSTRACT.replace(/ as three.*/, ' as…');
    expect(read(digest('On Frames', cut)).messages).toMatchInlineSnapshot(`
      [
        "3 possible-truncation: The abstract of “On Frames” ends in an ellipsis (line 3): the page may have cut it. Paste the whole abstract.",
      ]
    `);
  });
});
