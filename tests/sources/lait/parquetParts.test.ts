import { describe, expect, it } from 'vitest';
import { heldBytes, wholeOf } from '@/sources/fileBytes';
import { laitReader } from '@/sources/lait/laitReader';
import { laitParts, LAIT_COLUMNS } from '@/sources/lait/laitTable';
import { checkRuns } from '@/sources/lait/parquetRuns';
import { aFigureSink } from '#tests/support/aFigureSink';
import { aLaitParquet } from '#tests/support/aLaitParquet';

/** The sound file with some bytes exchanged where they first stand. */
function exchanged(from: readonly number[], to: readonly number[]) {
  const bytes = wholeOf(aLaitParquet);
  const at = bytes.findIndex((_, index) => from.every((byte, step) => bytes[index + step] === byte));
  if (at === -1) throw new Error('The file does not hold these bytes.');
  bytes.set(to, at);
  return heldBytes('lait.parquet', bytes);
}

async function rowsOf(file: ReturnType<typeof heldBytes>) {
  let rows = 0;
  for await (const { length } of laitParts(file, LAIT_COLUMNS)) rows += length;
  return rows;
}

describe('a parquet file', () => {
  it('that is sound is read whole', async () => {
    expect(await rowsOf(aLaitParquet)).toBe(3);
  });

  it.each([
    ['a run of 8,191 cells in a page of three', [2, 0, 0, 0, 6, 1], [2, 0, 0, 0, 0xfe, 0x7f]],
    ['a page that is cut short', [0x15, 0, 0x15, 0x60, 0x15, 0x32], [0x15, 0, 0x15, 0x60, 0x15, 0x7e]],
    [
      'an end that is not there',
      [...new TextEncoder().encode('LA Number')],
      [...new Uint8Array(9).fill(0xff)],
    ],
  ])('with %s is damaged, and says so in a sentence', async (_, from, to) => {
    const issues = await laitReader.read(exchanged(from, to), [], aFigureSink(), {});
    expect(issues).toMatchObject([{ severity: 'error', code: 'unreadable-file' }]);
    expect(issues[0]?.message).toMatch(/^The file cannot be read: (it is damaged|there is no column)/);
  });

  it('that is cut anywhere is damaged', async () => {
    const whole = wholeOf(aLaitParquet);
    for (let length = 4; length < whole.length; length += 97)
      await expect(rowsOf(heldBytes('lait.parquet', whole.slice(0, length)))).rejects.toThrow(
        'it is damaged',
      );
  });

  it('whose list of columns has no end is damaged', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('PAR1'),
      ...new Uint8Array(5000).fill(0xff),
      0x88,
      0x13,
      0,
      0,
      ...new TextEncoder().encode('PAR1'),
    ]);
    await expect(rowsOf(heldBytes('lait.parquet', bytes))).rejects.toThrow('it is damaged');
  });
});

describe('the runs of a page', () => {
  const runs = (bytes: readonly number[], count: number, width = 1) =>
    checkRuns({ bytes: new Uint8Array(bytes), position: 0, width, count });

  it('are counted: three times 1, and eight single bits of which the page has two', () => {
    expect(runs([6, 1], 3)).toBe(3);
    expect(runs([6, 0, 3, 0b1111_1110], 5)).toBe(1);
  });

  it.each([
    ['two thousand million equal numbers', [0xfe, 0xff, 0xff, 0xff, 0x0f, 1], 1000],
    ['more blocks of eight than the page has', [0xff, 0xff, 0x03], 1000],
    ['a length that does not end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 3],
    ['a length that ends with the page', [0x80], 3],
  ])('are refused with %s', (_, bytes, count) => {
    expect(() => runs(bytes, count)).toThrow(RangeError);
  });

  it('are refused with numbers of more than 32 bits', () => {
    expect(() => runs([6, 1], 3, 33)).toThrow(RangeError);
  });
});
