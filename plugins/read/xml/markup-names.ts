const set = (names: string) => new Set(names.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul',
);

/** Elements that nobody reads. */
export const HIDDEN = set(
  'audio button canvas embed form head iframe input link meta noscript object script select style svg template textarea video',
);

/** What sets words apart, and the command that says so. */
export const STYLES = new Map([
  ...['i', 'em', 'cite', 'dfn', 'italic'].map((name) => [name, 'emph'] as const),
  ...['b', 'strong', 'bold'].map((name) => [name, 'textbf'] as const),
  ...['tt', 'code', 'kbd', 'samp', 'monospace'].map((name) => [name, 'texttt'] as const),
]);

export const SCRIPTS = new Map([
  ['sup', '^'],
  ['sub', '_'],
]);

const VOID = set('area br col embed hr img input link meta source track wbr');

const OTHERS = set(
  'a abbr acronym area big body br caption col colgroup data del font html img ins label map mark noindex nobr q s sc sec small source span strike tbody td tfoot th thead time title track u var wbr inline-formula disp-formula tex-math',
);

const MATHML = set(
  'math annotation annotation-xml maction menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics',
);

/** The name of an element of HTML without the prefix that some feeds give it: `jats:p`, `mml:mi`. */
export function markupName(tag: string): string {
  return tag.toLowerCase().replace(/^(?:jats|mml|xhtml|html|m|h):/, '');
}

const NAMES = new Set(
  [BLOCKS, HIDDEN, STYLES, SCRIPTS, OTHERS, MATHML].flatMap((names) => [...names.keys()]),
);

/** Whether a tag is one of HTML, MathML or MathJax. Others are words: `<think>`, `<image>`. */
export function isMarkupName(name: string): boolean {
  return NAMES.has(name) || name.startsWith('mjx-');
}

/** Whether an element never has an end tag. */
export function isVoidName(name: string): boolean {
  return VOID.has(name);
}
