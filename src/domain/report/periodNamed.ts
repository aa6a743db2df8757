import { MONTHS, type Period } from '@/domain/figures/period';
import { withoutHarmless } from './harmlessNumbers';
import type { NumberClaim } from './numberClaim';

/** The period that a sentence gives with a number: `now`, or one with a first and a last day or with DfE's six digits. */
export type PeriodNamed =
  | { readonly kind: 'now'; readonly text: string }
  | { readonly kind: 'days'; readonly text: string; readonly first: string; readonly last: string }
  | { readonly kind: 'years'; readonly text: string; readonly timePeriod: string };

const MONTH = `(${MONTHS.join('|')})`;
const PERIOD = `(?:${MONTH}(?: ((?:19|20)\\d\\d)\\b)?|((?:19|20)\\d\\d) ?[/-] ?((?:19|20)?\\d\\d)\\b|((?:19|20)\\d\\d)\\b(?! ?[/-] ?\\d))`;
/** Behind these words the period is another one, with which the number is compared. */
const COMPARED = 'than|from|since|compared|against|up|down|target|aim|until|before|after|by|to';
const AFTER = new RegExp(
  `^(?:%| per ?cent)?((?: (?!(?:${COMPARED}|and|but|while)\\b)[\\p{L}’'-]+){0,6}?) (?:in|for|during|at the end of|as at|of) (?:the (?:calendar|school|academic|financial) year )?${PERIOD}`,
  'iu',
);
const BEFORE = new RegExp(
  `(?:^|[,;:.(] ?|\\b(?:and|but|while) )(?:in|for|during|at the end of|as at) ${PERIOD},?((?: (?!(?:${COMPARED})\\b)[\\p{L}’'-]+){0,8}) (?:£ ?)?$`,
  'iu',
);
const NOW = 'now|currently|at present|today|this (?:week|month|quarter|term|year)';
const NOT_OF_NOW = `${COMPARED}|below|above|over|under|the|a|about|around|some|nearly|almost|another|was|were|had`;
const NOW_BEFORE = new RegExp(
  `\\b(${NOW})((?:,? (?!(?:${NOT_OF_NOW})\\b)[\\p{L}’'-]+){0,4},?) (?:£ ?)?$`,
  'iu',
);
const NOW_AFTER = new RegExp(`^(?:%| per ?cent)?,? (${NOW})\\b(?! (?:than|from|below|above))`, 'iu');

/** The present tense without a word of when: "agency workers make up 20.5%", "20.5% of them are". */
const IS_BEFORE = /\b((?:is|are|stands?|makes? up)(?: (?:at|only|just|still|down to|up to))*) £?$/i;
const IS_BEHIND =
  /^(?:(?:%| per ?cent)? of)? (?:[\p{L}'-]+ ){0,6}?(are|is|lives?|waits?|stays?|remains?|reach(?:es)?|meets?|miss(?:es)?)\b/iu;
/** A sentence with another time, or one that compares, is not read so. */
const OF_THEN =
  /\d{4}|\b(?:was|were|had|been|ago|before|earlier|previous\p{L}*|last|year|since|from|than|against|target|aim|average|neighbours?|England|national\p{L}*|similar|limit|threshold|standard|usual|highest|lowest|if|would|should|must|when)\b/iu;

/** The period that is given with a number, just before or behind it. A month without a year is the last one up to `asAt` (ISO). */
export function periodNamed(
  { before, after }: Pick<NumberClaim, 'before' | 'after'>,
  asAt: string,
): PeriodNamed | undefined {
  const behind = AFTER.exec(after);
  if (behind !== null) return periodFrom(behind.slice(2, 7), asAt);
  const ahead = BEFORE.exec(before);
  if (ahead !== null) return periodFrom(ahead.slice(1, 6), asAt);
  const now = NOW_AFTER.exec(after)?.[1] ?? NOW_BEFORE.exec(before)?.[1];
  if (now !== undefined) return { kind: 'now', text: now };
  const only = onlyPeriod(before, after);
  if (only !== undefined) return periodFrom(only, asAt);
  const is = IS_BEFORE.exec(before)?.[1] ?? IS_BEHIND.exec(after)?.[1];
  return is === undefined || OF_THEN.test(`${before} ${after}`) ? undefined : { kind: 'now', text: is };
}

const ANY = new RegExp(`\\b(?:in|for|during|at the end of|as at) (?:the )?${PERIOD}`, 'giu');

/** The period of a sentence that has no other number and no other period, wherever it stands. */
function onlyPeriod(before: string, after: string): readonly (string | undefined)[] | undefined {
  const found = [...`${before}·${after}`.matchAll(ANY)];
  const [first] = found;
  if (first === undefined || found.length > 1) return undefined;
  const rest = withoutHarmless(`${before} ${after}`, new Set());
  return /\d/.test(rest) || /\b(?:than|since|from|against|compared|target|aim)\b/i.test(rest)
    ? undefined
    : first.slice(1, 6);
}

function periodFrom(found: readonly (string | undefined)[], asAt: string): PeriodNamed | undefined {
  const [month, monthYear, first, second, year] = found;
  if (month !== undefined) return monthFrom(month, monthYear, asAt);
  if (first !== undefined && second !== undefined)
    return { kind: 'years', text: `${first}/${second.slice(-2)}`, timePeriod: `${first}${second.slice(-2)}` };
  if (year === undefined) return undefined;
  return { kind: 'days', text: year, first: `${year}-01-01`, last: `${year}-12-31` };
}

function monthFrom(name: string, year: string | undefined, asAt: string): PeriodNamed | undefined {
  const at = MONTHS.findIndex((month) => month === name);
  if (at === -1) return undefined;
  const number = String(at + 1).padStart(2, '0');
  const thisYear = Number(asAt.slice(0, 4));
  const of = year ?? String(`${thisYear}-${number}` <= asAt.slice(0, 7) ? thisYear : thisYear - 1);
  const text = year === undefined ? name : `${name} ${year}`;
  return { kind: 'days', text, first: `${of}-${number}-01`, last: `${of}-${number}-28` };
}

/** Whether a figure of a period may be meant: 2014 may mean any period that has a day in it. */
export function mayMean(
  named: Exclude<PeriodNamed, { kind: 'now' }>,
  { start, end, timePeriod }: Period,
): boolean {
  if (named.kind === 'years') return timePeriod === named.timePeriod;
  return start <= named.last && end >= named.first;
}
