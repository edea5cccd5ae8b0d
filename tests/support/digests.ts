import type { DigestFile, DigestRecord } from '../../src/library/digest.ts';
import type { PaperFields } from '../../src/library/fields/paper-fields.ts';
import type { RichText, Span } from '../../src/library/text/rich-text.ts';
import { parseSidecar } from '../../src/library/sidecar.ts';

/** A text without anything known about its pieces. */
export function plain(source: string, spans: Span[] = []): RichText {
  return { source, spans };
}

/** A record as a reader would give it. */
export function record(
  title: string,
  abstract = `About ${title}.`,
  line = 1,
  fields: PaperFields = {},
): DigestRecord {
  return { title, abstract, fields, line };
}

/** A digest with its sidecar, given as the sidecar's parsed YAML. */
export function digest(
  name: string,
  records: DigestRecord[],
  sidecar?: object,
  format = 'papers-page',
): DigestFile {
  return {
    name,
    format,
    records,
    findings: [],
    ...(sidecar && { sidecar: parseSidecar(sidecar, `${name}.sidecar.yaml`) }),
  };
}
