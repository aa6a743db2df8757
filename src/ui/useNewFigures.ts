import { useEffect, useEffectEvent, useMemo } from 'react';
import {
  figuresShown,
  isSeenFigure,
  newFigures,
  type NewFigure,
  type SeenFigure,
} from '@/domain/report/seenFigures';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanPlace } from './address';
import { formatPeriodShort } from './formatPeriod';
import { formatReading } from './formatValue';
import { useKeptList } from './keptList';

/** What is new to this reader, by what this browser alone remembers of the last visit. */
export type NewFigures = {
  readonly found: readonly NewFigure[];
  /** The day of the last visit that is remembered; undefined on a first visit. */
  readonly since: string | undefined;
  /** Whether the browser remembers anything: not of a site for members. */
  readonly isKept: boolean;
  /** From now on what is shown today counts as seen. */
  readonly seen: () => void;
  readonly forget: () => void;
};

/** A first visit is remembered at once, so that there is something to compare the next one with. */
export function useNewFigures(rows: readonly ScorecardRow[], { plan, area = '' }: PlanPlace): NewFigures {
  const { all, isKept, change } = useKeptList<SeenFigure | typeof NOTHING_SEEN>(
    `scorecard.seen.${plan}/${area}`,
    isKnown,
  );
  const today = useMemo(() => figuresShown(rows, { textOf, periodOf }), [rows]);
  const before = all.filter((one) => one !== NOTHING_SEEN);
  const seen = () => change(today.map((one) => ({ ...one, day: new Date().toISOString().slice(0, 10) })));
  const rememberFirst = useEffectEvent(seen);
  const isFirst = isKept && all.length === 0 && today.length > 0;
  useEffect(() => {
    if (isFirst) rememberFirst();
  }, [isFirst]);
  return {
    found: before.length === 0 ? [] : newFigures(rows, today, before),
    since: before[0]?.day,
    isKept,
    seen,
    forget: () => change([NOTHING_SEEN]),
  };
}

/** Takes the place of the figures that a reader asked us to forget. An empty list would count as a first visit, and the next page would remember again. */
const NOTHING_SEEN = 'forgotten';

function isKnown(found: unknown): found is SeenFigure | typeof NOTHING_SEEN {
  return found === NOTHING_SEEN || isSeenFigure(found);
}

function textOf({ observation, indicator }: ScorecardRow): string {
  return observation === undefined ? '' : formatReading(observation.reading, indicator);
}

function periodOf({ period }: ScorecardRow): string {
  return period === undefined ? '' : formatPeriodShort(period);
}
