/** `1 paper`, `2 papers`, `1,000 papers`. */
export function count(number: number, singular: string): string {
  return `${number.toLocaleString('en')} ${singular}${number === 1 ? '' : 's'}`;
}
