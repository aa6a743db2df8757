import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Text on the tiles, and the colours of the quarters from best to worst, as the style has them: light first, then dark. */
const STYLE = readFileSync(resolve('src/app/style/_drawing.scss'), 'utf8');
const SCHEMES = [
  { name: 'light', at: 0, ink: '#0b0c0c', paper: '#ffffff' },
  { name: 'dark', at: 1, ink: '#f1f3f4', paper: '#14181b' },
] as const;

function quarters(at: number): readonly string[] {
  return ['a', 'b', 'c', 'd'].map(
    (band) => [...STYLE.matchAll(new RegExp(`--sc-map-${band}: (#[0-9a-f]{6});`, 'g'))][at]?.[1] ?? '',
  );
}

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(SCHEMES)('the colours of the maps in the $name scheme', ({ at, ink, paper }) => {
  it('step away from the paper quarter by quarter, so that grey paper and a colour-blind reader have the order', () => {
    const steps = quarters(at).map((colour) => contrast(colour, paper));
    expect(steps).toHaveLength(4);
    for (const [place, step] of steps.entries()) expect(step).toBeGreaterThan(1.1 * (steps[place - 1] ?? 1));
  });

  it('leave the letters of a tile to be read', () => {
    for (const colour of quarters(at)) expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the small maps', () => {
  it('have the colours of the large one', () => {
    const small = readFileSync(resolve('src/app/style/_periodMaps.scss'), 'utf8');
    const large = readFileSync(resolve('src/app/style/_tileMap.scss'), 'utf8');
    for (const [band, name] of [
      ['A', 'a'],
      ['B', 'b'],
      ['C', 'c'],
      ['D', 'd'],
    ] as const) {
      expect(small).toMatch(new RegExp(`&__${band} \\{\\s+fill: var\\(--sc-map-${name}\\);`));
      expect(large).toMatch(new RegExp(`&--${band} rect[^{]*\\{\\s+fill: var\\(--sc-map-${name}\\);`));
    }
  });
});
