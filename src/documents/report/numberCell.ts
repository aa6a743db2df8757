/** A figure of a table as a spreadsheet stores it: a number, and the number format that shows it as the text did. */
export type NumberCell = { readonly value: number; readonly format: string };

/** Reads a figure's text, such as `40.5%`, `−0.3`, `21,500`, `£1,190` or `1.8 per 1,000 live births`. Returns undefined for a sign or a word, which stays text. */
export function numberCell(text: string): NumberCell | undefined {
  const numberMatch = /^([−-]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m?)(%?)((?: [a-z][^"]*)?)$/.exec(text);
  if (numberMatch === null) return undefined;
  const [, minus, pound, wholeDigits = '', decimals = '', million, percent, unit] = numberMatch;
  const value = Number(`${minus === '' ? '' : '-'}${wholeDigits.replaceAll(',', '')}${decimals}`);
  const digits = `${wholeDigits.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length - 1)}`}`;
  const unitText = `${million}${percent}${unit}`;
  return {
    value,
    format: `${pound === '' ? '' : '"£"'}${digits}${unitText === '' ? '' : `"${unitText}"`}`,
  };
}
