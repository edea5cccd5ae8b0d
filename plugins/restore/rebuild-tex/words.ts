/**
 * What a command does, as far as rebuilding asks:
 * - `symbol`: stands for itself, like a letter;
 * - `mark`: a symbol that stands alone or in a script, never glued behind a letter;
 * - `relation`, `binary`: stands between two things;
 * - `function`: a name with an argument of its own, `\log n`;
 * - `fence`: a bracket;
 * - `size`: makes the bracket behind it larger;
 * - `accent`, `alphabet`, `root`, `fraction`: wants the next one or two things as arguments;
 * - `switch`: changes the letters up to the end of its group, `{\bf x}`.
 */
export type CommandRole =
  | 'symbol'
  | 'mark'
  | 'relation'
  | 'binary'
  | 'function'
  | 'fence'
  | 'size'
  | 'accent'
  | 'alphabet'
  | 'root'
  | 'fraction'
  | 'switch';

const byRole: Record<CommandRole, string> = {
  symbol: `
    aleph alpha beta beth bigstar blacksquare cdots checkmark chi clubsuit ddots Delta delta
    diamondsuit dots dotsb dotsc ell emptyset epsilon eta eth exists forall Gamma gamma hbar
    heartsuit hslash Im imath infty iota jmath kappa Lambda lambda ldots lnot mho mu nabla neg
    nexists not nu Omega omega partial Phi phi Pi pi Psi psi qquad quad Re rho Sigma sigma
    spadesuit tau Theta theta Upsilon upsilon varepsilon varkappa varnothing varphi varpi varrho
    varsigma vartheta vdots wp Xi xi zeta`,
  mark: `
    ast bot bullet circ circledR copyright dag dagger ddag ddagger degree downarrow flat lozenge
    natural perp pounds prime sharp square star top triangle uparrow updownarrow`,
  relation: `
    approx approxeq asymp colon coloneqq cong dashv doteq Downarrow equiv ge geq geqq geqslant
    gets gg ggg gtrless gtrsim hookleftarrow hookrightarrow iff impliedby implies in land le
    Leftarrow leftarrow Leftrightarrow leftrightarrow leq leqq leqslant lessgtr lesssim ll lll
    Longleftarrow longleftarrow Longleftrightarrow longleftrightarrow longmapsto Longrightarrow
    longrightarrow lor mapsto mid ncong ne nearrow neq ngeq ni nleq nmid notin nparallel
    nsubseteq nwarrow parallel prec preccurlyeq preceq propto Rightarrow rightarrow
    rightharpoonup rightleftharpoons rightsquigarrow searrow sim simeq sqsubset sqsubseteq
    subset subseteq subsetneq succ succcurlyeq succeq succsim supset supseteq supsetneq swarrow
    to trianglelefteq triangleq twoheadrightarrow Uparrow upharpoonright varpropto vDash vdash
    xleftarrow xrightarrow`,
  binary: `
    amalg backslash bigtriangleup bmod boxplus boxtimes cap cdot circledast cup diamond div
    dotplus ltimes mod mp odot ominus oplus oslash otimes pm pmod rtimes setminus smallsetminus
    sqcap sqcup times triangledown uplus vee wedge wr`,
  function: `
    arccos arcsin arctan arg bigcap bigcup bigoplus bigotimes bigsqcup bigvee bigwedge coprod
    cos cosh cot coth csc deg det dim exp gcd hom iiint iint inf injlim int ker lg lim liminf
    limits limsup ln log max min nolimits oint Pr prod sec sin sinh sum sup tan tanh`,
  fence: `
    langle lbrace lbrack lceil lfloor lVert lvert rangle rbrace rbrack rceil rfloor rVert rvert
    Vert vert`,
  size: `
    Big big Bigg bigg Biggl biggl Biggr biggr Bigl bigl bigm Bigr bigr left middle right`,
  accent: `
    acute bar breve check ddot dot grave hat mathring overline overrightarrow tilde underline
    vec widehat widetilde`,
  alphabet: `
    Bbb bm bold boldsymbol mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt
    operatorname text textbf textit textrm textsf texttt`,
  root: 'sqrt',
  fraction: 'binom dfrac frac tfrac',
  switch: `
    bf cal displaystyle it rm scriptscriptstyle scriptstyle sf textstyle tt`,
};

/** Every command that may have lost its backslash, with what it does. */
export const commands: ReadonlyMap<string, CommandRole> = new Map(
  (Object.keys(byRole) as CommandRole[]).flatMap((role) =>
    list(byRole[role]).map((word) => [word, role] as const),
  ),
);

/** The longest command. */
export const longestCommand = Math.max(...[...commands.keys()].map((word) => word.length));

/** Names in upright letters that are words of their own, though they hold commands or look like products. */
export const names: ReadonlySet<string> = new Set(
  list(`
    acc adv area argsort att Attn attn Aut aux avg base BatchNorm Bern Beta clip codim cond
    const conv cost Cov cov crit cut data dec Diag diag diam Dir dis disc dist div dom eff emb
    enc End end err eval exit feat FFN fin final fit for Gal gen global grad head hidden high
    Hom id image img init inp input key KL label lat LayerNorm len lin Lip loc local logit
    logits loss low mem meta minimax mix MLP MMD model MSE new nnz noise norm obs off old opt
    out output par path per phys plim Pois poly polylog pos pred prior proj prox pseudo query
    Rademacher rank ratio real rec reg rel ReLU rep Res res rev RMSNorm round score seed seq SGD
    sgn sigmoid sign size SNR soft Softmax softmax softplus source span Spec spec spread src
    stat std step supp swish sym sys target task temp test tgt time tok token tot total Tr tr
    trace train true Unif unif unit val valid value Var var vol window`),
);

/** Words that prose has between formulas, and that no formula is made of. */
export const proseWords: ReadonlySet<string> = new Set(
  list(`
    about above all almost also among and any are as at bits both but by can constant
    distribution distributions each either else even every everywhere exactly except few fewer
    first fixed for from given graph has have hence here high hold holds hours how if image
    images in into is its large last least less lower many matrix more most much must near no
    non number of on one only operations or other otherwise over pairs per pixels points queries
    random real rounds samples satisfies satisfying second set some space steps such than that
    the their then there these they this those three through thus time times to two under unless
    until up upper value values we were what when where whether which while whose with within
    without words`),
);

/** Two-letter commands and words of everyday English: they need neighbours that speak for them. */
export const ambiguous: ReadonlySet<string> = new Set(
  list(`
    bar Big big bold cap check circ cos cup deg diamond dim div dot exp flat gets hat hom iff Im
    in inf int it land le left lg lim ll lor max mid middle min mod mp mu natural ne neg ni not
    nu over parallel perp pi Pr prime Re right sec sharp sim sin square star sum sup tan text to
    top triangle vec wr xi`),
);

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
