import {
  afterSpan,
  endOf,
  exact,
  exactNear,
  financialYear,
  monthNear,
  seasonEnd,
  seasonNear,
  termEnd,
  type LastDay,
} from './lastDay';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** A month as papers write it, in full or short. */
export const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const YEAR = `(\\d{4}|['’]?\\d{2})`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?,? )?';

/** The last month of a part of a year: "early 2019" can be as late as April. */
const PARTS: Readonly<Record<string, number>> = { early: 4, mid: 8, late: 12, end: 12 };

/** Reads the last day from a text that its pattern matches; `about` is the date of the paper, ISO. */
type Reader = (match: RegExpExecArray, about: string) => LastDay | undefined;

/** Every way in which papers write a date, in lower case; the first that matches and is a date of the calendar holds. */
const READERS: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [
    /^(?:on[- ]?going|continuous(?:ly)?|continuing|rolling|annual(?:ly)?|monthly|quarterly|weekly|termly|throughout(?: the year)?|business as usual)\b/,
    () => ({ kind: 'ongoing' }),
  ],
  [
    /^(?:tbc|tba|tbd|to be (?:confirmed|agreed|advised|determined|decided|arranged)|not (?:yet )?(?:known|set|agreed|decided)|awaiting|date to be)\b/,
    () => ({ kind: 'tbc' }),
  ],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([, year, month, day]) => exact(Number(year), Number(month), Number(day))],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/,
    ([, day, month, year]) => exact(fullYear(year), Number(month), Number(day)),
  ],
  [
    anchored(`${WEEKDAY}${DAY}(?: of)? ${MONTH},? ${YEAR}`),
    ([, day, month, year]) => exact(fullYear(year), monthOf(month), Number(day)),
  ],
  [
    anchored(`${MONTH} ${DAY},? (\\d{4})`),
    ([, month, day, year]) => exact(Number(year), monthOf(month), Number(day)),
  ],
  [
    anchored(`${WEEKDAY}${DAY}(?: of)? ${MONTH}`),
    ([, day, month], about) => exactNear(Number(day), monthOf(month), about),
  ],
  [
    anchored(`(?:early |mid[- ]|late |end )?(?:${MONTH} ?(?:/|-|to|and|or) ?)?${MONTH}(?:,? |-)${YEAR}`),
    ([, , month, year]) => endOf('month', fullYear(year), monthOf(month)),
  ],
  [
    anchored(`${MONTH} ${YEAR} ?(?:/|-|to) ?${MONTH} ${YEAR}`),
    ([, , , month, year]) => endOf('month', fullYear(year), monthOf(month)),
  ],
  [
    anchored(`${DAY} ${MONTH} ${YEAR} ?(?:-|to) ?${DAY} ${MONTH} ${YEAR}`),
    ([, , , , day, month, year]) => exact(fullYear(year), monthOf(month), Number(day)),
  ],
  [anchored(`${MONTH}`), ([, month], about) => monthNear(monthOf(month), about)],
  [
    /^(?:(autumn|spring|summer) )term,? (?:(\d{4})\/(\d{2}|\d{4})|(\d{4}))$/,
    ([, term, from, , year]) => termEnd(term, from, year),
  ],
  [
    /^(?:early |mid[- ]?|late |end of )?(?:(?:spring|summer|autumn) ?\/ ?)?(spring|summer|autumn|winter),? (\d{4})(?:\/(?:\d{2}|\d{4}))?$/,
    ([, season, year]) => seasonEnd(season, Number(year)),
  ],
  [
    /^(?:early |mid[- ]?|late |end of )?(spring|summer|autumn|winter)$/,
    ([, season], about) => seasonNear(season, about),
  ],
  [
    /^(?:q|quarter )([1-4]),? (?:of )?(\d{4})\/(\d{2}|\d{4})$/,
    ([, quarter, year]) =>
      endOf('quarter', Number(year) + (quarter === '4' ? 1 : 0), [6, 9, 12, 3][Number(quarter) - 1] ?? 12),
  ],
  [
    /^(early|mid|late|end)[ -](?:of )?(\d{4})$/,
    ([, part, year]) => endOf('year', Number(year), PARTS[part ?? ''] ?? 12),
  ],
  [/^(?:the )?academic year (\d{4})\/(?:\d{2}|\d{4})$/, ([, year]) => endOf('year', Number(year) + 1, 8)],
  [
    /^(?:the )?(?:financial year |municipal year |fy ?)?(\d{4})[/-](\d{2}|\d{4})$/,
    ([, from, to]) => financialYear(Number(from), to ?? ''),
  ],
  [
    /^(?:with)?in (?:the next )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (week|month|year)s?['’]?(?: time)?$/,
    ([, count, unit], about) => afterSpan(count, unit, about),
  ],
  [/^(?:the )?(?:calendar year )?(\d{4})$/, ([, year]) => endOf('year', Number(year), 12)],
];

/** The last day that a text means; of the kind `unread` where it is no date that is known. */
export function lastDayIn(plain: string, about: string): LastDay {
  for (const [pattern, reader] of READERS) {
    const match = pattern.exec(plain);
    const found = match === null ? undefined : reader(match, about);
    if (found !== undefined) return found;
  }
  return { kind: 'unread' };
}

function anchored(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

function monthOf(word = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
}

function fullYear(text = ''): number {
  const digits = text.replace(/^['’]/, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
