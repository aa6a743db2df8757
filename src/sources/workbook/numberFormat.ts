/** What the number format of a cell makes of the number in it. */
export type DisplayedAs =
  /** The number that the cell holds, as Excel shows it without a format, or because the format is not understood. */
  | { readonly kind: 'general' }
  /** With at least this many decimals; a percentage holds 0.84 for 84%. */
  | { readonly kind: 'decimals'; readonly least: number; readonly isPercent: boolean }
  /** The format shows an empty cell, as `;;;` does. */
  | { readonly kind: 'nothing' };

/** The formats that Excel has by number and does not write into the file (ECMA-376, part 1, 18.8.30); dates and times are left out. */
export const BUILT_IN_FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['5', '#,##0'],
  ['6', '#,##0'],
  ['7', '#,##0.00'],
  ['8', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['37', '#,##0'],
  ['38', '#,##0'],
  ['39', '#,##0.00'],
  ['40', '#,##0.00'],
  ['41', '#,##0'],
  ['42', '#,##0'],
  ['43', '#,##0.00'],
  ['44', '#,##0.00'],
]);

const GENERAL: DisplayedAs = { kind: 'general' };

/** Reads a format code for one number: its sections are for what is above, below and at nought. */
export function displayedAs(code: string, value: number): DisplayedAs {
  // What is quoted, escaped, spaced (`_x`) or repeated (`*x`) is shown as it is: `0.0"%"` is not a percentage.
  const literal = /"[^"]*"?|\\.|_.|\*./g;
  const sections = code.replaceAll(literal, (text) => (text.startsWith('_') ? '' : LITERAL)).split(';');
  if (sections.some((section) => /\[[<>=]/.test(section))) return GENERAL;
  const section = sectionFor(sections, value).replaceAll(/\[[^\]]*\]/g, '');
  if (section === '' && sections.length > 1) return { kind: 'nothing' };
  // Exponents and fractions, text, words of Excel's own, and thousands that are shown as 1.
  if (/general|@|\/|[0#?]e[+-]/i.test(section) || /[0#?],+(?![0#?,])/.test(section)) return GENERAL;
  const digits = /[0#?][0#?,]*(?:\.([0#?]*))?|\.([0#?]+)/.exec(section);
  if (digits === null) return GENERAL;
  const decimalDigits = digits[1] ?? digits[2] ?? '';
  return {
    kind: 'decimals',
    least: decimalDigits.replaceAll('#', '').length,
    isPercent: section.includes('%'),
  };
}

/** Replaces literal text, so that a section with only text does not look empty. */
const LITERAL = '\u0001';

function sectionFor(sections: readonly string[], value: number): string {
  const [positiveSection = '', negativeSection = positiveSection, nought = positiveSection] = sections;
  return value < 0 ? negativeSection : value === 0 && sections.length > 2 ? nought : positiveSection;
}
