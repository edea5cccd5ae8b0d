/** The name or path of a digest without what it ends with: `week.jsonl.gz` and `week.txt` are `week`. */
export function digestStem(digest: string): string {
  return digest.replace(/\.gz$/i, '').replace(/\.[^./\\]*$/, '');
}
