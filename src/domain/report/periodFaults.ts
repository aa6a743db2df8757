import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { Commentary } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { HeldFigures, HeldNumber } from './heldNumbers';
import { isSaid } from './isSaid';
import type { NumberClaim } from './numberClaim';
import { mayMean, periodNamed, type PeriodNamed } from './periodNamed';

/** A number that is a figure of the indicator, but of another period than the text gives with it. */
export type PeriodFault = {
  readonly kind: 'period';
  readonly found: string;
  readonly indicator: Indicator;
  /** The words of the text: `2023/24`, `November 2025`, `now`. */
  readonly said: string;
  /** What the number is. */
  readonly is: HeldNumber;
  /** Our figure of the period that the text gives. */
  readonly meant: HeldNumber;
};

type Dated = HeldNumber & { readonly period: Period };

/** Fewer, without a unit, are as likely to be of something else. */
const SMALLEST_BARE = 10;

export function periodFaults(
  claims: readonly NumberClaim[],
  {
    indicator,
    own,
    known,
    paragraph,
  }: {
    readonly indicator: Indicator;
    readonly own: readonly HeldNumber[];
    readonly known: readonly HeldNumber[];
    readonly paragraph: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>;
  },
  { data, asAt }: HeldFigures,
): readonly PeriodFault[] {
  const of = datesOf(paragraph, data, asAt);
  const ours = own.filter((one): one is Dated => one.whose === 'ours' && one.period !== undefined);
  return claims.flatMap((claim): readonly PeriodFault[] => {
    if (claim.of !== 'figure' || (!claim.hasUnit && claim.value < SMALLEST_BARE)) return [];
    const named = periodNamed(claim, of.asAt);
    const isThat = named && testOf(named, ours, of);
    if (named === undefined || isThat === undefined) return [];
    const meant = ours.findLast(({ period }) => isThat(period));
    const same = known.filter(({ value }) => isSaid(claim, value));
    const isRight = ({ whose, period }: HeldNumber) =>
      period === undefined || isThat(period) || (named.kind === 'now' && whose !== 'ours');
    const is =
      ours.findLast(({ value }) => isSaid(claim, value)) ??
      own.find(({ whose, value }) => whose !== 'another' && isSaid(claim, value));
    if (meant === undefined || is === undefined || same.some(isRight)) return [];
    return [{ kind: 'period', found: claim.found, indicator, said: named.text, is, meant }];
  });
}

type Dates = { readonly asAt: string; readonly newest: Period | undefined; readonly isNewest: boolean };

/** The day of a paragraph, and whether it speaks of the newest figures: a paragraph of an earlier report was right when it was written. */
export function datesOf(
  { report: id, date, period }: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>,
  { plan: { reports } }: PlanData,
  asAt: string,
): Dates {
  const report = reports.find((one) => one.id === id);
  const last = reports.reduce((newest, one) => ((one.date ?? '') > newest ? (one.date ?? '') : newest), '');
  const written = report?.date ?? date;
  return {
    asAt: report?.asAt ?? written ?? asAt,
    newest: period,
    isNewest: written === undefined || written >= last,
  };
}

/** Which periods the text may mean; undefined where nobody can tell. */
function testOf(
  named: PeriodNamed,
  ours: readonly Dated[],
  { asAt, newest, isNewest }: Dates,
): ((period: Period) => boolean) | undefined {
  if (named.kind !== 'now') return (period) => mayMean(named, period);
  if (!isNewest) return undefined;
  // `asAt` is a day or, of a report, a time period: a year is read to its end.
  const seen = ours.map(({ period }) => period).filter(({ start }) => start <= `${asAt}-12-31`);
  const now = newest ?? seen.toSorted(comparePeriods).at(-1);
  return now === undefined ? undefined : (period) => comparePeriods(period, now) === 0;
}
