import { dateOf, monthOf, normaliseDate } from '../../../src/library/fields/date.ts';
import { publicationSchema, type Publication } from '../../../src/library/fields/paper-fields.ts';
import type { RecordView } from './record-view.ts';
import { namedTextOf, plainTextOf } from './values.ts';

/** A date, or a year and a month that stand apart; beside a date they are read where they agree with it. */
export function readDate(view: RecordView): string | undefined {
  const text = view.read('date', plainTextOf);
  const date = text === undefined ? undefined : normaliseDate(text);
  const agrees = (part: string) => date === undefined || date.startsWith(part);
  const year = view.readIfOurs('year', (value) => {
    const known = normaliseDate(plainTextOf(value) ?? '');
    return known !== '' && agrees(known) ? known : undefined;
  });
  if (year === undefined || !/^\d{4}$/.test(year)) return date ?? year;
  const inMonth = view.readIfOurs('month', (value) => {
    const month = monthOf(plainTextOf(value) ?? '');
    const known = month === undefined ? undefined : dateOf(Number(year), month);
    return known !== undefined && agrees(known) ? known : undefined;
  });
  return date ?? inMonth ?? year;
}

/** Where it was published. */
export function readPublication(view: RecordView): Publication {
  const known = {
    type: view.readIfOurs('type', (value) => {
      const type = publicationSchema.shape.type.safeParse(value);
      return type.success ? type.data : undefined;
    }),
    venue: view.read('venue', namedTextOf),
    series: view.read('series', plainTextOf),
    volume: view.read('volume', plainTextOf),
    number: view.read('number', plainTextOf),
    pages: view.read('pages', (value) => plainTextOf(value)?.replace(/ ?(?:-{2,3}|–|—) ?/g, '-')),
    publisher: view.read('publisher', plainTextOf),
    remark: view.read('remark', plainTextOf),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
