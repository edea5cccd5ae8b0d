/** The words of HTML, without its tags and comments. */
export function htmlText(html: string): string {
  const [ahead = '', ...others] = html.split('<!--');
  const behind = others.map((part) => {
    const end = part.indexOf('-->');
    return end === -1 ? part : part.slice(end + '-->'.length);
  });
  return [ahead, ...behind].join(' ').replace(/<[^<>]*>/g, ' ');
}
