import { MONTH, monthNamed, numberNamed, TERM_STARTS } from './timeNames';

/** A part of a year: its months by name, from 0 for January, or its first month counted from the beginning of the year. */
export type PartOfYear = { readonly isNamed: boolean; readonly start: number; readonly months: number };

const MONTHS = new RegExp(
  `(?:\\b(?:between|from|in) )?\\b(?<first>${MONTH})(?: (?:to|until|till|and) | ?[-–] ?)(?<last>${MONTH})\\b(?: inclusive)?`,
  'i',
);
const SINGLE_MONTH = new RegExp(`(?:\\b(?:in|during) |[,:(–-] ?)(?<first>${MONTH})\\)?$`, 'i');
const TERMS =
  /(?:\b(?:in|during) )?(?:\bthe )?\b(?<first>autumn|spring|summer)(?:(?:,| and| to| &|[ -–]) ?(?<last>spring|summer))?(?: terms?\b|\)?$)/i;
const QUARTER =
  /\b(?:q(?<number>[1-4])|quarter (?<digit>[1-4]|one|two|three|four)|(?<name>first|second|third|fourth|1st|2nd|3rd|4th) quarter)\b(?: of the year)?/i;
const HALF = /\b(?:h(?<digit>[12])|(?<name>first|second|1st|2nd) half(?:[ -]year)?)\b(?: of the year)?/i;
const ORDINALS: readonly string[] = ['first', 'second', 'third', 'fourth'];
const MONTHS_A_YEAR = 12;

/** Reads the part of a year that a title names, and the text that names it. */
export function partOfYearIn(
  title: string,
): { readonly part: PartOfYear; readonly text: string } | undefined {
  return (
    monthsIn(title) ?? termsIn(title) ?? dividedYearIn(title, QUARTER, 3) ?? dividedYearIn(title, HALF, 6)
  );
}

type PartMatch = ReturnType<typeof partOfYearIn>;

function monthsIn(title: string): PartMatch {
  const match = MONTHS.exec(title) ?? SINGLE_MONTH.exec(title);
  if (match === null) return undefined;
  const { first, last: lastNamed = first } = match.groups ?? {};
  const [start, last] = [first, lastNamed].map((name) => monthNamed(name ?? ''));
  if (start === undefined || last === undefined) return undefined;
  const months = ((last - start + MONTHS_A_YEAR) % MONTHS_A_YEAR) + 1;
  return { part: { isNamed: true, start, months }, text: match[0] };
}

function termsIn(title: string): PartMatch {
  const match = TERMS.exec(title);
  if (match === null) return undefined;
  const [first, last] = [match.groups?.['first'], match.groups?.['last']];
  const start = termNamed(first);
  const lastStart = termNamed(last ?? first);
  const nextStart = lastStart === TERM_STARTS.autumn ? TERM_STARTS.spring : lastStart === 0 ? 3 : 8;
  const months = (nextStart - start + MONTHS_A_YEAR) % MONTHS_A_YEAR;
  return { part: { isNamed: true, start, months: months === 0 ? MONTHS_A_YEAR : months }, text: match[0] };
}

function termNamed(name = ''): number {
  const lowerName = name.toLowerCase();
  return lowerName === 'autumn'
    ? TERM_STARTS.autumn
    : lowerName === 'spring'
      ? TERM_STARTS.spring
      : TERM_STARTS.summer;
}

function dividedYearIn(title: string, pattern: RegExp, months: number): PartMatch {
  const match = pattern.exec(title);
  if (match === null) return undefined;
  const { number, digit, name = '' } = match.groups ?? {};
  const ordinal = /^\d/.test(name) ? Number(name[0]) : ORDINALS.indexOf(name.toLowerCase()) + 1;
  const position = name === '' ? numberNamed(number ?? digit ?? '') : ordinal;
  return { part: { isNamed: false, start: (position - 1) * months, months }, text: match[0] };
}
