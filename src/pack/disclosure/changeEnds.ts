import { periodKey, samePeriodLastYear, type Period } from '@/domain/figures/period';
import type { Indicator } from '@/domain/figures/indicator';
import { isHiddenAlready, numberOf } from '@/pack/rows/rawFigure';
import type { FeedCount, PeopledFigure } from './peopledFigure';
import { breakdownText, tableCellOf, type TableCell } from './tableCell';
import { subjectOf } from './subject';

/** One of the two figures between which a change is counted. `hidden`: readers do not see this figure. */
export type ChangeEnd = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'hidden' };

/** An indicator that counts people, with its figures by place: a change in another indicator may be a change in this one. */
export type PossiblyChangedIndicator = {
  readonly id: string;
  readonly subject: string;
  readonly isCount: boolean;
  readonly endByCell: ReadonlyMap<string, ChangeEnd>;
};

/** The indicators that count people, from the plan and from published files, as readers see them. */
export function changingIndicators(
  figures: readonly PeopledFigure[],
  feedCounts: readonly FeedCount[],
  isWithheld: (index: number) => boolean,
): readonly PossiblyChangedIndicator[] {
  const changingById = new Map<
    string,
    { readonly indicator: Indicator; readonly endByCell: Map<string, ChangeEnd> }
  >();
  const endsOf = (indicator: Indicator) => {
    const changingIndicator = changingById.get(indicator.id) ?? {
      indicator,
      endByCell: new Map<string, ChangeEnd>(),
    };
    changingById.set(indicator.id, changingIndicator);
    return changingIndicator.endByCell;
  };
  for (const { indicator, area, period, value } of feedCounts)
    endsOf(indicator).set(endKey({ area, period, groups: [] }), { kind: 'shown', value });
  for (const { rawFigure, index } of figures) {
    if (!rawFigure.indicator.people) continue;
    const value = numberOf(rawFigure.reading);
    const isHidden = isWithheld(index) || isHiddenAlready(rawFigure) || rawFigure.kept !== undefined;
    if (isHidden) endsOf(rawFigure.indicator).set(endKey(tableCellOf(rawFigure)), { kind: 'hidden' });
    else if (value !== undefined)
      endsOf(rawFigure.indicator).set(endKey(tableCellOf(rawFigure)), { kind: 'shown', value });
  }
  return [...changingById.values()].map(({ indicator: { id, title, unit }, endByCell }) => ({
    id,
    subject: subjectOf(title),
    isCount: unit.kind === 'count' || unit.kind === 'unknown',
    endByCell,
  }));
}

export function endKey({
  area,
  period,
  groups,
}: Omit<TableCell, 'period'> & { readonly period: PeriodStep }): string {
  return `${area}|${periodKey(period)}|${breakdownText(groups)}`;
}

type PeriodStep = Pick<Period, 'family' | 'step'>;

/** Gives the earlier period that the change in a period is counted from. */
export type EarlierPeriod = (period: Period) => PeriodStep | undefined;

/**
 * The earlier periods that a change may be counted from: the period before, the same period a year before, and what the title says ("since
 * 2019", "over five years").
 */
export function earlierPeriodsIn(title: string): readonly EarlierPeriod[] {
  const text = title.toLowerCase();
  const yearCounts = [...text.matchAll(YEARS)].map(([, number = '']) => NUMBERS[number] ?? Number(number));
  const sinceYears = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  return [
    ({ family, step }) => ({ family, step: step - 1 }),
    ({ family, step, years: span }) => (span > 1 ? { family, step: step - span } : undefined),
    (period) => yearsBefore(period, 1),
    ...yearCounts.map(
      (number): EarlierPeriod =>
        (period) =>
          yearsBefore(period, number),
    ),
    ...sinceYears.map(
      (year): EarlierPeriod =>
        (period) =>
          yearsBefore(period, Number(period.timePeriod.slice(0, 4)) - year),
    ),
  ];
}

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const YEARS = new RegExp(`\\b(\\d{1,2}|${Object.keys(NUMBERS).join('|')})[ -]years?\\b`, 'g');

function yearsBefore(period: Period, years: number): PeriodStep | undefined {
  let earlierPeriod: Period | undefined = years > 0 ? period : undefined;
  for (let year = 0; year < years && earlierPeriod !== undefined; year += 1)
    earlierPeriod = samePeriodLastYear(earlierPeriod);
  return earlierPeriod;
}
