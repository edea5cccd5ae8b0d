import { z } from 'zod';

/** Where what is shown comes from: the authors' TeX, a person's correction, the text itself, or a guess. */
export const ORIGINS = ['authors', 'hand', 'read', 'guessed'] as const;

export type Origin = (typeof ORIGINS)[number];

const amount = z.int().positive().optional();
const amountsSchema = z.strictObject({
  authors: amount,
  hand: amount,
  read: amount,
  guessed: amount,
} satisfies Record<Origin, unknown>);

const guessSchema = z.strictObject({
  /** The piece as received; other pieces than formulas with the words that they stand in. */
  received: z.string(),
  /** What a formula is taken for. */
  tex: z.string().optional(),
  /** What any other piece is taken for, as plain text. */
  text: z.string().optional(),
  /** How sure the least sure of them is, in hundredths below 1. */
  confidence: z.number().min(0).max(1),
  /** The commands of `tex` that nothing in the text shows. */
  assumes: z.array(z.string()).optional(),
  /** How often it stands there, where more than once. */
  count: amount,
});

const leftSchema = z.strictObject({
  received: z.string(),
  /** `unsure`: too little speaks for mathematics. `rejected`: KaTeX cannot set what it would be. */
  reason: z.enum(['unsure', 'rejected']),
  count: amount,
});

/** How the texts of a paper differ from what was received. What there is none of is absent. */
export const restorationSchema = z.strictObject({
  formulas: amountsSchema.optional(),
  /** Letters, marks, words set apart and links that were given back. */
  marks: amountsSchema.optional(),
  /** Which texts a person has replaced by others. */
  replaced: z.array(z.enum(['title', 'abstract'])).optional(),
  /** Each piece once, in the order of the texts. */
  guesses: z.array(guessSchema).optional(),
  left: z.array(leftSchema).optional(),
  /** The texts to the letter, where they are shown in another form. */
  received: z
    .strictObject({ title: z.string().optional(), abstract: z.string().optional() })
    .optional(),
});

export type Restoration = z.output<typeof restorationSchema>;
export type Guess = z.output<typeof guessSchema>;
export type Left = z.output<typeof leftSchema>;
