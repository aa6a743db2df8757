import { MONTHS, type Period } from '@/domain/figures/period';
import { withoutHarmless } from './harmlessNumbers';
import type { NumberClaim } from './numberClaim';

/** The period that a sentence gives with a number: `now`, or one with a first and a last day, or one with DfE's six digits. */
export type NamedPeriod =
  | { readonly kind: 'now'; readonly text: string }
  | { readonly kind: 'days'; readonly text: string; readonly firstDay: string; readonly lastDay: string }
  | { readonly kind: 'years'; readonly text: string; readonly timePeriod: string };

const MONTH_PATTERN = `(${MONTHS.join('|')})`;
const PERIOD_PATTERN = `(?:${MONTH_PATTERN}(?: ((?:19|20)\\d\\d)\\b)?|((?:19|20)\\d\\d) ?[/-] ?((?:19|20)?\\d\\d)\\b|((?:19|20)\\d\\d)\\b(?! ?[/-] ?\\d))`;
/** Words after which a period is not the number's own, but another with which the number is compared. */
const COMPARISON_WORDS = 'than|from|since|compared|against|up|down|target|aim|until|before|after|by|to';
const PERIOD_AFTER = new RegExp(
  `^(?:%| per ?cent)?((?: (?!(?:${COMPARISON_WORDS}|and|but|while)\\b)[\\p{L}’'-]+){0,6}?) (?:in|for|during|at the end of|as at|of) (?:the (?:calendar|school|academic|financial) year )?${PERIOD_PATTERN}`,
  'iu',
);
const PERIOD_BEFORE = new RegExp(
  `(?:^|[,;:.(] ?|\\b(?:and|but|while) )(?:in|for|during|at the end of|as at) ${PERIOD_PATTERN},?((?: (?!(?:${COMPARISON_WORDS})\\b)[\\p{L}’'-]+){0,8}) (?:£ ?)?$`,
  'iu',
);
const NOW_WORDS = 'now|currently|at present|today|this (?:week|month|quarter|term|year)';
const NOT_NOW_WORDS = `${COMPARISON_WORDS}|below|above|over|under|the|a|about|around|some|nearly|almost|another|was|were|had`;
const NOW_BEFORE = new RegExp(
  `\\b(${NOW_WORDS})((?:,? (?!(?:${NOT_NOW_WORDS})\\b)[\\p{L}’'-]+){0,4},?) (?:£ ?)?$`,
  'iu',
);
const NOW_AFTER = new RegExp(`^(?:%| per ?cent)?,? (${NOW_WORDS})\\b(?! (?:than|from|below|above))`, 'iu');

/** Matches the present tense without a word for a time: "agency workers make up 20.5%", "20.5% of them are". The number is then taken as today's. */
const IS_BEFORE = /\b((?:is|are|stands?|makes? up)(?: (?:at|only|just|still|down to|up to))*) £?$/i;
const IS_AFTER =
  /^(?:(?:%| per ?cent)? of)? (?:[\p{L}'-]+ ){0,6}?(are|is|lives?|waits?|stays?|remains?|reach(?:es)?|meets?|miss(?:es)?)\b/iu;
/** Words of another time or a comparison. The present tense in a sentence with one of these is not taken as today's. */
const PAST_WORDS =
  /\d{4}|\b(?:was|were|had|been|ago|before|earlier|previous\p{L}*|last|year|since|from|than|against|target|aim|average|neighbours?|England|national\p{L}*|similar|limit|threshold|standard|usual|highest|lowest|if|would|should|must|when)\b/iu;

/** The period that a text gives with a number, just before or after it. A month without a year is the last such month up to `asAt` (an ISO date). */
export function periodNamedWith(
  { textBefore, textAfter }: Pick<NumberClaim, 'textBefore' | 'textAfter'>,
  asAt: string,
): NamedPeriod | undefined {
  const matchAfter = PERIOD_AFTER.exec(textAfter);
  if (matchAfter !== null) return periodFrom(matchAfter.slice(2, 7), asAt);
  const matchBefore = PERIOD_BEFORE.exec(textBefore);
  if (matchBefore !== null) return periodFrom(matchBefore.slice(1, 6), asAt);
  const nowWord = NOW_AFTER.exec(textAfter)?.[1] ?? NOW_BEFORE.exec(textBefore)?.[1];
  if (nowWord !== undefined) return { kind: 'now', text: nowWord };
  const onlyMatch = onlyPeriod(textBefore, textAfter);
  if (onlyMatch !== undefined) return periodFrom(onlyMatch, asAt);
  const presentVerb = IS_BEFORE.exec(textBefore)?.[1] ?? IS_AFTER.exec(textAfter)?.[1];
  return presentVerb === undefined || PAST_WORDS.test(`${textBefore} ${textAfter}`)
    ? undefined
    : { kind: 'now', text: presentVerb };
}

const ANY_PERIOD = new RegExp(`\\b(?:in|for|during|at the end of|as at) (?:the )?${PERIOD_PATTERN}`, 'giu');

/** The period of a sentence that has only one number and one period, wherever in the sentence the period is. */
function onlyPeriod(textBefore: string, textAfter: string): readonly (string | undefined)[] | undefined {
  const matches = [...`${textBefore}·${textAfter}`.matchAll(ANY_PERIOD)];
  const [firstMatch] = matches;
  if (firstMatch === undefined || matches.length > 1) return undefined;
  const remainingText = withoutHarmless(`${textBefore} ${textAfter}`, new Set());
  return /\d/.test(remainingText) ||
    /\b(?:than|since|from|against|compared|target|aim)\b/i.test(remainingText)
    ? undefined
    : firstMatch.slice(1, 6);
}

function periodFrom(groups: readonly (string | undefined)[], asAt: string): NamedPeriod | undefined {
  const [month, monthYear, firstYear, secondYear, year] = groups;
  if (month !== undefined) return monthFrom(month, monthYear, asAt);
  if (firstYear !== undefined && secondYear !== undefined)
    return {
      kind: 'years',
      text: `${firstYear}/${secondYear.slice(-2)}`,
      timePeriod: `${firstYear}${secondYear.slice(-2)}`,
    };
  if (year === undefined) return undefined;
  return { kind: 'days', text: year, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` };
}

function monthFrom(name: string, year: string | undefined, asAt: string): NamedPeriod | undefined {
  const monthIndex = MONTHS.findIndex((month) => month === name);
  if (monthIndex === -1) return undefined;
  const monthNumber = String(monthIndex + 1).padStart(2, '0');
  const thisYear = Number(asAt.slice(0, 4));
  const yearText = year ?? String(`${thisYear}-${monthNumber}` <= asAt.slice(0, 7) ? thisYear : thisYear - 1);
  const text = year === undefined ? name : `${name} ${year}`;
  return {
    kind: 'days',
    text,
    firstDay: `${yearText}-${monthNumber}-01`,
    lastDay: `${yearText}-${monthNumber}-28`,
  };
}

/** Whether a text may mean the figure of a period: 2014 may mean any period that has a day in that year. */
export function mayMeanPeriod(
  namedPeriod: Exclude<NamedPeriod, { kind: 'now' }>,
  { start, end, timePeriod }: Period,
): boolean {
  if (namedPeriod.kind === 'years') return timePeriod === namedPeriod.timePeriod;
  return start <= namedPeriod.lastDay && end >= namedPeriod.firstDay;
}
