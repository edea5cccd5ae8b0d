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
import type { Digest, Paragraph } from '../digest-tree.ts';
import { richTextOf } from '../rich-texts.ts';
import { DEFAULT_THRESHOLD } from '../../src/library/config.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';

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
