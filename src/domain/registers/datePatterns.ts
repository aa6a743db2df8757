const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A month as papers write it, in full or short; a part of a regular expression, as are the next three. */
export const MONTH_PATTERN = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
export const YEAR_PATTERN = `(\\d{4}|['’]?\\d{2})`;
export const DAY_PATTERN = `(\\d{1,2})(?:st|nd|rd|th)?`;
export const WEEKDAY_PATTERN = '(?:(?:mon|tues?|wed(?:nes|s)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?';

export function wholeTextPattern(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

/** The number of a month: 1 for January; 0 where the word is not a month. */
export function monthOf(word = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
}

/** The year of a text with two digits: `18` and `’18` are 2018. */
export function fullYear(text = ''): number {
  const digits = text.replace(/^['’]/, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
