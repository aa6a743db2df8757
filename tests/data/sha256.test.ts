import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { digestOf } from '@/data/digest';
import { sha256 } from '@/data/sha256';
import { digestOf as digestInBuild } from '@/pack/write/packDigests';

const hex = (text: string) => Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex');

describe('SHA-256 on plain http', () => {
  // NIST, FIPS 180-4 examples.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the standard’s own answers', (text, answer) => {
    expect(hex(text)).toBe(answer);
  });

  it('gives what Node gives, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(
          createHash('sha256').update(bytes).digest('hex'),
        );
      }),
    );
  });
});

describe('the digest of a file', () => {
  it.each(['https', 'http'])('is on %s what the build wrote down', async (scheme) => {
    if (scheme === 'http') vi.stubGlobal('crypto', {});
    const bytes = new TextEncoder().encode('{"schema":3}\n');
    expect(await digestOf(bytes)).toBe(digestInBuild('{"schema":3}\n'));
    vi.unstubAllGlobals();
  });

  it('is twelve letters of an address', () => {
    expect(digestInBuild('abc')).toBe('ungWv48Bz-pB');
  });
});
