import { periodKey, samePeriodLastYear, type Period } from '@/domain/figures/period';
import type { Indicator } from '@/domain/figures/indicator';
import { isHiddenAlready, numberOf } from '@/pack/rows/rawFigure';
import type { FedCount, PeopledFigure } from './peopledFigure';
import { sidesText, spotOf, type Spot } from './spot';
import { subjectOf } from './subject';

/** A figure that a change leads from or to. `hidden`: readers do not see it. */
export type End = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'hidden' };

/** An indicator of people that a change may be of, with its figures by place. */
export type Changing = {
  readonly id: string;
  readonly subject: string;
  readonly isCount: boolean;
  readonly ends: ReadonlyMap<string, End>;
};

/** The indicators of people, of the plan and of published files, as readers see them. */
export function changingIndicators(
  figures: readonly PeopledFigure[],
  fed: readonly FedCount[],
  isWithheld: (index: number) => boolean,
): readonly Changing[] {
  const found = new Map<string, { readonly indicator: Indicator; readonly ends: Map<string, End> }>();
  const endsOf = (indicator: Indicator) => {
    const own = found.get(indicator.id) ?? { indicator, ends: new Map<string, End>() };
    found.set(indicator.id, own);
    return own.ends;
  };
  for (const { indicator, area, period, value } of fed)
    endsOf(indicator).set(endKey({ area, period, sides: [] }), { kind: 'shown', value });
  for (const { raw, index } of figures) {
    if (!raw.indicator.people) continue;
    const value = numberOf(raw.reading);
    const isHidden = isWithheld(index) || isHiddenAlready(raw) || raw.kept !== undefined;
    if (isHidden) endsOf(raw.indicator).set(endKey(spotOf(raw)), { kind: 'hidden' });
    else if (value !== undefined) endsOf(raw.indicator).set(endKey(spotOf(raw)), { kind: 'shown', value });
  }
  return [...found.values()].map(({ indicator: { id, title, unit }, ends }) => ({
    id,
    subject: subjectOf(title),
    isCount: unit.kind === 'count' || unit.kind === 'unknown',
    ends,
  }));
}

export function endKey({ area, period, sides }: Omit<Spot, 'period'> & { readonly period: Step }): string {
  return `${area}|${periodKey(period)}|${sidesText(sides)}`;
}

type Step = Pick<Period, 'family' | 'step'>;

/** Gives the period that the change of a period is counted from. */
export type Before = (period: Period) => Step | undefined;

/**
 * The periods that a change may be counted from: the one before, the same a year before, and what its title says ("since
 * 2019", "over five years").
 */
export function comparedIn(title: string): readonly Before[] {
  const text = title.toLowerCase();
  const years = [...text.matchAll(YEARS)].map(([, number = '']) => NUMBERS[number] ?? Number(number));
  const since = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  return [
    ({ family, step }) => ({ family, step: step - 1 }),
    ({ family, step, years: span }) => (span > 1 ? { family, step: step - span } : undefined),
    (period) => yearsBefore(period, 1),
    ...years.map(
      (number): Before =>
        (period) =>
          yearsBefore(period, number),
    ),
    ...since.map(
      (year): Before =>
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

function yearsBefore(period: Period, years: number): Step | undefined {
  let found: Period | undefined = years > 0 ? period : undefined;
  for (let year = 0; year < years && found !== undefined; year += 1) found = samePeriodLastYear(found);
  return found;
}
