/** How a cell's number format shows its number. */
export type DisplayedAs =
  /** As Excel shows a number without a format. Also used for a format that is not understood. */
  | { readonly kind: 'general' }
  /** With at least this many decimals. A cell formatted as a percentage holds 0.84 for 84%. */
  | { readonly kind: 'decimals'; readonly least: number; readonly isPercent: boolean }
  /** As an empty cell; the format `;;;` does so. */
  | { readonly kind: 'nothing' };

/** Excel's built-in number formats, which a file names only by number (ECMA-376, part 1, 18.8.30). Dates and times are left out. */
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

const GENERAL_FORMAT: DisplayedAs = { kind: 'general' };

/** Reads how a format code shows one number. A code has sections for numbers above, below and equal to 0. */
export function displayedAs(code: string, value: number): DisplayedAs {
  // Text that is quoted, escaped, spaced (`_x`) or repeated (`*x`) is shown as it is: `0.0"%"` is not a percentage.
  const literal = /"[^"]*"?|\\.|_.|\*./g;
  const sections = code.replaceAll(literal, (text) => (text.startsWith('_') ? '' : LITERAL)).split(';');
  if (sections.some((section) => /\[[<>=]/.test(section))) return GENERAL_FORMAT;
  const section = sectionFor(sections, value).replaceAll(/\[[^\]]*\]/g, '');
  if (section === '' && sections.length > 1) return { kind: 'nothing' };
  // Formats that are not understood: exponents, fractions, text, Excel's own words, and numbers shown in thousands.
  if (/general|@|\/|[0#?]e[+-]/i.test(section) || /[0#?],+(?![0#?,])/.test(section)) return GENERAL_FORMAT;
  const digits = /[0#?][0#?,]*(?:\.([0#?]*))?|\.([0#?]+)/.exec(section);
  if (digits === null) return GENERAL_FORMAT;
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
