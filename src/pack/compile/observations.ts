import type { AreaCode } from '@/domain/figures/area';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { Observation, Series } from '@/domain/figures/observation';
import { comparePeriods } from '@/domain/figures/period';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { FrozenRow } from '@/sources/plan/frozenTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';
import type { Breakdown } from '@/pack/columns/breakdowns';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';
import { duplicatesIn } from '@/pack/rows/duplicates';
import type { ObservationContext } from '@/pack/rows/observationCells';
import { partIssues } from '@/pack/check/partIssues';
import { editionOf, type ControlContext } from './editions';
import { publishedObservation } from './publishedObservation';
import { recomputedIssues } from '@/pack/check/recomputedIssues';
import { reviewIssues } from '@/pack/check/reviewIssues';
import { sourceQueries } from '@/pack/check/sourceQueries';
import { withheldIssues } from '@/pack/check/withheldIssues';

/** The result of joining observation rows: the series, the origin of each figure, and the issues. */
export type ResolvedObservations = {
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
  readonly queries: readonly DataQuery[];
  /** The figures of frozen reports that differ from today's and may be published. */
  readonly publishableFrozen: ReadonlySet<FrozenRow>;
  readonly issues: readonly Issue[];
};

const NOTHING_BESIDE: ControlContext = { statedGroups: [], feedCounts: () => [] };

/** Joins observation rows to their indicators and areas, chooses among sources, and applies disclosure control. */
export function resolveObservations(
  rows: readonly ObservationRow[],
  observationContext: ObservationContext,
  controlContext: ControlContext = NOTHING_BESIDE,
): ResolvedObservations {
  const issues: Issue[] = [];
  const queries: DataQuery[] = [];
  const headline = new Map<IndicatorId, Gathered>();
  const breakdownsByIndicator = new Map<IndicatorId, Map<string, Gathered>>();
  const edition = editionOf(rows, observationContext, controlContext);
  for (const cell of edition.cells) issues.push(...duplicatesIn(cell.rows));
  for (const issue of edition.issues) issues.push(issue);
  const issueContext = { ...observationContext, publishableRows: edition.publishableRows };
  edition.figures.forEach(({ figure, publishable, reason }) => {
    if (isLeftOut(figure)) return;
    const { cell } = figure;
    const { id } = cell.indicator;
    const { observation, origin, query } = publishedObservation(figure, publishable, issueContext);
    queries.push(
      ...sourceQueries(figure, publishable, issueContext),
      ...(query === undefined || cell.breakdown !== '' ? [] : [query]),
    );
    issues.push(
      ...withheldIssues(figure, reason),
      ...recomputedIssues(figure, query),
      ...reviewIssues(figure, publishable),
    );
    const gatheredSeries =
      cell.breakdown === ''
        ? entryOf(headline, id, emptyGathered)
        : entryOf(
            entryOf(breakdownsByIndicator, id, () => new Map<string, Gathered>()),
            cell.breakdown,
            emptyGathered,
          );
    entryOf(gatheredSeries.areas, cell.area, () => []).push(observation);
    gatheredSeries.origins.push(origin);
  });
  const partFigures = edition.figures.flatMap(({ figure, publishable }) =>
    isLeftOut(figure) ? [] : [{ chosenFigure: figure, publishable }],
  );
  for (const issue of partIssues(partFigures, observationContext.areas.met)) issues.push(issue);
  return {
    series: new Map([...headline].map(([id, { areas }]) => [id, seriesOf(id, areas)])),
    origins: new Map([...headline].map(([id, { origins }]) => [id, origins])),
    breakdowns: new Map([...breakdownsByIndicator].map(([id, groups]) => [id, breakdownsOf(id, groups)])),
    queries,
    publishableFrozen: edition.publishableFrozen,
    issues,
  };
}

/** An exempt figure leaves a sign in the pack. A draft leaves nothing, and nor does a sensitive figure that covers less than three years. */
function isLeftOut({ raw: { kept } }: ChosenFigure): boolean {
  return kept !== undefined && kept.kind !== 'exempt';
}

/** The figures of one indicator and breakdown while they are being gathered. */
type Gathered = { readonly areas: Map<AreaCode, Observation[]>; readonly origins: FigureOrigin[] };

function emptyGathered(): Gathered {
  return { areas: new Map(), origins: [] };
}

function breakdownsOf(indicator: IndicatorId, groups: ReadonlyMap<string, Gathered>): readonly Breakdown[] {
  return [...groups].map(([breakdown, { areas, origins }]) => ({
    breakdown,
    series: seriesOf(indicator, areas),
    origins,
  }));
}

function seriesOf(
  indicator: IndicatorId,
  areas: ReadonlyMap<AreaCode, readonly Observation[]>,
): ReadonlyMap<AreaCode, Series> {
  return new Map(
    [...areas].map(([area, observations]) => [
      area,
      { indicator, area, observations: observations.toSorted((a, b) => comparePeriods(a.period, b.period)) },
    ]),
  );
}

/** The value of a key. Makes the value, and adds it to the map, if it is not there. */
function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const entry = map.get(key) ?? make();
  map.set(key, entry);
  return entry;
}
