import { describe, expect, it } from 'vitest';
import type { PackManifest } from '@/packFormat/packManifest';
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import { withDigests } from '@/pack/write/packDigests';

const MAKER = { tool: '1.2.3', app: 'the-app' };
const FILES: readonly (readonly [string, string])[] = [
  ['everywhere/indicators/neet.json', 'abc'],
  ['everywhere/areas/E08000018.json', 'part'],
  ['everywhere/latest.json', 'abc'],
  ['plans.json', 'plans'],
];

/** The first 72 bits of SHA-256 of "abc" (FIPS 180-4: ba7816bf 8f01cfea 41…) as letters. */
const ABC = 'ungWv48Bz-pB';

function manifestOf(files = FILES, maker = MAKER): PackManifest {
  return JSON.parse(new Map(withDigests(files, maker)).get('manifest.json') ?? '') as PackManifest;
}

describe('a pack with its digests', () => {
  it('has its files as they were, a list in each folder below a plan, and one list over all', () => {
    const sealed = [...withDigests(FILES, MAKER)];
    expect(sealed.slice(0, 4)).toEqual(FILES);
    expect(sealed.slice(4).map(([path]) => path)).toEqual([
      'everywhere/indicators/digests.json',
      'everywhere/areas/digests.json',
      'manifest.json',
    ]);
    expect(new Map(sealed).get('everywhere/indicators/digests.json')).toBe(
      `{"digests":{"neet.json":"${ABC}"}}\n`,
    );
  });

  it('says in its list the layout, the release of the program, the build, and each file’s digest', () => {
    const manifest = manifestOf();
    expect(manifest).toMatchObject({ schema: PACK_SCHEMA, tool: '1.2.3' });
    expect(manifest.build).toMatch(/^[\w-]{12}$/);
    expect(Object.keys(manifest.files)).toEqual([
      'everywhere/areas/digests.json',
      'everywhere/indicators/digests.json',
      'everywhere/latest.json',
      'plans.json',
    ]);
    expect(manifest.files['everywhere/latest.json']).toBe(ABC);
  });

  it('is the same build whatever the order of its files, and another when any file is', () => {
    const { build } = manifestOf();
    expect(manifestOf(FILES.toReversed()).build).toBe(build);
    FILES.forEach((_, changed) => {
      const other = FILES.map(([path, text], at) => [path, at === changed ? `${text}.` : text] as const);
      expect(manifestOf(other).build).not.toBe(build);
    });
    expect(manifestOf(FILES, { ...MAKER, app: 'other' }).build).not.toBe(build);
  });
});
