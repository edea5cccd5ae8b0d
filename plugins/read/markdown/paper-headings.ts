import { findIdentifiers } from '../../../src/library/fields/identifiers.ts';
import { hasTitleLink, hasWebLink } from './entries.ts';
import { editionOf, isFurnitureHeading, type Section } from './sections.ts';
import { findTitle, wordsIn } from './title.ts';

const FEWEST_TITLE_WORDS = 2;

/**
 * The sections whose heading is the title of a paper: where it is a link, or leads to a paper below it, and no
 * papers are listed there; and those of the same depth that have a text below them.
 */
export function paperSections(sections: readonly Section[]): Set<Section> {
  const candidates = sections.filter(
    ({ heading, body }) =>
      heading !== undefined &&
      editionOf(heading) === undefined &&
      !isFurnitureHeading(heading) &&
      !body.some(
        ({ chunk, runs }) => chunk.kind === 'table' || (chunk.kind === 'item' && isTitled(runs)),
      ),
  );
  const linked = candidates.filter(({ heading }) => hasTitleLink(heading?.runs ?? []));
  const leading = candidates.filter(
    ({ body }) =>
      body.length > 0 && body.some(({ runs }) => hasWebLink(runs) && leadsToPaper(runs)),
  );
  const depths = new Set(linked.map(({ depth }) => depth));
  const alike = candidates.filter(
    ({ depth, body }) => depths.has(depth) && body.some(({ chunk }) => chunk.kind === 'paragraph'),
  );
  return new Set([...linked, ...leading, ...alike]);
}

/** Whether an item has a title of its own that is a link. */
function isTitled(runs: Section['body'][number]['runs']): boolean {
  return hasTitleLink(runs) && wordsIn(findTitle(runs).title) >= FEWEST_TITLE_WORDS;
}

/** Whether runs hold no title, but a link to what can only be a paper. */
function leadsToPaper(runs: Section['body'][number]['runs']): boolean {
  if (isTitled(runs)) return false;
  const links = runs.flatMap((run) => run.links);
  return links.some(
    ({ name, url }) =>
      /^\W*(?:paper|pdf|arxiv|abs)\W*$/i.test(name) ||
      Object.keys(findIdentifiers(url).identifiers).length > 0,
  );
}
