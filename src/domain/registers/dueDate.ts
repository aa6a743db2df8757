import { MONTH_PATTERN } from './datePatterns';
import { daysAfter, type LastDay } from './lastDay';
import { lastDayIn } from './lastDayIn';
import { plainDue, dateWithoutLead } from './plainDue';

/** When something is due: the words of the paper, and the last day that they can mean. */
export type Due = LastDay & { readonly text: string };

const WEEK =
  /^(?:(?:the )?week (?:commencing|beginning|starting|of)|w[/.]?[cb]\.?|wk(?:\.? (?:commencing|com|beg|of))?)\.?:? /;
const WEEK_ENDING = /^(?:(?:the )?week ending|w[/.]?e)\.?:? /;
const FROM = /^(?:from|starting|starts|commencing|after|since|not before|no(?:t)? earlier than) /;
const GOES_ON_UNTIL = /^on-?going,? (?:to|until|till|through to) /;
/** Between the two ends of a span; a hyphen without spaces belongs to a date. */
const BETWEEN = /^(.+?)(?: (?:to|until|till|and|-) | ?\/ ?)(.+)$/;

/**
 * Reads when something is due, as a person would: the text stays as it is, and the day is the last one that it can mean. A date without a year is the
 * one nearest to `about`, the date of the paper (ISO). Text that names no day, or more than this reads, is shown as written and never guessed at.
 */
export function dueOf(text: string, about: string): Due {
  const plain = plainDue(text);
  const whole = readWhole(plain, about);
  if (whole.kind !== 'unread' && whole.kind !== 'tbc') return { text, ...whole };
  const dated = readWhole(withoutRemark(plain), about);
  return { text, ...(dated.latest === undefined ? whole : dated) };
}

function readWhole(plain: string, about: string): LastDay {
  const from = FROM.exec(plain);
  if (from !== null) return readFrom(plain.slice(from[0].length), about);
  const week = WEEK.exec(plain);
  if (week !== null) {
    const first = lastDayIn(dateWithoutLead(plain.slice(week[0].length)), about);
    if (first.kind !== 'exact' || first.latest === undefined) return { kind: 'unread' };
    return { kind: 'week', latest: daysAfter(first.latest, 6) };
  }
  const date = plain
    .replace(GOES_ON_UNTIL, '')
    .replace(WEEK_ENDING, '')
    .replace(/^between /, '');
  const found = lastDayIn(dateWithoutLead(date), about);
  return found.kind === 'unread' ? (spanEnd(date, about) ?? found) : found;
}

/** "From 24th July" is only a beginning; "from April 2018 to March 2019" ends. */
function readFrom(rest: string, about: string): LastDay {
  const end = spanEnd(rest, about);
  if (end !== undefined) return end;
  return { kind: lastDayIn(dateWithoutLead(rest), about).kind === 'unread' ? 'unread' : 'from' };
}

/** The end of a span, where both ends are dates and the second is not before the first. */
function spanEnd(plain: string, about: string): LastDay | undefined {
  const [, first = '', second = ''] = BETWEEN.exec(plain) ?? [];
  const start = lastDayIn(dateWithoutLead(first), about).latest;
  const end = lastDayIn(dateWithoutLead(second), about);
  if (start === undefined || end.latest === undefined) return undefined;
  const isInOrder = start <= end.latest || !/\d{4}/.test(first);
  return isInOrder ? end : undefined;
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

const OTHER_DATE = new RegExp(`\\d{4}|\\b${MONTH_PATTERN}`);
