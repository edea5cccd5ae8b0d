import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The namespace of what Sheaf names: a random UUID, made once. */
const NAMESPACE = '7f4d9f0e-3a51-4c0b-9d55-52a6f1c1b7e4';

/**
 * A name as a URN that is the same wherever and whenever it is made: a UUID of version 5, RFC 9562.
 *
 * @param name What it stands for: `paper/some-paper`.
 */
export function uuidUrn(name: string): string {
  const namespace = hexToBytes(NAMESPACE.replaceAll('-', ''));
  const bytes = sha1(concatBytes(namespace, utf8ToBytes(name))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20)].join('-')}`;
}
