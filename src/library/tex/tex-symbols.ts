/** Commands that stand for characters of running text. They take the space behind them, as in TeX. */
export const TEXT_SYMBOLS = new Map<string, string>(
  Object.entries({
    ...{
      o: 'ø',
      O: 'Ø',
      l: 'ł',
      L: 'Ł',
      ss: 'ß',
      ae: 'æ',
      AE: 'Æ',
      oe: 'œ',
      OE: 'Œ',
      aa: 'å',
      AA: 'Å',
    },
    ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
    ...{ S: '§', P: '¶', dag: '†', ddag: '‡', copyright: '©', pounds: '£', euro: '€', slash: '/' },
    ...{ ldots: '…', dots: '…', textellipsis: '…', textbullet: '•', textperiodcentered: '·' },
    ...{ textendash: '–', textemdash: '—', textquoteleft: '‘', textquoteright: '’' },
    ...{ textquotedblleft: '“', textquotedblright: '”', textquotesingle: "'", textquotedbl: '"' },
    ...{ guillemotleft: '«', guillemotright: '»', textexclamdown: '¡', textquestiondown: '¿' },
    ...{ textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textasciigrave: '`' },
    ...{
      textbraceleft: '{',
      textbraceright: '}',
      textunderscore: '_',
      textbar: '|',
      textdollar: '$',
    },
    ...{
      textless: '<',
      textgreater: '>',
      textdegree: '°',
      textmu: 'µ',
      textpm: '±',
      texttimes: '×',
    },
    ...{ textregistered: '®', texttrademark: '™', textcopyright: '©', texteuro: '€' },
    ...{ textsterling: '£', textperthousand: '‰', textpertenthousand: '‱', textonehalf: '½' },
    ...{ textsection: '§', textparagraph: '¶', textcelsius: '℃', textohm: 'Ω' },
    ...{ TeX: 'TeX', LaTeX: 'LaTeX', BibTeX: 'BibTeX' },
  }),
);

/** Commands that many authors define alike. They leave the space behind them. */
export const SHORTHANDS = new Map<string, string>(
  Object.entries({
    ...{ ie: 'i.e.', eg: 'e.g.', Ie: 'I.e.', Eg: 'E.g.', cf: 'cf.', etc: 'etc.', vs: 'vs.' },
    ...{ etal: 'et al.', wrt: 'w.r.t.', aka: 'a.k.a.', deg: '°', degree: '°' },
  }),
);

/** Commands that leave nothing to read: sizes, spacing, line breaking. */
export const SILENT = new Set(
  (
    'noindent bigskip medskip smallskip footnotemark xspace allowbreak protect centering sloppy newline linebreak ' +
    'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge rm sf normalfont rmfamily ' +
    'sffamily upshape mdseries'
  ).split(' '),
);

/** Symbols of mathematics that authors also set outside of formulas, without arguments. */
export const MATH_SYMBOLS = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma ' +
    'tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ' +
    'times div pm mp cdot sim simeq approx equiv cong propto neq ne leq le geq ge ll gg lesssim gtrsim ' +
    'rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow uparrow downarrow to mapsto ' +
    'in notin subset subseteq cup cap setminus forall exists infty partial nabla ell hbar star ast circ ' +
    'bullet dagger ddagger triangle checkmark'
  ).split(' '),
);

/** What each accent command puts on a letter, as a combining character. */
const ACCENTS = new Map<string, string>(
  Object.entries({
    ...{ '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307' },
    ...{
      '"': '\u0308',
      u: '\u0306',
      r: '\u030a',
      H: '\u030b',
      v: '\u030c',
      d: '\u0323',
      c: '\u0327',
    },
    ...{ k: '\u0328', b: '\u0331', t: '\u0361' },
  }),
);

/** Whether a command puts an accent on the letter behind it. */
export function isAccentCommand(name: string): boolean {
  return ACCENTS.has(name);
}

/**
 * A letter with an accent on it.
 *
 * @param name The accent's command, without its backslash.
 * @param letter One letter, or `\i` or `\j`.
 * @returns Undefined where the two make no letter that Unicode knows.
 */
export function composeAccent(name: string, letter: string): string | undefined {
  const base = letter.replace(/^\\([ij])$/, '$1');
  const composed = (base + (ACCENTS.get(name) ?? '')).normalize('NFC');
  return base.length === 1 && composed.length === 1 && composed !== base ? composed : undefined;
}
