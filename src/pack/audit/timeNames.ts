/** How numbers and lengths of time are written in titles, as parts of patterns. */
const NUMBER_NAMES: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LARGER_NUMBERS: Readonly<Record<string, number>> = {
  eighteen: 18,
  'twenty four': 24,
  'thirty six': 36,
  'forty eight': 48,
  sixty: 60,
};
export const NUMBER = `(?<number>\\d{1,3}|${NUMBER_NAMES.join('|')}|eighteen|twenty[ -]four|thirty[ -]six|forty[ -]eight|sixty)`;
export const UNIT =
  '(?:(?:school|academic|financial|calendar|full|whole) )?(?<unit>week|wk|month|mth|quarter|qtr|term|half[ -]year|year|yr)s?';

/** Reads a number in figures or words. */
export function numberNamed(text: string): number {
  const name = text.toLowerCase().replaceAll('-', ' ');
  const index = NUMBER_NAMES.indexOf(name);
  return index >= 0 ? index + 1 : (LARGER_NUMBERS[name] ?? Number(name));
}

/** A kind of period: a week, a term, or a number of months. */
export type TimeUnit = 'week' | 'term' | number;

const UNITS: Readonly<Record<string, TimeUnit>> = { w: 'week', t: 'term', m: 1, q: 3, h: 6 };

/** Reads the name of a kind of period, such as "month", "qtr" or "yearly", by its first letter. */
export function unitNamed(text: string): TimeUnit {
  return UNITS[text.charAt(0).toLowerCase()] ?? 12;
}

const MONTH_STARTS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The number of a month that a title names, from 0 for January. */
export function monthNamed(text: string): number {
  return MONTH_STARTS.indexOf(text.slice(0, 3).toLowerCase());
}

/** The months in which the terms of a school year begin, from 0 for January, in the order of a school year. */
export const TERM_STARTS = { autumn: 8, spring: 0, summer: 3 } as const;
