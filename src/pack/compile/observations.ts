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

/** What the observation rows come to: series, where each figure is from, and what is doubtful. */
export type ResolvedObservations = {
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
  readonly queries: readonly DataQuery[];
  /** The figures of frozen reports that differ from today's and may be shown. */
  readonly toldFrozen: ReadonlySet<FrozenRow>;
  readonly issues: readonly Issue[];
};

const NOTHING_BESIDE: ControlContext = { told: [], fed: () => [] };

/** Joins observation rows to their indicators and areas, chooses among sources, and applies disclosure control. */
export function resolveObservations(
  rows: readonly ObservationRow[],
  context: ObservationContext,
  beside: ControlContext = NOTHING_BESIDE,
): ResolvedObservations {
  const issues: Issue[] = [];
  const queries: DataQuery[] = [];
  const headline = new Map<IndicatorId, Gathered>();
  const broken = new Map<IndicatorId, Map<string, Gathered>>();
  const edition = editionOf(rows, context, beside);
  for (const cell of edition.cells) issues.push(...duplicatesIn(cell.rows));
  for (const issue of edition.issues) issues.push(issue);
  const told = { ...context, toldRows: edition.toldRows };
  edition.figures.forEach(({ chosen, publishable, reason }) => {
    if (isLeftOut(chosen)) return;
    const { cell } = chosen;
    const { id } = cell.indicator;
    const { observation, origin, query } = publishedObservation(chosen, publishable, told);
    queries.push(
      ...sourceQueries(chosen, publishable, told),
      ...(query === undefined || cell.breakdown !== '' ? [] : [query]),
    );
    issues.push(
      ...withheldIssues(chosen, reason),
      ...recomputedIssues(chosen, query),
      ...reviewIssues(chosen, publishable),
    );
    const gathered =
      cell.breakdown === ''
        ? entryOf(headline, id, nothing)
        : entryOf(
            entryOf(broken, id, () => new Map<string, Gathered>()),
            cell.breakdown,
            nothing,
          );
    entryOf(gathered.areas, cell.area, () => []).push(observation);
    gathered.origins.push(origin);
  });
  const shown = edition.figures.flatMap(({ chosen, publishable }) =>
    isLeftOut(chosen) ? [] : [{ chosen, shown: publishable }],
  );
  for (const issue of partIssues(shown, context.areas.met)) issues.push(issue);
  return {
    series: new Map([...headline].map(([id, { areas }]) => [id, seriesOf(id, areas)])),
    origins: new Map([...headline].map(([id, { origins }]) => [id, origins])),
    breakdowns: new Map([...broken].map(([id, groups]) => [id, breakdownsOf(id, groups)])),
    queries,
    toldFrozen: edition.toldFrozen,
    issues,
  };
}

/** An exempt figure leaves a sign in the pack. A draft leaves nothing, nor does a sensitive figure for less than three years. */
function isLeftOut({ raw: { kept } }: ChosenFigure): boolean {
  return kept !== undefined && kept.kind !== 'exempt';
}

/** The figures of one indicator and breakdown as they are gathered. */
type Gathered = { readonly areas: Map<AreaCode, Observation[]>; readonly origins: FigureOrigin[] };

function nothing(): Gathered {
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

/** The value of a key, made when it is not there yet; changes the map. */
function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
