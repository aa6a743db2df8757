/** The letters of a column from its number: `A` for the first, then up to `Z`, then `AA`. */
export function columnLetters(column: number): string {
  const lastLetter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? lastLetter : columnLetters(Math.floor(column / 26) - 1) + lastLetter;
}

/** The number of a column from its letters: 1 for `A`, 27 for `AA`. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}
