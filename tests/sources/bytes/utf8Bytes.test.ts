import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from '@/sources/bytes/utf8Bytes';

/** What the platform says. */
function isDecoded(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const LEADS = [
  0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xef, 0xf0, 0xf3, 0xf4,
  0xf5, 0xff,
];

describe('well-formed UTF-8', () => {
  it('is what the platform takes for it, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(isUtf8(bytes, 0, bytes.length)).toBe(true);
      }),
    );
  });

  it('is what the platform takes for it, for any bytes of the kinds that matter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LEADS), { maxLength: 6 }), (numbers) => {
        const bytes = Uint8Array.from(numbers);
        expect(isUtf8(bytes, 0, bytes.length)).toBe(isDecoded(bytes));
      }),
      { numRuns: 5000 },
    );
  });
});
