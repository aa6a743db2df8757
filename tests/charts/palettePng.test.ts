import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng, type Pixels } from '@/charts/palettePng';

type Colour = readonly [red: number, green: number, blue: number];

function aPicture(width: number, colours: readonly Colour[]): Pixels {
  const bytes = Uint8ClampedArray.from(colours.flatMap((colour) => [...colour, 255]));
  return {
    width,
    height: colours.length / width,
    rows: (top, count) => bytes.slice(top * width * 4, (top + count) * width * 4),
  };
}

/** Reads the file as the PNG specification says: chunks with their checksums, then lines of places in the palette. */
async function readBack(file: Blob | undefined): Promise<readonly Colour[]> {
  if (file === undefined) throw new Error('no picture');
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const head = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  expect([...head.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(lines).toHaveLength((width + 1) * height);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  return Array.from({ length: width * height }, (_, pixel): Colour => {
    const line = Math.floor(pixel / width);
    expect(lines[line * (width + 1)]).toBe(0);
    const place = 3 * (lines[line * (width + 1) + 1 + (pixel % width)] ?? 0);
    return [palette[place] ?? -1, palette[place + 1] ?? -1, palette[place + 2] ?? -1];
  });
}

describe('a picture of few colours', () => {
  it('keeps every colour of every pixel', async () => {
    const pixels: readonly Colour[] = Array.from({ length: 3 * 300 }, (_, n) =>
      n % 7 === 0 ? [18, 67, 109] : n % 5 === 0 ? [244, 106, 37] : [255, 255, 255],
    );
    expect(await readBack(await palettePng(aPicture(3, pixels)))).toEqual(pixels);
  });

  it('keeps its tints and lets shades at the edges of letters share one, where there are more than a palette holds', async () => {
    // 1,024 shades of grey-blue, few of each, on two tints of which there is much.
    const shades: readonly Colour[] = Array.from({ length: 1024 }, (_, n) => [
      64 + (n & 31) * 4,
      64 + (n >> 5) * 4,
      90,
    ]);
    const tint: Colour = [65, 66, 91];
    const pixels = [...shades, ...Array.from({ length: 3072 }, () => tint)];
    const read = await readBack(await palettePng(aPicture(64, pixels)));
    expect(read.slice(1024).every((colour) => String(colour) === String(tint))).toBe(true);
    read.forEach((colour, index) =>
      colour.forEach((channel, at) =>
        expect(Math.abs(channel - (pixels[index]?.[at] ?? 0))).toBeLessThan(16),
      ),
    );
  });

  it('is left to the browser where no palette would do', async () => {
    const pixels: readonly Colour[] = Array.from({ length: 4096 }, (_, n) => [
      (n & 15) << 4,
      ((n >> 4) & 15) << 4,
      (n >> 8) << 4,
    ]);
    expect(await palettePng(aPicture(64, pixels))).toBeUndefined();
  });
});
