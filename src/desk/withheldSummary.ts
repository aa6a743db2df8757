import type { Issue } from '@/domain/plan/issue';
import type { Observation } from '@/domain/figures/observation';
import { servedPeopleIn } from '@/domain/figures/servedPeople';
import { mainArea } from '@/domain/plan/planData';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** `few`: it is about fewer people than may be published. `uncounted`: nothing says how many people it is of. `tells`: a smaller figure could be worked out from it. `own`: the officer or a publisher has withheld it. */
export type WithheldWhy = 'few' | 'uncounted' | 'tells' | 'own';

const WHY_OF: ReadonlyMap<string, WithheldWhy> = new Map([
  ['withheld', 'few'],
  ['withheld-without-counts', 'uncounted'],
  ['withheld-with-it', 'tells'],
]);

/** What is withheld of one indicator for one reason. */
export type WithheldFor = {
  readonly why: WithheldWhy;
  readonly count: number;
  /** The periods, in a few words. */
  readonly periods: string;
  /** The rows that are shown once somebody says how many people each is of; the newest last. */
  readonly uncounted?: readonly UncountedRow[] | undefined;
};

/** A row of observations.csv, as a spreadsheet numbers it, and its period. */
export type UncountedRow = { readonly row: number; readonly period: string };

export type WithheldSummary = {
  readonly count: number;
  /** The smallest number of people that may be published. */
  readonly smallest: number;
  /** Headline figures of the plan's own authority, by indicator. */
  readonly indicators: readonly {
    readonly id: string;
    readonly title: string;
    readonly reasons: readonly WithheldFor[];
    /** Whether the officer may say that it counts nobody, and have it shown: never where its own name says that it is about children or families. */
    readonly mayCountNobody: boolean;
  }[];
  /** Indicators that count nobody, as the officer has said. */
  readonly ofNobody: readonly { readonly id: string; readonly title: string }[];
  /** Figures of groups and of other areas, in the officer's own rows. */
  readonly others: readonly { readonly why: WithheldWhy; readonly count: number }[];
};

const WHYS: readonly WithheldWhy[] = ['few', 'uncounted', 'tells', 'own'];

/** What disclosure control or the officer withholds, and why: the issues say it of each row. */
export function withheldSummary({ data, origins }: CompiledPlan, issues: readonly Issue[]): WithheldSummary {
  const area = mainArea(data);
  const reasons = reasonsByRow(issues);
  const told = new Set<number>();
  const indicators = data.indicators.flatMap((indicator) => {
    const { id, title, people } = indicator;
    const rows = new Map(
      (origins.get(id) ?? [])
        .filter((origin) => origin.area === area)
        .map((origin) => [origin.period.join('|'), origin.row]),
    );
    const observations = data.series.get(id)?.get(area)?.observations ?? [];
    const own = observations.flatMap((one) => {
      if (one.reading.kind !== 'withheld' || one.reading.shorthand !== 'c') return [];
      const row = rows.get([one.period.timePeriod, one.period.timeIdentifier].join('|'));
      if (row !== undefined) told.add(row);
      return [{ observation: one, row, why: (row === undefined ? undefined : reasons.get(row)) ?? 'own' }];
    });
    const mayCountNobody =
      people &&
      own.some(({ why }) => why === 'few' || why === 'uncounted') &&
      servedPeopleIn(indicator) === undefined;
    return own.length === 0 ? [] : [{ id, title, reasons: byReason(own), mayCountNobody }];
  });
  const rest = [...reasons].filter(([row]) => !told.has(row)).map(([, why]) => why);
  const others = WHYS.map((why) => ({ why, count: rest.filter((one) => one === why).length }));
  return {
    smallest: data.plan.smallestCount,
    count: indicators.flatMap((one) => one.reasons).reduce((sum, { count }) => sum + count, 0),
    indicators,
    ofNobody: data.indicators.flatMap(({ id, title, noPeople }) =>
      noPeople === true ? [{ id, title }] : [],
    ),
    others: others.filter(({ count }) => count > 0),
  };
}

function reasonsByRow(issues: readonly Issue[]): ReadonlyMap<number, WithheldWhy> {
  const found = new Map<number, WithheldWhy>();
  for (const { code, row } of issues) {
    const why = WHY_OF.get(code);
    if (row !== undefined && why !== undefined) found.set(row, why);
  }
  return found;
}

type Withheld = {
  readonly observation: Observation;
  readonly row: number | undefined;
  readonly why: WithheldWhy;
};

function byReason(all: readonly Withheld[]): readonly WithheldFor[] {
  return WHYS.flatMap((why) => {
    const own = all.filter((one) => one.why === why);
    if (own.length === 0) return [];
    const told = { why, count: own.length, periods: periodsText(own.map(({ observation }) => observation)) };
    return [why === 'uncounted' ? { ...told, uncounted: own.flatMap(uncountedRow) } : told];
  });
}

function uncountedRow({ row, observation }: Withheld): readonly UncountedRow[] {
  return row === undefined ? [] : [{ row, period: formatPeriodShort(observation.period) }];
}

const MOST_PERIODS = 6;

/** `Jan 2017, Feb 2017 and 3 more`, the newest last. */
function periodsText(observations: readonly Pick<Observation, 'period'>[]): string {
  const names = observations.slice(-MOST_PERIODS).map(({ period }) => formatPeriodShort(period));
  const more = observations.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
