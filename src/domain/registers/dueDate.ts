import { daysAfter, type LastDay } from './lastDay';
import { lastDayIn, MONTH } from './lastDayIn';

/** When something is due: the words of the paper, and the last day that they can mean. */
export type Due = LastDay & { readonly text: string };

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

function readWhole(plain: string, about: string): LastDay {
  const from = FROM.exec(plain);
  if (from !== null) {
    const start = lastDayIn(withoutLead(plain.slice(from[0].length)), about);
    return { kind: start.kind === 'unread' ? 'unread' : 'from' };
  }
  const week = WEEK.exec(plain);
  if (week !== null) {
    const first = lastDayIn(withoutLead(plain.slice(week[0].length)), about);
    if (first.kind !== 'exact' || first.latest === undefined) return { kind: 'unread' };
    return { kind: 'week', latest: daysAfter(first.latest, 6) };
  }
  return lastDayIn(withoutLead(plain.replace(WEEK_ENDING, '')), about);
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

function withoutLead(plain: string): string {
  let rest = plain;
  for (let next = rest.replace(BEFORE, ''); next !== rest; next = rest.replace(BEFORE, '')) rest = next;
  return rest;
}
