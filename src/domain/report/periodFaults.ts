import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import type { Commentary } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { HeldFigures, HeldNumber } from './heldNumbers';
import { isSaid } from './isSaid';
import type { NumberClaim } from './numberClaim';
import { mayMeanPeriod, periodNamedWith, type NamedPeriod } from './namedPeriod';

/** A text gives a number that is a figure of its indicator, but for another period than the text says. */
export type PeriodFault = {
  readonly kind: 'period';
  readonly foundText: string;
  readonly indicator: Indicator;
  /** The period in the words of the text: `2023/24`, `November 2025`, `now`. */
  readonly periodWords: string;
  /** The figure that the number is, with its own period. */
  readonly actualNumber: HeldNumber;
  /** Our figure for the period that the text gives. */
  readonly meantNumber: HeldNumber;
};

type DatedNumber = HeldNumber & { readonly period: Period };

/** A number without a unit that is smaller than this is as likely to be about something else. */
const SMALLEST_BARE = 10;

export function periodFaults(
  claims: readonly NumberClaim[],
  {
    indicator,
    indicatorNumbers: ownNumbers,
    knownNumbers,
    paragraph,
  }: {
    readonly indicator: Indicator;
    readonly indicatorNumbers: readonly HeldNumber[];
    readonly knownNumbers: readonly HeldNumber[];
    readonly paragraph: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>;
  },
  { data, asAt }: HeldFigures,
): readonly PeriodFault[] {
  const dates = datesOf(paragraph, data, asAt);
  const datedNumbers = ownNumbers.filter(
    (heldNumber): heldNumber is DatedNumber => heldNumber.owner === 'ours' && heldNumber.period !== undefined,
  );
  return claims.flatMap((claim): readonly PeriodFault[] => {
    if (claim.claimKind !== 'figure' || (!claim.hasUnit && claim.value < SMALLEST_BARE)) return [];
    const namedPeriod = periodNamedWith(claim, dates.asAt);
    const isNamedPeriod = namedPeriod && periodTestOf(namedPeriod, datedNumbers, dates);
    if (namedPeriod === undefined || isNamedPeriod === undefined) return [];
    const meantNumber = datedNumbers.findLast(({ period }) => isNamedPeriod(period));
    const matchingNumbers = knownNumbers.filter(({ value }) => isSaid(claim, value));
    const isRight = ({ owner, period }: HeldNumber) =>
      period === undefined || isNamedPeriod(period) || (namedPeriod.kind === 'now' && owner !== 'ours');
    const actualNumber =
      datedNumbers.findLast(({ value }) => isSaid(claim, value)) ??
      ownNumbers.find(({ owner, value }) => owner !== 'another' && isSaid(claim, value));
    if (meantNumber === undefined || actualNumber === undefined || matchingNumbers.some(isRight)) return [];
    return [
      {
        kind: 'period',
        foundText: claim.foundText,
        indicator,
        periodWords: namedPeriod.text,
        actualNumber,
        meantNumber,
      },
    ];
  });
}

type ParagraphDates = {
  readonly asAt: string;
  readonly newest: Period | undefined;
  readonly isNewest: boolean;
};

/** The day of a paragraph, and whether it speaks of the newest figures: a paragraph of an earlier report was right when it was written. */
export function datesOf(
  { report: id, date, period }: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>,
  { plan: { reports } }: PlanData,
  asAt: string,
): ParagraphDates {
  const report = reports.find((candidate) => candidate.id === id);
  const newestDate = reports.reduce(
    (latest, candidate) => ((candidate.date ?? '') > latest ? (candidate.date ?? '') : latest),
    '',
  );
  const writtenOn = report?.date ?? date;
  return {
    asAt: report?.asAt ?? writtenOn ?? asAt,
    newest: period,
    isNewest: writtenOn === undefined || writtenOn >= newestDate,
  };
}

/** Returns which periods the text may mean, or undefined if nobody can tell. */
function periodTestOf(
  namedPeriod: NamedPeriod,
  datedNumbers: readonly DatedNumber[],
  { asAt, newest, isNewest }: ParagraphDates,
): ((period: Period) => boolean) | undefined {
  if (namedPeriod.kind !== 'now') return (period) => mayMeanPeriod(namedPeriod, period);
  if (!isNewest) return undefined;
  // `asAt` is a day or, for a report, a time period, so a year counts up to its end.
  const begunPeriods = datedNumbers
    .map(({ period }) => period)
    .filter(({ start }) => start <= `${asAt}-12-31`);
  const currentPeriod = newest ?? begunPeriods.toSorted(comparePeriods).at(-1);
  return currentPeriod === undefined ? undefined : (period) => comparePeriods(period, currentPeriod) === 0;
}
