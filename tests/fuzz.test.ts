import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '#fuzz/base';
import { faultsOf } from '#fuzz/faults';
import { inputsOf } from '#fuzz/input';
import { writeInput } from '#fuzz/writeInput';

/** The long run is `npm run fuzz`; of each of these seeds so many inputs of each format are taken with every change. */
const SEEDS = [2013, 2026] as const;
const EACH = 10;

let room: string;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'scorecard-kept-seeds-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('malformed plan folders and published files', () => {
  const cases = SEEDS.flatMap((seed) => FORMATS.map((format) => [format, seed] as const));

  it.each(cases)(
    'of the kind "%s", made from seed %i, are an issue or a correct result',
    async (format, seed) => {
      const inputOf = inputsOf(seed, {}, format);
      for (let number = 0; number < EACH; number += 1) {
        const input = inputOf(number);
        const folder = join(room, `${format}-${seed}-${number}`);
        writeInput(input, folder);
        expect(await faultsOf(input, folder, number), `input ${number} of seed ${seed}`).toEqual([]);
      }
    },
  );

  it('are the same whenever they are made', () => {
    const [first, again] = [inputsOf(2013, {}), inputsOf(2013, {})];
    for (const number of [0, 7, 10, 99_999]) expect(again(number)).toEqual(first(number));
  });
});
