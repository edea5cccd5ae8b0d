import { createHash } from 'node:crypto';

/**
 * The content security policy of every page: everything comes from the site itself.
 *
 * `wasm-unsafe-eval` is for the search index, style attributes are for KaTeX's spacing.
 *
 * @param inlineScripts The texts of the scripts that stand in the page itself.
 */
export function securityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
