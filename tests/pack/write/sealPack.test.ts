import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPack, PassphraseError } from '@/data/openPack';
import { parseSealed } from '@/packFormat/sealedPack';
import type { PackFile } from '@/pack/write/indicatorTexts';
import { sealPack } from '@/pack/write/sealPack';

const PASSPHRASE = 'tundra lamp orbit quilt vesper';
const FILES: readonly PackFile[] = [
  ['plans.json', '{"plans":["Quillwort’s plan"]}'],
  ['quillwort/indicators/placements-out-of-area.json', '{"values":"4.4 c"}'],
];
let sealed: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  sealed = await sealed600(FILES);
});

/** With the fewest rounds that are opened, to be quick. */
function sealed600(files: readonly PackFile[], passphrase = PASSPHRASE): Promise<Uint8Array<ArrayBuffer>> {
  return sealPack(files, passphrase, 600_000);
}

function parts(bytes: Uint8Array<ArrayBuffer>) {
  const found = parseSealed(bytes);
  if (found === undefined) throw new Error('The bytes are no sealed pack');
  return found;
}

function altered(at: number): Uint8Array<ArrayBuffer> {
  const copy = sealed.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('a sealed pack', () => {
  it('opens with its passphrase, and holds every file as it was', async () => {
    expect([...(await openPack(parts(sealed), PASSPHRASE))]).toEqual(FILES);
  });

  it('opens whatever the spaces around and between the words', async () => {
    expect((await openPack(parts(sealed), ' tundra  lamp orbit quilt vesper\n')).size).toBe(2);
  });

  it.each(['tundra lamp orbit quilt', 'Tundra lamp orbit quilt vesper', ''])(
    'does not open with “%s”, and says that it is the passphrase',
    async (wrong) => {
      await expect(openPack(parts(sealed), wrong)).rejects.toThrow(PassphraseError);
    },
  );

  it.each([
    ['its salt', 12],
    ['its IV', 28],
    ['its content', 5000],
    ['its tag', -1],
  ])('does not open where one bit of %s was altered', async (_, at) => {
    const bytes = altered(at < 0 ? sealed.length + at : at);
    await expect(openPack(parts(bytes), PASSPHRASE)).rejects.toThrow(PassphraseError);
  });

  it('is what its description says, to a program that knows nothing of ours: PBKDF2 and AES-256-GCM', () => {
    const bytes = Buffer.from(sealed);
    expect(bytes.toString('latin1', 0, 8)).toBe('SCSEAL01');
    const iterations = bytes.readUInt32BE(8);
    expect(iterations).toBeGreaterThanOrEqual(600_000);
    const key = pbkdf2Sync(PASSPHRASE, bytes.subarray(12, 28), iterations, 32, 'sha256');
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(28, 40));
    opening.setAAD(bytes.subarray(0, 40));
    opening.setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([opening.update(bytes.subarray(40, -16)), opening.final()]);
    const content = inflateRawSync(plain.subarray(4, 4 + plain.readUInt32BE(0))).toString('utf8');
    expect(JSON.parse(content)).toEqual(FILES);
  });

  it('shows no word and no name of what is in it, and its size to 64 KiB only', async () => {
    const text = Buffer.from(sealed).toString('latin1');
    for (const word of ['plans', 'uillwort', 'placements', 'json']) expect(text).not.toContain(word);
    const other = await sealed600([['plans.json', '{}']]);
    expect([sealed.length, other.length]).toEqual([65_536 + 40 + 16, 65_536 + 40 + 16]);
  });

  it('is the same bytes for the same content and passphrase, in whatever order its files come', async () => {
    expect(await sealed600(FILES.toReversed())).toEqual(sealed);
  });

  it.each([
    ['another passphrase', FILES, 'marble otter cinder wagon plume'],
    ['another letter in it', [['plans.json', '{"plans":["Quillwort’s plam"]}']] as const, PASSPHRASE],
  ])('has nothing in common with one of %s', async (_, files, passphrase) => {
    const other = await sealed600(files, passphrase);
    expect(parts(other).salt).not.toEqual(parts(sealed).salt);
    expect(parts(other).iv).not.toEqual(parts(sealed).iv);
    expect(other.subarray(40, 72)).not.toEqual(sealed.subarray(40, 72));
  });
});

describe('bytes that are no sealed pack', () => {
  const withRounds = (rounds: number) => {
    const copy = sealed.slice();
    new DataView(copy.buffer).setUint32(8, rounds);
    return copy;
  };

  it('are known: another file, one cut short, and rounds too few to protect or too many to wait for', () => {
    expect(parseSealed(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toBeUndefined();
    expect(parseSealed(sealed.slice(0, 40))).toBeUndefined();
    expect(parseSealed(new Uint8Array())).toBeUndefined();
    expect(parseSealed(withRounds(1000))).toBeUndefined();
    expect(parseSealed(withRounds(4_000_000_000))).toBeUndefined();
    expect(parseSealed(withRounds(600_000))?.iterations).toBe(600_000);
  });
});
