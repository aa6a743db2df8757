import { wholeTextPattern, fullYear, MONTH_PATTERN, monthOf, YEAR_PATTERN } from './datePatterns';
import type { DateReader } from './dayReaders';
import {
  dayAfterSpan,
  endOfMonth,
  financialYear,
  monthInYears,
  nearestMonth,
  seasonEnd,
  nearestSeason,
  termEnd,
  nearestTerm,
} from './lastDay';

const PART_WORDS = `(?:early |mid[- ]?|late |end |the )?(?:in )?`;
const NUMBER_PATTERN = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}';
/** A pattern for a year that runs over two: `2018/19`, `2018-2019`, `18/19`. */
const TWO_YEARS = `(\\d{4}|\\d{2})[/-](\\d{4}|\\d{2})`;
const QUARTERS = ['1st|first', '2nd|second', '3rd|third', '4th|fourth|last|final'] as const;

/** A text such as `10/11` alone, which may be two years in a row or 10 November. */
const DAY_OR_YEARS = /^\d{2}[/-](?:0\d|1[0-2])$/;

/** The last month that a part of a year can mean: "early 2019" can be as late as April. */
const PART_END_MONTHS: Readonly<Record<string, number>> = { early: 4, mid: 8, late: 12, end: 12 };

/** Every way in which papers write a month, a season, a term, a quarter or a year, in lower case. */
export const SPAN_READERS: readonly DateReader[] = [
  [
    wholeTextPattern(
      `${PART_WORDS}(?:${MONTH_PATTERN} ?(?:/|-|to|and|or|&) ?)?${MONTH_PATTERN}(?:,? |-)${YEAR_PATTERN}`,
    ),
    ([, , month, year]) => endOfMonth('month', fullYear(year), monthOf(month)),
  ],
  [/^(\d{1,2})[/.](\d{4})$/, ([, month, year]) => monthOfYear(year, month)],
  [/^(\d{4})-(0\d)$/, ([, year, month]) => monthOfYear(year, month)],
  [
    wholeTextPattern(`(?:${MONTH_PATTERN} ?(?:/|-|to) ?)?${MONTH_PATTERN},? (\\d{4})/(\\d{2}|\\d{4})`),
    ([, , month, from, to]) => monthInYears(monthOf(month), Number(from), to),
  ],
  [
    wholeTextPattern(`${PART_WORDS}${MONTH_PATTERN}`),
    ([, month], paperDate) => nearestMonth(monthOf(month), paperDate),
  ],
  [
    /^(autumn|spring|summer) term,? (?:(\d{4})\/(\d{2}|\d{4})|(\d{4}))$/,
    ([, term, from, , year]) => termEnd(term, from, year),
  ],
  [/^(autumn|spring|summer) term$/, ([, term], paperDate) => nearestTerm(term, paperDate)],
  [
    wholeTextPattern(
      `${PART_WORDS}(?:(?:spring|summer|autumn) ?/ ?)?(spring|summer|autumn|winter)(?: holidays?)?,? (\\d{4})(?:/(?:\\d{2}|\\d{4}))?`,
    ),
    ([, season, year]) => seasonEnd(season, Number(year)),
  ],
  [
    wholeTextPattern(`${PART_WORDS}(spring|summer|autumn|winter)(?: holidays?)?`),
    ([, season], paperDate) => nearestSeason(season, paperDate),
  ],
  [
    wholeTextPattern(`(?:q|quarter )([1-4]),? (?:of )?(?:fy ?)?${TWO_YEARS}`),
    ([, quarter, from, to]) => quarterEnd(Number(quarter), from, to),
  ],
  ...QUARTERS.map((word, index): DateReader => [
    wholeTextPattern(`(?:the )?(?:${word}) quarter,? (?:of )?(?:fy ?)?${TWO_YEARS}`),
    ([, from, to]) => quarterEnd(index + 1, from, to),
  ]),
  [
    /^(early|mid|late|end)[ -](?:of |in )?(\d{4})$/,
    ([, part, year]) => endOfMonth('year', Number(year), PART_END_MONTHS[part ?? ''] ?? 12),
  ],
  [/^(?:the )?first half of (\d{4})$/, ([, year]) => endOfMonth('year', Number(year), 6)],
  [/^(?:the )?second half of (\d{4})$/, ([, year]) => endOfMonth('year', Number(year), 12)],
  [
    wholeTextPattern(
      `(?:the )?(?:(?:academic|school) year ${TWO_YEARS}|${TWO_YEARS} (?:academic|school) year)(?: end)?`,
    ),
    ([, from, to, from2, to2]) => endOfTwoYears(8, from ?? from2, to ?? to2),
  ],
  [
    // The municipal year runs from one annual meeting of the council to the next, in May.
    wholeTextPattern(`(?:the )?(?:municipal year ${TWO_YEARS}|${TWO_YEARS} municipal year)`),
    ([, from, to, from2, to2]) => endOfTwoYears(5, from ?? from2, to ?? to2),
  ],
  [
    wholeTextPattern(
      `(?:the )?(?:financial year |year[- ]end |fy ?)?${TWO_YEARS}(?: financial year| year[- ]end)?`,
    ),
    ([whole, from, to]) => (DAY_OR_YEARS.test(whole) ? undefined : endOfTwoYears(3, from, to)),
  ],
  [/^(\d{4})[/-](\d{4})$/, ([, from, to]) => endOfSpan(Number(from), Number(to))],
  [
    wholeTextPattern(
      `(?:(?:within|in|over) )?(?:(?:the )?next )?(?:(?:${NUMBER_PATTERN}) ?(?:-|to|or) ?)?(${NUMBER_PATTERN}) (day|week|fortnight|month|year)s?['’]?(?: time)?`,
    ),
    ([, count, unit], paperDate) => dayAfterSpan(count, unit, paperDate),
  ],
  [/^next month$/, (_, paperDate) => dayAfterSpan('one', 'month', paperDate)],
  [/^(?:the )?(?:calendar year )?(\d{4})$/, ([, year]) => endOfMonth('year', Number(year), 12)],
];

function monthOfYear(year: string | undefined, month: string | undefined) {
  return Number(month) > 12 ? undefined : endOfMonth('month', Number(year), Number(month));
}

function quarterEnd(quarter: number, from: string | undefined, to: string | undefined) {
  if (financialYear(fullYear(from), to ?? '') === undefined) return undefined;
  return endOfMonth('quarter', fullYear(from) + (quarter === 4 ? 1 : 0), [6, 9, 12, 3][quarter - 1] ?? 12);
}

/** The last day of a year that runs over two: the end of the given month in the second year. */
function endOfTwoYears(month: number, from: string | undefined, to: string | undefined) {
  return financialYear(fullYear(from), to ?? '') && endOfMonth('year', fullYear(from) + 1, month);
}

/** The years of a plan, "2018–2025", end with the last of them. */
function endOfSpan(from: number, to: number) {
  return to > from ? endOfMonth('year', to, 12) : undefined;
}
