/** Something a person should know about what came in: nothing is guessed, merged or left out in silence. */
export interface Finding {
  /** The file it is about, as the person named it. */
  file: string;
  /** The line in that file, from 1. */
  line?: number;
  /** The kind of finding, in kebab-case: findings of one kind are counted together. */
  rule: string;
  /** What is wrong or was decided, and what to do about it. */
  message: string;
}
