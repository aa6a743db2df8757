import type { Issue } from '@/domain/plan/issue';
import type { Observation } from '@/domain/figures/observation';
import { isYear } from '@/domain/figures/period';
import { baseOf } from '@/domain/figures/unit';
import { servedPeopleIn } from '@/domain/figures/servedPeople';
import { mainArea } from '@/domain/plan/planData';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { formatPeriodShort } from '@/ui/formatPeriod';

/**
 * Why a figure is withheld. `few`: it is about fewer people than may be published. `uncounted`: nothing says how many people it is based on.
 * `tells`: a smaller figure could be worked out from it. `own`: the officer or a publisher has withheld it.
 */
export type WithheldWhy = 'few' | 'uncounted' | 'tells' | 'own';

const WHY_OF: ReadonlyMap<string, WithheldWhy> = new Map([
  ['withheld', 'few'],
  ['withheld-without-counts', 'uncounted'],
  ['withheld-with-it', 'tells'],
]);

/** What is withheld of one indicator for one reason. */
export type WithheldFor = {
  readonly reason: WithheldWhy;
  readonly count: number;
  /** The periods of the withheld figures, in a few words. */
  readonly periods: string;
  /** The rows that may be shown once somebody says how many people each is based on; the newest last. */
  readonly uncounted?: readonly UncountedRow[] | undefined;
};

/** The number of a row of observations.csv, as a spreadsheet counts rows, and the row's period. */
export type UncountedRow = {
  readonly row: number;
  readonly period: string;
  /** For the first month of a year: the row with the year to date, which has no other month yet. */
  readonly yearToDate?: number | undefined;
};

export type WithheldSummary = {
  readonly count: number;
  /** The smallest number of people that may be published. */
  readonly smallest: number;
  /** The withheld headline figures of the plan's own authority, by indicator. */
  readonly indicators: readonly {
    readonly id: string;
    readonly title: string;
    readonly reasons: readonly WithheldFor[];
    /** Whether the indicator's figures are percentages. */
    readonly isPercentage: boolean;
    /**
     * Whether the officer may say that the indicator does not count people, so that its figures are shown. She may not if the indicator's own
     * name says that it is about children or families.
     */
    readonly mayCountNobody: boolean;
  }[];
  /** The indicators that do not count people, as the officer has said. */
  readonly ofNobody: readonly { readonly id: string; readonly title: string }[];
  /** How many figures of groups and of other areas are withheld, in the officer's own rows. */
  readonly otherReasons: readonly { readonly reason: WithheldWhy; readonly count: number }[];
};

const REASONS_IN_ORDER: readonly WithheldWhy[] = ['few', 'uncounted', 'tells', 'own'];

/** A summary of what disclosure control or the officer withholds, and why. The reason for each row is taken from the issues. */
export function withheldSummary({ data, origins }: CompiledPlan, issues: readonly Issue[]): WithheldSummary {
  const area = mainArea(data);
  const reasons = reasonsByRow(issues);
  const countedRows = new Set<number>();
  const indicators = data.indicators.flatMap((indicator) => {
    const { id, title, people } = indicator;
    const rows = new Map(
      (origins.get(id) ?? [])
        .filter((origin) => origin.area === area)
        .map((origin) => [origin.period.join('|'), origin.row]),
    );
    const observations = data.series.get(id)?.get(area)?.observations ?? [];
    const ownFigures = observations.flatMap((observation) => {
      if (observation.reading.kind !== 'withheld' || observation.reading.shorthand !== 'c') return [];
      const row = rows.get([observation.period.timePeriod, observation.period.timeIdentifier].join('|'));
      if (row !== undefined) countedRows.add(row);
      return [{ observation, row, reason: (row === undefined ? undefined : reasons.get(row)) ?? 'own' }];
    });
    const mayCountNobody =
      people &&
      ownFigures.some(({ reason }) => reason === 'few' || reason === 'uncounted') &&
      servedPeopleIn(indicator) === undefined;
    const isPercentage = baseOf(indicator.unit) === 100;
    return ownFigures.length === 0
      ? []
      : [{ id, title, reasons: byReason(ownFigures, data.plan.asAt), isPercentage, mayCountNobody }];
  });
  const otherReasons = [...reasons].filter(([row]) => !countedRows.has(row)).map(([, reason]) => reason);
  const reasonCounts = REASONS_IN_ORDER.map((reason) => ({
    reason,
    count: otherReasons.filter((otherReason) => otherReason === reason).length,
  }));
  return {
    smallest: data.plan.smallestCount,
    count: indicators.flatMap((indicator) => indicator.reasons).reduce((sum, { count }) => sum + count, 0),
    indicators,
    ofNobody: data.indicators.flatMap(({ id, title, noPeople }) =>
      noPeople === true ? [{ id, title }] : [],
    ),
    otherReasons: reasonCounts.filter(({ count }) => count > 0),
  };
}

function reasonsByRow(issues: readonly Issue[]): ReadonlyMap<number, WithheldWhy> {
  const reasonsOfRows = new Map<number, WithheldWhy>();
  for (const { code, row } of issues) {
    const reason = WHY_OF.get(code);
    if (row !== undefined && reason !== undefined) reasonsOfRows.set(row, reason);
  }
  return reasonsOfRows;
}

type Withheld = {
  readonly observation: Observation;
  readonly row: number | undefined;
  readonly reason: WithheldWhy;
};

function byReason(withheldFigures: readonly Withheld[], asAt: string): readonly WithheldFor[] {
  return REASONS_IN_ORDER.flatMap((reason) => {
    const figuresOfReason = withheldFigures.filter((figure) => figure.reason === reason);
    if (figuresOfReason.length === 0) return [];
    const reasonWithPeriods = {
      reason,
      count: figuresOfReason.length,
      periods: periodsText(figuresOfReason.map(({ observation }) => observation)),
    };
    return [
      reason === 'uncounted'
        ? { ...reasonWithPeriods, uncounted: uncountedRows(figuresOfReason, asAt) }
        : reasonWithPeriods,
    ];
  });
}

function uncountedRows(withheldFigures: readonly Withheld[], asAt: string): readonly UncountedRow[] {
  return withheldFigures.flatMap(({ row, observation: { period } }) => {
    if (row === undefined) return [];
    const year = withheldFigures.find(
      ({ observation: { period: other } }) =>
        isYear(other) && !isYear(period) && other.start === period.start && asAt <= period.end,
    );
    return [{ row, period: formatPeriodShort(period), yearToDate: year?.row }];
  });
}

const MOST_PERIODS = 6;

/** A list of periods in words: `Jan 2017, Feb 2017 and 3 more`, the newest last. */
function periodsText(observations: readonly Pick<Observation, 'period'>[]): string {
  const periodNames = observations.slice(-MOST_PERIODS).map(({ period }) => formatPeriodShort(period));
  const unnamedCount = observations.length - periodNames.length;
  return `${periodNames.join(', ')}${unnamedCount > 0 ? ` and ${unnamedCount} more` : ''}`;
}
