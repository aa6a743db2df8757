/**
 * The outside of a pack for members: one file that says how slowly the key is made from the passphrase, and holds the rest encrypted.
 * Eight bytes of name, four of iterations (most significant first), sixteen of salt, twelve of IV, and the ciphertext with its tag.
 */
export type SealedPack = {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** Everything before the ciphertext. The tag protects this part from changes too. */
  readonly header: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
};

/** The only file in the folder `pack` of a sealed site. */
export const SEALED_FILE = 'sealed.bin';

/** The name of the page's own `<meta>` that says that its pack is sealed. */
export const SEALED_META = 'scorecard-sealed';

/** Rounds of PBKDF2 with SHA-256: about a second on a phone. OWASP asks for at least 600,000 (Password Storage Cheat Sheet, 2023). */
export const ITERATIONS = 1_000_000;

/** Fewer than OWASP's least are no protection; more than this would only hold up the browser. */
const FEWEST_ITERATIONS = 600_000;
const MOST_ITERATIONS = 20_000_000;

const FORMAT_NAME = new TextEncoder().encode('SCSEAL01');
const [SALT_BYTES, IV_BYTES] = [16, 12];
const HEADER_BYTES = FORMAT_NAME.length + 4 + SALT_BYTES + IV_BYTES;

export function sealedHeader({
  iterations,
  salt,
  iv,
}: Pick<SealedPack, 'iterations' | 'salt' | 'iv'>): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(FORMAT_NAME);
  new DataView(header.buffer).setUint32(FORMAT_NAME.length, iterations);
  header.set(salt, FORMAT_NAME.length + 4);
  header.set(iv, FORMAT_NAME.length + 4 + SALT_BYTES);
  return header;
}

/** Returns the parts of a sealed file, or undefined if the file is not one or was cut short. */
export function parseSealed(bytes: Uint8Array<ArrayBuffer>): SealedPack | undefined {
  const hasFormatName = FORMAT_NAME.every((byte, index) => bytes[index] === byte);
  if (!hasFormatName || bytes.length <= HEADER_BYTES) return undefined;
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getUint32(FORMAT_NAME.length);
  if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) return undefined;
  const saltOffset = FORMAT_NAME.length + 4;
  return {
    iterations,
    salt: bytes.slice(saltOffset, saltOffset + SALT_BYTES),
    iv: bytes.slice(saltOffset + SALT_BYTES, HEADER_BYTES),
    header: bytes.slice(0, HEADER_BYTES),
    ciphertext: bytes.subarray(HEADER_BYTES),
  };
}

/** Salt and IV from 32 bytes that nobody can foresee. */
export function saltAndIv(bytes: Uint8Array<ArrayBuffer>): Pick<SealedPack, 'salt' | 'iv'> {
  return { salt: bytes.slice(0, SALT_BYTES), iv: bytes.slice(SALT_BYTES, SALT_BYTES + IV_BYTES) };
}

/** 256 bits from a passphrase, slowly. Spaces at its ends, several in a row, and the ways of writing one letter make no difference. */
export async function stretchedKeyBits(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<ArrayBuffer> {
  const text = new TextEncoder().encode(plainPassphrase(passphrase));
  const keyMaterial = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, keyMaterial, 256);
}

export function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}
