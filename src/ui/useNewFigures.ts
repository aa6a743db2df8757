import { useEffect, useEffectEvent, useMemo } from 'react';
import {
  figuresShown,
  isSeenFigure,
  newFigures,
  type NewFigure,
  type SeenFigure,
} from '@/domain/report/seenFigures';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { PlanAddress } from './address';
import { formatPeriodShort } from './formatPeriod';
import { formatReading } from './formatValue';
import { useKeptList } from './keptList';

/** Which figures are new to this reader, compared with the figures of the last visit that this browser remembers. */
export type NewFigures = {
  readonly figures: readonly NewFigure[];
  /** The date of the last visit that is remembered; undefined on a first visit. */
  readonly sinceDay: string | undefined;
  /** Whether the browser remembers visits. It remembers none to a site for members. */
  readonly isKept: boolean;
  /** Marks everything that is shown today as seen. */
  readonly markSeen: () => void;
  readonly forget: () => void;
};

/** A first visit is remembered at once, so that the next visit can be compared with it. */
export function useNewFigures(rows: readonly ScorecardRow[], { plan, area = '' }: PlanAddress): NewFigures {
  const {
    items: seenFigures,
    isKept,
    setItems: setSeenFigures,
  } = useKeptList<SeenFigure | typeof NOTHING_SEEN>(`scorecard.seen.${plan}/${area}`, isKnown);
  const today = useMemo(() => figuresShown(rows, { textOf, periodOf }), [rows]);
  const earlierFigures = seenFigures.filter((figure) => figure !== NOTHING_SEEN);
  const markSeen = () =>
    setSeenFigures(today.map((figure) => ({ ...figure, day: new Date().toISOString().slice(0, 10) })));
  const rememberFirst = useEffectEvent(markSeen);
  const isFirstVisit = isKept && seenFigures.length === 0 && today.length > 0;
  useEffect(() => {
    if (isFirstVisit) rememberFirst();
  }, [isFirstVisit]);
  return {
    figures: earlierFigures.length === 0 ? [] : newFigures(rows, today, earlierFigures),
    sinceDay: earlierFigures[0]?.day,
    isKept,
    markSeen,
    forget: () => setSeenFigures([NOTHING_SEEN]),
  };
}

/**
 * Stored in place of the figures that a reader asked us to forget. An empty list would count as a first visit, and the next page would
 * remember the figures again.
 */
const NOTHING_SEEN = 'forgotten';

function isKnown(value: unknown): value is SeenFigure | typeof NOTHING_SEEN {
  return value === NOTHING_SEEN || isSeenFigure(value);
}

function textOf({ observation, indicator }: ScorecardRow): string {
  return observation === undefined ? '' : formatReading(observation.reading, indicator);
}

function periodOf({ period }: ScorecardRow): string {
  return period === undefined ? '' : formatPeriodShort(period);
}
