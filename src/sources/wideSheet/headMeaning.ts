import { HALVES, toPeriod, twoYears, type Period } from '@/domain/figures/period';

/** What a head says of its month or week besides, so that something else than the month alone may be meant. */
export type OtherMeaning =
  /** `12 months to Apr-24`: a year that ends with the month. */
  | { readonly kind: 'rolling' }
  /** `Jun-24 (Q1)`: the month, or the quarter that it is in. */
  | { readonly kind: 'in quarter'; readonly quarter: Period }
  /** `Week 12`, which some count from January and others from April. */
  | { readonly kind: 'week number' };

const ROLLING =
  /^(?:rolling |moving |last |previous )?(?:12|twelve) months?(?: rolling| total)?(?: (?:to|ending|ended|end|up to))?$|^(?:rolling|moving)(?: year| annual)?(?: total)?(?: (?:to|ending|ended))?$|^(?:yr|year) (?:to|ending|ended)$/;

const HALF = /^(?:half year|(?:6|six) months)(?: (?:to|ending|ended|end))?$/;

const QUARTER = /^(?:q|qtr|quarter) ?([1-4])$/;

/** Whether the words beside a month make it the end of twelve months. */
export function isRollingYear(words: string): boolean {
  return ROLLING.test(words);
}

export type MeantPeriod = {
  readonly period: Period;
  readonly rest: string;
  readonly meaning?: OtherMeaning | undefined;
};

/** What the words beside a month make of it; unchanged where they say nothing of time. */
export function withOtherMeaning(meantPeriod: MeantPeriod): MeantPeriod {
  const { period, rest: remainingHead } = meantPeriod;
  if (period.family !== 'Month' || meantPeriod.meaning !== undefined) return meantPeriod;
  if (isRollingYear(remainingHead)) return { period, rest: '', meaning: { kind: 'rolling' } };
  if (HALF.test(remainingHead)) {
    const halfYear = halfEndingWith(period);
    return halfYear === undefined ? meantPeriod : { period: halfYear, rest: '' };
  }
  const quarter = QUARTER.exec(remainingHead)?.[1];
  const quarterMeant = quarter === undefined ? undefined : quarterWith(period, Number(quarter));
  return quarterMeant === undefined
    ? meantPeriod
    : { period, rest: '', meaning: { kind: 'in quarter', quarter: quarterMeant } };
}

/** The half of a financial year that ends with a month. */
function halfEndingWith({ end }: Period): Period | undefined {
  const year = Number(end.slice(0, 4));
  return [toPeriod(twoYears(year), HALVES[0]), toPeriod(twoYears(year - 1), HALVES[1])].find(
    (halfYear) => halfYear?.end === end,
  );
}

/** The quarter of that number, of a financial or else of a calendar year, that a month is in. */
function quarterWith({ start, end }: Period, number: number): Period | undefined {
  const year = Number(start.slice(0, 4));
  return [
    toPeriod(twoYears(year), `Financial year Q${number}`),
    toPeriod(twoYears(year - 1), `Financial year Q${number}`),
    toPeriod(String(year), `Calendar year Q${number}`),
  ].find((quarter) => quarter !== undefined && quarter.start <= start && end <= quarter.end);
}
