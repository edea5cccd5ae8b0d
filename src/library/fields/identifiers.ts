import { z } from 'zod';

const ARXIV = String.raw`\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}`;
const DOI = String.raw`10\.\d{4,9}\/\S+`;
const ACL = String.raw`\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+|[A-Z]\d{2}-\d{4,5}`;
const OPENREVIEW = String.raw`[\w-]{6,}`;

/** What a paper is known by elsewhere. */
export const identifiersSchema = z.strictObject({
  /** Without its version, in the form of 2007 or the older one. */
  arxiv: z
    .string('has to be a text: put the arXiv id in quotes')
    .regex(new RegExp(`^(?:${ARXIV})$`), 'has to be like "2110.03336"')
    .optional(),
  doi: z
    .string()
    .regex(new RegExp(`^${DOI}$`), 'has to be like "10.1609/aaai.v37i4.25600"')
    .optional(),
  /** In the ACL Anthology. */
  acl: z
    .string()
    .regex(new RegExp(`^(?:${ACL})$`), 'has to be like "2023.findings-emnlp.725"')
    .optional(),
  openreview: z
    .string()
    .regex(new RegExp(`^${OPENREVIEW}$`), 'has to be like "zIUyj55nXR"')
    .optional(),
});

export type Identifiers = z.output<typeof identifiersSchema>;

/** The identifiers that a text, most often an address, holds, and the version of the arXiv id where it has one. */
export interface FoundIdentifiers {
  identifiers: Identifiers;
  arxivVersion?: number;
}

const ARXIV_IN_TEXT = new RegExp(
  String.raw`(?:arxiv\.org/(?:abs|pdf|html)/|alphaxiv\.org/(?:abs/)?|huggingface\.co/papers/|\barxiv[:.]\s*|^)(${ARXIV})(?:v([1-9]\d{0,3}))?(?=$|[^\w.]|\.(?:\W|$|pdf))`,
  'i',
);
const DOI_IN_TEXT = /(?:doi\.org\/|\bdoi:\s*|^|\/)(10\.\d{4,9}\/[^\s"<>]+)/i;
const WHOLE_DOI = new RegExp(`^${DOI}$`);

/** Older ones have angle brackets, which in running text are the end of one. */
const DOI_ALONE = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
/** What publishers put behind a DOI in the addresses of its pages. */
const BEHIND_DOI =
  /(?:\/(?:abstract|full|html|pdf|epdf|meta)){1,3}$|(?:v\d+)?(?:\.full(?:\.pdf)?|\.pdf)$/;
const ACL_IN_TEXT = new RegExp(
  String.raw`(?:aclanthology\.org/|aclweb\.org/anthology/(?:papers/\w/\w+/)?)(${ACL})(?:v\d+)?(?=$|[^\w-])`,
);
const OPENREVIEW_IN_TEXT = new RegExp(
  String.raw`openreview\.net/(?:forum|pdf|attachment)\?(?:\S{0,200}&)?id=(${OPENREVIEW})`,
);
/** The DOIs that arXiv and the Anthology give are their own identifiers in another form. */
const ARXIV_DOI = new RegExp(String.raw`^10\.48550/arxiv\.(${ARXIV})(?:v([1-9]\d{0,3}))?$`, 'i');
const ACL_DOI = new RegExp(String.raw`^10\.18653/v1/(${ACL})$`, 'i');

/**
 * Reads identifiers from an address (`https://arxiv.org/abs/2110.03336v2`), from a text that begins
 * with one (`10.1609/…`, `2110.03336`) or that names its kind (`arXiv:2110.03336`, `doi:10.…`).
 */
export function findIdentifiers(text: string): FoundIdentifiers {
  const trimmed = decodedAddress(text.trim());
  const doi = findDoi(trimmed);
  const fromDoi = doi === undefined ? null : ARXIV_DOI.exec(doi);
  const [, arxiv, version] = fromDoi ?? ARXIV_IN_TEXT.exec(trimmed) ?? [];
  const fromAclDoi = doi === undefined ? undefined : ACL_DOI.exec(doi)?.[1];
  const acl =
    fromAclDoi?.replace(/^[a-z]/, (letter) => letter.toUpperCase()) ??
    ACL_IN_TEXT.exec(trimmed)?.[1];
  const openreview = OPENREVIEW_IN_TEXT.exec(trimmed)?.[1];
  return {
    identifiers: {
      ...(arxiv && { arxiv: canonicalArxiv(arxiv) }),
      ...(doi !== undefined && !fromDoi && { doi }),
      ...(acl && { acl }),
      ...(openreview && { openreview }),
    },
    ...(version && { arxivVersion: Number(version) }),
  };
}

/** Old identifiers are written with and without the subject class: `math.GT/0309136` is `math/0309136`. */
function canonicalArxiv(id: string): string {
  return id.replace(
    /^([a-z-]+)(?:\.[a-z]{2})?\//i,
    (_, archive: string) => `${archive.toLowerCase()}/`,
  );
}

function findDoi(text: string): string | undefined {
  const found = DOI_ALONE.exec(text)?.[1] ?? DOI_IN_TEXT.exec(text)?.[1];
  if (found === undefined) return undefined;
  const doi = withoutSentenceEnd(found.replace(/[?#].*$/s, '')).toLowerCase();
  // The address of a publisher's page, where the DOI is one part.
  const isPart = /^https?:/i.test(text) && !/\bdoi\.org\//i.test(text);
  const own = isPart ? doi.replace(BEHIND_DOI, '') : doi;
  return WHOLE_DOI.test(own) ? own : undefined;
}

/** The punctuation of a sentence around it is no part of a DOI, nor is a bracket that closes nothing in it. */
function withoutSentenceEnd(doi: string): string {
  const marks = doi.includes('(') ? '.,;:' : '.,;:)';
  let end = doi.length;
  while (marks.includes(doi.charAt(end - 1))) end -= 1;
  return doi.slice(0, end);
}

/** An address without its percent signs, where they stand for something. */
function decodedAddress(text: string): string {
  if (!/^https?:\/\/\S*%/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
