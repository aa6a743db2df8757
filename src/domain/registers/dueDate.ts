import {
  MONTHS,
  afterSpan,
  daysAfter,
  endOf,
  exact,
  exactNear,
  financialYear,
  fullYear,
  monthNear,
  monthOf,
  nearest,
  seasonEnd,
  termEnd,
  type ReadDay,
} from './dueDays';
import type { DueKind } from './dueKind';

/** When something is due: the words of the paper, and the last day that they can mean. */
export type Due = {
  readonly text: string;
  readonly kind: DueKind;
  /** ISO date; undefined where the text names no last day. */
  readonly latest?: string | undefined;
};

const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const YEAR = `(\\d{4}|['’]?\\d{2})`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?,? )?';

/** The last month of a part of a year: "early 2019" can be as late as April. */
const PARTS: Readonly<Record<string, number>> = { early: 4, mid: 8, late: 12, end: 12 };

type Reader = (match: RegExpExecArray, about: string) => ReadDay | undefined;

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
    ([, season], about) => nearest((year) => seasonEnd(season, year), about),
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

/** Words before a date that leave its last day as it is. */
const BEFORE =
  /^(?:by|due|due by|before|no later than|not later than|until|in(?! \S+ (?:week|month|year))|on|at|during|the|end of|by the end of|at the end of|the end of|circa|c\.|approx(?:imately)?\.?)\s+/;
const WEEK = /^(?:week (?:commencing|beginning|starting)|w\/?c|wk(?:\. |\s)?(?:commencing|beg)?)\.?\s+/;
const WEEK_ENDING = /^(?:week ending|w\/?e)\.?\s+/;
const FROM = /^(?:from|starting|starts|commencing|after|since)\s+/;

/**
 * Reads when something is due, as a person would: the text stays as it is, and the day is the last one that it can mean. A date without a year is the
 * one nearest to `about`, the date of the paper (ISO). Text that names no day, or more than this reads, is shown as written and never guessed at.
 */
export function dueOf(text: string, about: string): Due {
  const plain = text
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/<\/?sup>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[.;]$/, '')
    .replace(/^(.*\S),? onwards?$/, 'from $1')
    .trim();
  const whole = readWhole(plain, about);
  if (whole.kind !== 'unread' && whole.kind !== 'tbc') return { text, ...whole };
  const dated = readWhole(withoutRemark(plain), about);
  return { text, ...(dated.latest === undefined ? whole : dated) };
}

function readWhole(plain: string, about: string): ReadDay {
  const from = FROM.exec(plain);
  if (from !== null) {
    const start = read(withoutLead(plain.slice(from[0].length)), about);
    return { kind: start.kind === 'unread' ? 'unread' : 'from' };
  }
  const week = WEEK.exec(plain);
  if (week !== null) {
    const first = read(withoutLead(plain.slice(week[0].length)), about);
    if (first.kind !== 'exact' || first.latest === undefined) return { kind: 'unread' };
    return { kind: 'week', latest: daysAfter(first.latest, 6) };
  }
  return read(withoutLead(plain.replace(WEEK_ENDING, '')), about);
}

/** A date that is still to be confirmed is a date: "January 2018 TBC". So is one with a remark after a semicolon that names no other. */
function withoutRemark(plain: string): string {
  const [, date = plain, remark = ''] = /^([^;]*);(.*)$/.exec(plain) ?? [];
  const sure = OTHER_DATE.test(remark) ? plain : date;
  return sure
    .replace(/^\(?tbc\)?\s*[-,:]\s*/, '')
    .replace(/[-,:]?\s*\(?tbc\)?\s*$/, '')
    .trim();
}

const OTHER_DATE = new RegExp(`\\d{4}|\\b${MONTH}`);

function read(plain: string, about: string): ReadDay {
  for (const [pattern, reader] of READERS) {
    const match = pattern.exec(plain);
    const found = match === null ? undefined : reader(match, about);
    if (found !== undefined) return found;
  }
  return { kind: 'unread' };
}

function withoutLead(plain: string): string {
  let rest = plain;
  for (let next = rest.replace(BEFORE, ''); next !== rest; next = rest.replace(BEFORE, '')) rest = next;
  return rest;
}

function anchored(source: string): RegExp {
  return new RegExp(`^${source}$`);
}
