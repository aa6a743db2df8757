/** What kind of day a text names: one day, the end of a span, a start, no day yet, or nothing that could be read. */
export const DUE_KINDS = [
  'exact',
  'month',
  'term',
  'season',
  'quarter',
  'year',
  'week',
  'from',
  'ongoing',
  'tbc',
  'unread',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** When something is due: the words of the paper, and the last day that they can mean. */
export type Due = {
  readonly text: string;
  readonly kind: DueKind;
  /** ISO date; undefined where the text names no last day. */
  readonly latest?: string | undefined;
};

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const YEAR = `(\\d{4}|['’]?\\d{2})`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?,? )?';

/** The last month of each season, as the Met Office has them; winter ends in February of the next year. */
const SEASONS: Readonly<Record<string, readonly [month: number, yearsOn: number]>> = {
  spring: [5, 0],
  summer: [8, 0],
  autumn: [11, 0],
  winter: [2, 1],
};

/** The last month of each school term: the autumn term ends in December, the summer term with the holidays after it. */
const TERM_ENDS: Readonly<Record<string, number>> = { autumn: 12, spring: 3, summer: 8 };

/** The last month of a part of a year: "early 2019" can be as late as April. */
const PARTS: Readonly<Record<string, number>> = { early: 4, mid: 8, late: 12, end: 12 };

type Reader = (match: RegExpExecArray, about: string) => Omit<Due, 'text'> | undefined;

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
    anchored(`(?:${MONTH} ?(?:/|-|to|and|or) ?)?${MONTH},? ${YEAR}`),
    ([, , month, year]) => endOf('month', fullYear(year), monthOf(month)),
  ],
  [anchored(`${MONTH}`), ([, month], about) => monthNear(monthOf(month), about)],
  [
    /^(?:(autumn|spring|summer) )term,? (?:(\d{4})\/(\d{2}|\d{4})|(\d{4}))$/,
    ([, term, from, , year]) => termEnd(term, from, year),
  ],
  [
    /^(?:early |mid[- ]?|late |end of )?(spring|summer|autumn|winter),? (\d{4})(?:\/(?:\d{2}|\d{4}))?$/,
    ([, season, year]) => seasonEnd(season, Number(year)),
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
    /^(?:the )?(?:financial year |municipal year )?(\d{4})\/(\d{2}|\d{4})$/,
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
    .trim();
  const whole = readWhole(plain, about);
  if (whole.kind !== 'unread' && whole.kind !== 'tbc') return { text, ...whole };
  const dated = readWhole(withoutRemark(plain), about);
  return { text, ...(dated.latest === undefined ? whole : dated) };
}

function readWhole(plain: string, about: string): Omit<Due, 'text'> {
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

function read(plain: string, about: string): Omit<Due, 'text'> {
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

function monthOf(word = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
}

function fullYear(text = ''): number {
  const digits = text.replace(/^['’]/, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function exact(year: number, month: number, day: number): Omit<Due, 'text'> | undefined {
  const latest = isoDay(year, month, day);
  return latest === undefined ? undefined : { kind: 'exact', latest };
}

/** Of the same day in three years the one nearest to a date. */
function exactNear(day: number, month: number, about: string): Omit<Due, 'text'> | undefined {
  return nearest((year) => exact(year, month, day), about);
}

function monthNear(month: number, about: string): Omit<Due, 'text'> | undefined {
  return nearest((year) => endOf('month', year, month), about);
}

function nearest(
  of: (year: number) => Omit<Due, 'text'> | undefined,
  about: string,
): Omit<Due, 'text'> | undefined {
  const year = Number(about.slice(0, 4));
  const distance = ({ latest = '' }: Omit<Due, 'text'>) => Math.abs(Date.parse(latest) - Date.parse(about));
  return [year - 1, year, year + 1]
    .flatMap((one) => of(one) ?? [])
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

function endOf(kind: DueKind, year: number, month: number): Omit<Due, 'text'> | undefined {
  const last = new Date(Date.UTC(year, month, 0));
  return Number.isNaN(last.getTime()) || month < 1
    ? undefined
    : { kind, latest: last.toISOString().slice(0, 10) };
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "In six months’ time", counted from the date of the row: weeks to the day, months and years to the end of the month. */
function afterSpan(count = '', unit: string | undefined, about: string): Omit<Due, 'text'> | undefined {
  const many = COUNTS.includes(count) ? COUNTS.indexOf(count) : Number(count);
  if (unit === 'week') return { kind: 'week', latest: daysAfter(about, 7 * many) };
  const [year = 0, month = 0] = about.split('-').map(Number);
  return endOf('month', year, month + (unit === 'year' ? 12 : 1) * many);
}

function seasonEnd(season = '', year: number): Omit<Due, 'text'> | undefined {
  const found = SEASONS[season];
  return found && endOf('season', year + found[1], found[0]);
}

/** `autumn term 2018`; of `spring term 2018/19` the spring lies in the second year. */
function termEnd(
  term = '',
  from: string | undefined,
  year: string | undefined,
): Omit<Due, 'text'> | undefined {
  const month = TERM_ENDS[term];
  if (month === undefined) return undefined;
  if (year !== undefined) return endOf('term', Number(year), month);
  return endOf('term', Number(from) + (term === 'autumn' ? 0 : 1), month);
}

/** `2018/19` and `2018/2019`, which end on 31 March; two years that do not follow each other are no year. */
function financialYear(from: number, to: string): Omit<Due, 'text'> | undefined {
  return Number(to) % 100 === (from + 1) % 100 ? endOf('year', from + 1, 3) : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? date.toISOString().slice(0, 10) : undefined;
}

function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
