import { PackError } from './packSchema';

/** Keys with a special meaning in JavaScript, such as `__proto__`. No pack has them. */
const FORBIDDEN_KEYS = /"(?:__proto__|constructor|prototype)"\s*:/;

/** The JSON value in the bytes of a file of the pack. */
export function parseJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  const text = new TextDecoder().decode(bytes);
  if (FORBIDDEN_KEYS.test(text))
    throw new PackError('The file holds a key that no pack has. It has been altered since it was built.');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PackError(
      'The file is not complete. It may have been cut short on the way, or uploaded in part.',
    );
  }
}
