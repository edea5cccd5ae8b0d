import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import restoreCharacters from './characters.ts';
import restoreDollarMath from './dollar-math.ts';
import restoreEmphasis from './emphasis.ts';
import restoreEntities from './entities.ts';
import restoreGlue from './glue.ts';
import leaveUnsure from './leave-unsure.ts';
import restoreMath, { type MathOptions } from './math.ts';
import restoreFromProof, { type ProofOptions } from './proof.ts';
import restoreQuotes from './quotes.ts';
import restoreTags from './tags.ts';
import restoreTexCommands from './tex-commands.ts';
import restoreTexLinks from './tex-links.ts';
import annotateLinks from '../annotate/links.ts';
import type { Digest, Paragraph, Title } from '../digest-tree.ts';
import { richTextOf, setRichText } from '../rich-texts.ts';
import { alignTex } from '../../src/library/tex/align-tex.ts';
import { DEFAULT_THRESHOLD } from '../../src/library/config.ts';
import { appendRichText, type RichText } from '../../src/library/text/rich-text.ts';

export interface RestoreOptions extends MathOptions, ProofOptions {}

/** What holds where nothing is set: no original is known. */
export const RESTORE_DEFAULTS: RestoreOptions = {
  threshold: DEFAULT_THRESHOLD,
  originals: new Map(),
};

/**
 * The plugins that give back what pasting took, in their order: what is proved, what can be read from the
 * text itself, what has to be guessed, and last the emphasis, which takes in what stands inside of it.
 */
export function restorePlugins({ threshold, originals }: RestoreOptions): PluggableList {
  return [
    [restoreFromProof, { originals }],
    restoreCharacters,
    restoreEntities,
    restoreTexLinks,
    restoreDollarMath,
    [restoreMath, { threshold }],
    restoreTags,
    restoreTexCommands,
    restoreQuotes,
    restoreGlue,
    annotateLinks,
    [leaveUnsure, { threshold }],
    [restoreEmphasis, { threshold }],
  ];
}

/** A paper's title and abstract with what was given back. */
export interface RestoredTexts {
  title: RichText;
  /** Paragraphs are separated by an empty line. */
  abstract: RichText;
}

/** A paper's texts as they were received. */
export interface ReceivedTexts {
  title: string;
  /** Paragraphs are separated by an empty line. */
  abstract: string;
  /** Which of the two are as their authors wrote them, so that nothing has to be guessed in them. */
  original?: { title: boolean; abstract: boolean };
}

/**
 * Makes a function that restores papers.
 *
 * @param options What is not given is as `sheaf build` has it.
 */
export function createPaperRestorer(
  options: Partial<RestoreOptions> = {},
): (texts: ReceivedTexts) => RestoredTexts {
  const plugins = restorePlugins({ ...RESTORE_DEFAULTS, ...options });
  const processor = unified().use(plugins).freeze();
  return ({ title, abstract, original }) => {
    const heading: Title = { type: 'title', children: [] };
    setRichText(heading, receivedText(title, original?.title));
    const paragraphs = abstract.split('\n\n').map((text) => {
      const paragraph: Paragraph = { type: 'paragraph', children: [] };
      setRichText(paragraph, receivedText(text, original?.abstract));
      return paragraph;
    });
    const tree: Digest = {
      type: 'digest',
      children: [{ type: 'paper', children: [heading, ...paragraphs] }],
    };
    processor.runSync(tree, new VFile());
    return {
      title: richTextOf(heading),
      abstract: paragraphs
        .map(richTextOf)
        .reduce((before, next) => appendRichText(before, next, '\n\n'), plainText('')),
    };
  };
}

function receivedText(source: string, isOriginal = false): RichText {
  return (isOriginal ? alignTex(source, source) : undefined) ?? plainText(source);
}

function plainText(source: string): RichText {
  return { source, spans: [] };
}

/**
 * Makes a function that restores single texts, for programs that have pasted titles or abstracts.
 *
 * @param options What is not given is as `sheaf build` has it.
 * @returns Takes a text as it was received. What it gives back has spans with offsets into that text, in
 *   UTF-16 units; `toMarkdown`, `toTex` and `toPlainText` render it.
 */
export function createRestorer(options: Partial<RestoreOptions> = {}): (text: string) => RichText {
  const plugins = restorePlugins({ ...RESTORE_DEFAULTS, ...options });
  const processor = unified().use(plugins).freeze();
  return (text) => {
    const abstract: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
    const tree: Digest = {
      type: 'digest',
      children: [{ type: 'paper', children: [{ type: 'title', children: [] }, abstract] }],
    };
    processor.runSync(tree, new VFile());
    return richTextOf(abstract);
  };
}
