import type { SiteName } from './build-site.ts';

/** One page of each kind that a site has. */
export const kindsOfPage: { kind: string; of: SiteName; path: string }[] = [
  { kind: 'the home page', of: 'seeds', path: '' },
  { kind: 'the list of papers', of: 'seeds', path: 'papers/' },
  { kind: 'a paper page', of: 'seeds', path: 'papers/the-probabilistic-world/' },
  {
    kind: 'a paper page with mathematics',
    of: 'seeds',
    path: 'papers/frame-averaging-for-invariant-and-equivariant-network-design/',
  },
  { kind: 'the list of topics', of: 'seeds', path: 'topics/' },
  { kind: 'the map', of: 'seeds', path: 'map/' },
  { kind: 'a topic page', of: 'seeds', path: 'topics/symmetry-geometry/' },
  { kind: 'the list of tags', of: 'seeds', path: 'tags/' },
  { kind: 'a tag page', of: 'seeds', path: 'tags/graph-networks/' },
  { kind: 'a list of no tags', of: 'several-digests', path: 'tags/' },
  { kind: 'the list of editions', of: 'seeds', path: 'editions/' },
  { kind: 'an edition page', of: 'seeds', path: 'editions/permutation-invariance/' },
  { kind: 'the glossary', of: 'seeds', path: 'glossary/' },
  { kind: 'the search page', of: 'seeds', path: 'search/?q=equivariant' },
  { kind: 'the about page', of: 'seeds', path: 'about/' },
  { kind: 'the page for programs', of: 'seeds', path: 'api/' },
  { kind: 'the page for a wrong address', of: 'seeds', path: 'nowhere/' },
  { kind: 'the list of authors', of: 'several-digests', path: 'authors/' },
  { kind: 'an author page', of: 'several-digests', path: 'authors/ada-bell/' },
  {
    kind: 'a paper page with all that can be known',
    of: 'several-digests',
    path: 'papers/woven-graphs-and-their-symmetries/',
  },
  {
    kind: 'a paper page with many authors',
    of: 'several-digests',
    path: 'papers/a-very-large-loom/',
  },
  {
    kind: 'a paper page in another language',
    of: 'several-digests',
    path: 'papers/tissus-et-metiers/',
  },
  { kind: 'a list of several editions', of: 'several-digests', path: 'editions/' },
  {
    kind: 'an edition page with changes',
    of: 'several-digests',
    path: 'editions/2024-01-12/',
  },
  {
    kind: 'an about page with findings',
    of: 'several-digests',
    path: 'about/',
  },
  {
    kind: 'the page of a paper that was taken out',
    of: 'several-digests',
    path: 'papers/felt-is-not-woven/',
  },
];
