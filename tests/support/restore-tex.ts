import { createRestorer } from '../../plugins/restore/index.ts';
import { toTex } from '../../src/library/text/to-tex.ts';

const restore = createRestorer();

/** A text as its authors may have written it: with the TeX that Sheaf takes it to have lost. */
export function restoreTex(text: string): string {
  return toTex(restore(text));
}
