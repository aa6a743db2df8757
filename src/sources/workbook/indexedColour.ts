/** Excel's numbered colours that people use for ratings (ECMA-376, part 1, 18.8.27). */
const COLOUR_BY_INDEX: Readonly<Record<string, string>> = {
  2: 'FF0000',
  3: '00FF00',
  5: 'FFFF00',
  10: 'FF0000',
  11: '00FF00',
  13: 'FFFF00',
  16: '800000',
  17: '008000',
  50: '99CC00',
  51: 'FFCC00',
  52: 'FF9900',
  53: 'FF6600',
  57: '339966',
};

/** Returns the colour of an older workbook's colour number, or undefined for a colour that no rating has. */
export function indexedColour(index: string): string | undefined {
  return COLOUR_BY_INDEX[index];
}
