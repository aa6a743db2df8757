import { HALVES, toPeriod, twoYears, type Period } from '@/domain/figures/period';

/** What the head of a month or week may mean other than that month or week alone. */
export type OtherMeaning =
  /** `12 months to Apr-24`: a figure for the year that ends with the month. */
  | { readonly kind: 'rolling' }
  /** `Jun-24 (Q1)`: the month, or the quarter that the month is in. */
  | { readonly kind: 'in quarter'; readonly quarter: Period }
  /** `Week 12`: some count weeks from January and others from April. */
  | { readonly kind: 'week number' };

const ROLLING_YEAR_WORDS =
  /^(?:rolling |moving |last |previous )?(?:12|twelve) months?(?: rolling| total)?(?: (?:to|ending|ended|end|up to))?$|^(?:rolling|moving)(?: year| annual)?(?: total)?(?: (?:to|ending|ended))?$|^(?:yr|year) (?:to|ending|ended)$/;

const HALF_WORDS = /^(?:half year|(?:6|six) months)(?: (?:to|ending|ended|end))?$/;

const QUARTER_WORDS = /^(?:q|qtr|quarter) ?([1-4])$/;

/** Whether the words next to a month, such as `12 months to`, say that a figure is for the twelve months up to it. */
export function isRollingYear(words: string): boolean {
  return ROLLING_YEAR_WORDS.test(words);
}

export type MeantPeriod = {
  readonly period: Period;
  readonly rest: string;
  readonly meaning?: OtherMeaning | undefined;
};

/** Adds what the words next to a month make of it: a rolling year, a half year or a quarter. Returns the period unchanged where they say none of these. */
export function withOtherMeaning(meantPeriod: MeantPeriod): MeantPeriod {
  const { period, rest: remainingHead } = meantPeriod;
  if (period.family !== 'Month' || meantPeriod.meaning !== undefined) return meantPeriod;
  if (isRollingYear(remainingHead)) return { period, rest: '', meaning: { kind: 'rolling' } };
  if (HALF_WORDS.test(remainingHead)) {
    const halfYear = halfEndingWith(period);
    return halfYear === undefined ? meantPeriod : { period: halfYear, rest: '' };
  }
  const quarter = QUARTER_WORDS.exec(remainingHead)?.[1];
  const quarterMeant = quarter === undefined ? undefined : quarterWith(period, Number(quarter));
  return quarterMeant === undefined
    ? meantPeriod
    : { period, rest: '', meaning: { kind: 'in quarter', quarter: quarterMeant } };
}

/** Returns the half of a financial year that ends with a month, or undefined for any month but September and March. */
function halfEndingWith({ end }: Period): Period | undefined {
  const year = Number(end.slice(0, 4));
  return [toPeriod(twoYears(year), HALVES[0]), toPeriod(twoYears(year - 1), HALVES[1])].find(
    (halfYear) => halfYear?.end === end,
  );
}

/** The quarter with a given number that a month is in, of a financial year or else of a calendar year. Returns undefined if the month is in no such quarter. */
function quarterWith({ start, end }: Period, number: number): Period | undefined {
  const year = Number(start.slice(0, 4));
  return [
    toPeriod(twoYears(year), `Financial year Q${number}`),
    toPeriod(twoYears(year - 1), `Financial year Q${number}`),
    toPeriod(String(year), `Calendar year Q${number}`),
  ].find((quarter) => quarter !== undefined && quarter.start <= start && end <= quarter.end);
}
