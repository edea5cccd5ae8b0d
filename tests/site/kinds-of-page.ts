/** One page of each kind that a site has. */
export const kindsOfPage = [
  { kind: 'the home page', path: '' },
  { kind: 'the list of papers', path: 'papers/' },
  { kind: 'a paper page', path: 'papers/the-probabilistic-world/' },
  {
    kind: 'a paper page with mathematics',
    path: 'papers/frame-averaging-for-invariant-and-equivariant-network-design/',
  },
  { kind: 'the list of topics', path: 'topics/' },
  { kind: 'a topic page', path: 'topics/symmetry-geometry/' },
  { kind: 'the list of editions', path: 'editions/' },
  { kind: 'an edition page', path: 'editions/permutation-invariance/' },
  { kind: 'the search page', path: 'search/?q=equivariant' },
  { kind: 'the about page', path: 'about/' },
  { kind: 'the page for a wrong address', path: 'nowhere/' },
];
