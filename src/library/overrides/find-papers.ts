import { closest } from 'fastest-levenshtein';
import { DataError } from '../data-error.ts';
import { externalIds } from '../merge/records.ts';
import type { MergedPaper } from '../merge/index.ts';
import type { Overrides, PaperOverride } from './overrides.ts';
import { presentAddress } from '../permalinks/addresses.ts';
import type { Permalinks } from '../permalinks/permalinks.ts';

/** A correction, the paper that it is about, and how it calls that paper. */
export interface PaperCorrection {
  key: string;
  override: PaperOverride;
}

/** Finds papers by what a person calls them: a slug, old or present, or an identifier like `arxiv:2110.03336`. */
export class PaperFinder {
  readonly #names: ReadonlyMap<string, number>;
  readonly #known: Permalinks;

  /**
   * @param slugs Of each paper, in the papers' order.
   * @param known What has been published.
   */
  constructor(papers: readonly MergedPaper[], slugs: readonly string[], known: Permalinks) {
    this.#known = known;
    this.#names = new Map(
      papers.flatMap(({ fields }, index) =>
        [slugs[index], ...externalIds(fields.identifiers ?? {})].flatMap((name) =>
          name === undefined ? [] : [[name, index] as const],
        ),
      ),
    );
  }

  /**
   * The number of a paper.
   *
   * @param path Where the name stands in the file.
   * @throws {DataError} Where there is no such paper, with the nearest name.
   */
  find(name: string, file: string, path: readonly (string | number)[]): number {
    const present = presentAddress(name, this.#known) ?? '';
    const found = [name, name.toLowerCase(), present].flatMap((one) => this.#names.get(one) ?? []);
    if (found[0] !== undefined) return found[0];
    const nearest = closest(name, [...this.#names.keys()]);
    throw new DataError(`No paper is at "${name}". Did you mean "${nearest}"?`, { file, path });
  }

  /** Whether a name is an address that was published, of a paper that is in no digest any more. */
  isLost(name: string): boolean {
    const { papers } = this.#known;
    const entry = papers.get(name);
    if (!entry || this.#names.has(name)) return false;
    const present = presentAddress(name, this.#known) ?? name;
    // A paper takes its key along when it gets another slug.
    return papers.get(present)?.key !== entry.key || !this.#names.has(present);
  }
}

/**
 * The corrections by the number of the paper that each is about.
 *
 * @throws {DataError} Where a correction matches nothing, or two match one paper.
 */
export function correctionsByPaper(
  finder: PaperFinder,
  { file, papers }: Overrides,
): Map<number, PaperCorrection> {
  const found = new Map<number, PaperCorrection>();
  for (const [key, override] of Object.entries(papers)) {
    const path = ['papers', key];
    const paper = finder.find(key, file, path);
    const other = found.get(paper);
    if (other) {
      const both = `"${key}" and "${other.key}" are one paper`;
      throw new DataError(`${both}. Put both corrections in one entry.`, { file, path });
    }
    found.set(paper, { key, override });
  }
  return found;
}
