import type { LineName } from './trendRows';

const LINE_WORDS: Readonly<Record<LineName, string>> = {
  ours: 'solid line with circles',
  neighbours: 'dashed line with triangles',
  region: 'dotted line with squares',
  england: 'long dashes with diamonds',
  target: 'dashes and dots',
};

/** The key of the lines in words, for the saved picture of a narrow chart, which has no labels: "Rotherham: solid line with circles; England: …". */
export function lineKeyText(lines: readonly { readonly name: string; readonly style: LineName }[]): string {
  return `${lines.map(({ name, style }) => `${name}: ${LINE_WORDS[style]}`).join('; ')}.`;
}
