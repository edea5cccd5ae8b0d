/** Data as the text of a script element of JSON: nothing in it can end the element or begin a comment. */
export function toScriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
