import { isWithinYear, samePeriodLastYear, type Period } from '@/domain/figures/period';
import type { Polarity } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';
import { breaksBetween, valueAt } from '@/domain/figures/series';
import type { PlanData } from '@/domain/plan/planData';
import type { CauseRun } from '@/domain/process/causeRuns';
import { newestCauses, type NewestCauses } from '@/domain/process/newestCauses';
import { FEWEST_POINTS } from '@/domain/process/processKind';
import { processOf } from '@/domain/process/processOfRow';
import type { Direction } from '@/domain/scorecard/direction';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeAccount, type ChangeAccount } from './changeAccount';
import { testedChange, type TestedChange } from './likeness';
import { hasSmallNumbers } from './smallNumbers';
import { isFarBeyond, isSeldomChance, type Sureness } from './sureness';

/** Which way a figure went. It is `better` or `worse` if the indicator says which way is better, and otherwise `higher` or `lower`. */
export type ChangeWay = 'better' | 'worse' | 'higher' | 'lower';

/** The figure of the same period a year before, where it can be compared with this one. */
export type LastYear = {
  readonly period: Period;
  readonly reading: ValueReading;
  readonly test: TestedChange | undefined;
};

/** The change that a row leads with: the first kind of this list that its figures support (docs/methods.md#the-strongest-change). */
export type LeadingChange =
  /** The newest figure is beyond chance in its own process chart. */
  | {
      readonly kind: 'process';
      readonly changeWay: ChangeWay;
      readonly run: CauseRun;
      readonly limits: NewestCauses['limits'];
    }
  /** The figure differs from that of the same period last year by more than chance. */
  | { readonly kind: 'year'; readonly changeWay: ChangeWay; readonly lastYear: LastYear }
  /** The last change is more than chance by a test, or is larger than chance makes it in its own series. */
  | { readonly kind: 'step'; readonly changeWay: ChangeWay }
  /** The point before was outside the limits of the process chart, and the last change led back between them: to what is usual, and no further. */
  | { readonly kind: 'back' }
  /**
   * `no clear change`: nothing is more than chance. `may be chance`: the change is larger than usual, but chance can still explain it. `not
   * known`: the change cannot be judged.
   */
  | { readonly kind: 'no clear change' }
  | { readonly kind: 'may be chance' }
  | { readonly kind: 'not known' };

/** The strongest statement that the figures allow about a change. The title, mark, overview, brief, priority and drafts all take their words from it. */
export type StrongestChange = {
  readonly leads: LeadingChange;
  readonly sureness: Sureness;
  /** The last change, which the row shows. Undefined if there is none. */
  readonly lastChange: ChangeAccount | undefined;
  /** The change since the same period last year. Undefined for figures of whole years, and if the last change is itself the change since last year. */
  readonly lastYear: LastYear | undefined;
};

export function strongestChange(data: PlanData, row: ScorecardRow): StrongestChange {
  const hasFigure = row.observation?.reading.kind === 'value';
  // A scorecard asks this of every row, and most series are too short for limits.
  const isLongEnough = row.series.observations.length >= FEWEST_POINTS;
  return strongestOf(row, hasFigure && isLongEnough ? newestCauses(processOf(data, row)) : undefined);
}

/** The strongest change where the causes that flag the newest point are known already. Without causes, only last year and the last change count. */
export function strongestOf(row: ScorecardRow, causes?: NewestCauses): StrongestChange {
  const lastChange = changeAccount(row);
  const lastYear = lastYearOf(row);
  const leads = leadingChangeOf(row, { causes, lastChange, lastYear });
  return { leads, sureness: surenessOf(row, leads, { causes, lastChange, lastYear }), lastChange, lastYear };
}

/** Which arrow a change has; `none` where there is nothing to compare, or too little to call it better or worse. */
export const CHANGE_SIGNS = ['better', 'worse', 'higher', 'lower', 'same', 'none'] as const;
export type ChangeSign = (typeof CHANGE_SIGNS)[number];

/** The arrow of the leading change; a change that cannot be judged has none, also where neither way is better. */
export function changeSign({ leads }: Pick<StrongestChange, 'leads'>): ChangeSign {
  switch (leads.kind) {
    case 'back':
    case 'no clear change':
    case 'may be chance':
      return 'same';
    case 'not known':
      return 'none';
    case 'process':
    case 'year':
    case 'step':
      return leads.changeWay;
  }
}

/** Whether a direction says better or worse, and not only higher or lower. */
export function isJudged(direction: Direction): direction is Extract<Direction, { kind: 'change' }> {
  return direction.kind === 'change' && (direction.word === 'improving' || direction.word === 'worsening');
}

/** Returns whether the figure got better or worse by more than chance. Returns undefined if nothing is more than chance, or neither way is better. */
export function surelyWent({ leads }: Pick<StrongestChange, 'leads'>): 'better' | 'worse' | undefined {
  if (!('changeWay' in leads)) return undefined;
  return leads.changeWay === 'better' || leads.changeWay === 'worse' ? leads.changeWay : undefined;
}

type Evidence = {
  readonly causes: NewestCauses | undefined;
  readonly lastChange: ChangeAccount | undefined;
  readonly lastYear: LastYear | undefined;
};

function leadingChangeOf(row: ScorecardRow, { causes, lastChange, lastYear }: Evidence): LeadingChange {
  const { polarity } = row.indicator;
  const run = causes?.runs[0];
  if (causes !== undefined && run !== undefined)
    return {
      kind: 'process',
      changeWay: wayOf(run.cause.side === 'high', polarity),
      run,
      limits: causes.limits,
    };
  if (lastYear?.test !== undefined && lastYear.test.likeness !== 'similar')
    return { kind: 'year', changeWay: lastYear.test.likeness, lastYear };
  if (causes?.isBackWithinLimits === true) return { kind: 'back' };
  switch (lastChange?.signal.kind) {
    case 'beyond chance':
      return { kind: 'step', changeWay: wayOf(lastChange.change > 0, polarity) };
    case 'unusual':
      // One unusual year of a figure of few people is no sign of a change.
      return hasSmallNumbers(row)
        ? { kind: 'no clear change' }
        : { kind: 'step', changeWay: wayOf(lastChange.change > 0, polarity) };
    case 'larger':
      return { kind: hasSmallNumbers(row) ? 'no clear change' : 'may be chance' };
    case 'none':
    case 'chance':
    case 'usual':
      return { kind: 'no clear change' };
    case 'unknown':
    case undefined:
      return { kind: 'not known' };
  }
}

function surenessOf(
  row: ScorecardRow,
  leads: LeadingChange,
  { causes, lastChange, lastYear }: Evidence,
): Sureness {
  switch (leads.kind) {
    case 'process': {
      if (lastYear?.test !== undefined)
        return lastYear.test.likeness === leads.changeWay ? 'sure' : 'probably';
      // A count on a day holds most of the people of the day before, so a run of such counts shows less than a run of
      // new cases.
      const isStock = row.indicator.inYear === 'last';
      return !isStock && isSeldomChance(causes?.runs ?? []) ? 'sure' : 'probably';
    }
    case 'year':
      return isFarBeyond(leads.lastYear.test?.interval, 0) ? 'sure' : 'probably';
    case 'step':
      return lastChange?.signal.kind === 'beyond chance' && isFarBeyond(lastChange.signal.test.interval, 0)
        ? 'sure'
        : 'probably';
    case 'back':
    case 'no clear change':
    case 'may be chance':
    case 'not known':
      return 'cannot tell';
  }
}

/** The figure of the same period last year, for a figure within the year whose last change is since another period. */
function lastYearOf({ observation, direction, series, indicator }: ScorecardRow): LastYear | undefined {
  if (observation?.reading.kind !== 'value' || !isWithinYear(observation.period)) return undefined;
  if (direction.kind === 'change' && direction.lastYear) return undefined;
  const period = samePeriodLastYear(observation.period);
  const reading = period && valueAt(series, period);
  if (period === undefined || reading === undefined) return undefined;
  if (breaksBetween(series, period, observation.period)) return undefined;
  return { period, reading, test: testedChange(series, observation, period, indicator) };
}

function wayOf(isUp: boolean, polarity: Polarity): ChangeWay {
  if (polarity === 'neutral') return isUp ? 'higher' : 'lower';
  return isUp === (polarity === 'high') ? 'better' : 'worse';
}
