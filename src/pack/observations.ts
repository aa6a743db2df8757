import type { AreaCode } from '@/domain/area';
import { intervalFromCounts } from '@/domain/counts';
import { isMisprinted, type DataQuery } from '@/domain/dataQuery';
import { isPercent, type Indicator, type IndicatorId } from '@/domain/indicator';
import type { Issue } from '@/domain/issue';
import type { Observation, ReportedRating, Series } from '@/domain/observation';
import { comparePeriods } from '@/domain/period';
import type { FigureOrigin } from '@/domain/publishedPlan';
import { aValue, atDecimals, isHidden, readingText, withheld } from '@/domain/reading';
import { withoutNoise } from '@/domain/rounding';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import type { Breakdown } from './breakdowns';
import { publishable } from './disclosure';
import { duplicatesIn } from './duplicates';
import { cellsOf, type Cell, type ObservationContext } from './observationCells';

/** What the observation rows come to: series, where each figure is from, and what is doubtful. */
export type ResolvedObservations = {
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>;
  readonly breakdowns: ReadonlyMap<IndicatorId, readonly Breakdown[]>;
  readonly queries: readonly DataQuery[];
  readonly issues: readonly Issue[];
};

/** Joins observation rows to their indicators and areas, chooses among sources, and applies disclosure control. */
export function resolveObservations(
  rows: readonly ObservationRow[],
  context: ObservationContext,
): ResolvedObservations {
  const issues: Issue[] = [];
  const queries: DataQuery[] = [];
  const headline = new Map<IndicatorId, Gathered>();
  const broken = new Map<IndicatorId, Map<string, Gathered>>();
  for (const cell of cellsOf(rows, context, issues)) {
    const { id } = cell.indicator;
    issues.push(...duplicatesIn(cell.rows));
    const chosen = chosenFigure(cell, context, queries);
    const { observation, origin } = published(cell, chosen, context, queries);
    issues.push(...withheldHere(chosen, observation));
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
  }
  return {
    series: new Map([...headline].map(([id, { areas }]) => [id, seriesOf(id, areas)])),
    origins: new Map([...headline].map(([id, { origins }]) => [id, origins])),
    breakdowns: new Map([...broken].map(([id, groups]) => [id, breakdownsOf(id, groups)])),
    queries,
    issues,
  };
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

/** Tells the officer what was withheld, for review; never the figure. */
function withheldHere(chosen: ObservationRow | undefined, { reading }: Observation): readonly Issue[] {
  const isOurs = chosen?.reading?.kind === 'value' && reading.kind === 'withheld';
  if (!isOurs) return [];
  return [
    {
      severity: 'note',
      code: 'withheld',
      file: OBSERVATIONS.file,
      row: chosen.row,
      column: 'value',
      message:
        'The figure stands on fewer people than may be published, and is withheld [c], with its counts and its note. Look through your commentary for the same figure in words: that is not searched.',
    },
  ];
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

/** Of several rows for one cell, the row of the source that is believed first, of one source the one for members; the others become queries. */
function chosenFigure(
  { indicator, area, rows }: Cell,
  { sources, smallest }: ObservationContext,
  queries: DataQuery[],
): ObservationRow | undefined {
  const figures = rows.filter(({ reading }) => reading !== undefined);
  const place = ({ source }: ObservationRow) => {
    const found = sources.findIndex(({ id }) => id === source);
    return found === -1 ? sources.length : found;
  };
  const isOpen = ({ access }: ObservationRow) => (access === 'public' ? 1 : 0);
  const [first, ...others] = figures.toSorted(
    (a, b) => place(a) - place(b) || isOpen(a) - isOpen(b) || a.row - b.row,
  );
  if (first === undefined) return undefined;
  for (const other of others) {
    if (isRevisionOf(first, other)) continue;
    const text = publicText({ first, other }, indicator, smallest);
    if (other.source !== first.source && sameText(other) !== sameText(first) && text !== undefined)
      queries.push({
        indicator: indicator.id,
        area,
        period: other.period,
        doubt: {
          kind: 'sources differ',
          believed: titleOf(first.source, sources),
          other: titleOf(other.source, sources),
          text,
        },
      });
  }
  return first;
}

/** A figure marked as revised that stands beside one of another source, which it puts right: no conflict, but what it was. */
function isRevisionOf(first: ObservationRow, other: ObservationRow): boolean {
  return first.status === 'revised' && other.status !== 'revised' && other.source !== first.source;
}

/** What a revised figure was, in the source that is believed most after its own. */
function earlierOf(
  first: ObservationRow | undefined,
  { indicator, rows }: Cell,
  { sources, smallest }: ObservationContext,
): FigureOrigin['revised'] {
  const place = ({ source }: ObservationRow) => sources.findIndex(({ id }) => id === source);
  const [other] = rows
    .filter((row) => row.reading !== undefined && first !== undefined && isRevisionOf(first, row))
    .toSorted((a, b) => place(a) - place(b) || a.row - b.row);
  if (first === undefined || other === undefined) return undefined;
  const was = publicText({ first, other }, indicator, smallest);
  return was === undefined ? undefined : { file: titleOf(other.source, sources), was };
}

function sameText({ reading }: ObservationRow): string {
  return reading === undefined ? '' : readingText(reading);
}

/** A second source's figure is shown only when it could be shown itself, and not where it would give away one that is withheld: then undefined. */
function publicText(
  { first, other }: { readonly first: ObservationRow; readonly other: ObservationRow },
  indicator: Indicator,
  smallest: number,
): string | undefined {
  const shown = ({ reading = withheld('x'), ...row }: ObservationRow) =>
    publishable({ ...row, reading }, indicator, smallest).reading;
  const text = shown(other);
  return isHidden(shown(first)) || isHidden(text) ? undefined : readingText(text);
}

function published(
  cell: Cell,
  chosen: ObservationRow | undefined,
  context: ObservationContext,
  queries: DataQuery[],
): { readonly observation: Observation; readonly origin: FigureOrigin } {
  const { indicator, area, first, rows } = cell;
  const row = chosen ?? first;
  const shown = publishable(
    { reading: chosen?.reading ?? withheld('x'), numerator: row.numerator, denominator: row.denominator },
    indicator,
    context.smallest,
  );
  const reading = atDecimals(shown.reading, indicator.decimals);
  const share = shareOf(indicator, shown);
  const misprinted =
    reading.kind === 'value' &&
    share !== undefined &&
    isMisprinted(reading, share.numerator, share.denominator);
  if (misprinted)
    queries.push({
      indicator: indicator.id,
      area,
      period: row.period,
      doubt: { kind: 'recomputed', printed: reading, ...share, source: titleOf(row.source, context.sources) },
    });
  const observation: Observation = {
    period: row.period,
    reading: misprinted
      ? aValue(withoutNoise((100 * share.numerator) / share.denominator), indicator.decimals)
      : reading,
    status: row.status,
    break: rows.some((one) => one.break),
    reported: rows.flatMap(({ rating }): readonly ReportedRating[] => (rating === undefined ? [] : [rating])),
    interval:
      reading.kind === 'value' ? (row.interval ?? intervalFromCounts(indicator.unit, shown)) : undefined,
    access: context.audience === 'public' || row.access === 'public' ? undefined : row.access,
  };
  const isExempt = context.audience === 'public' && row.access !== 'public';
  const origin: FigureOrigin = {
    area,
    period: [row.period.timePeriod, row.period.timeIdentifier],
    file: OBSERVATIONS.file,
    row: context.rowShown(row.row),
    source: isExempt ? undefined : row.source,
    page: row.page,
    note: isHidden(reading) ? undefined : row.note,
    numerator: shown.numerator,
    denominator: shown.denominator,
    revised: earlierOf(chosen, cell, context),
  };
  return { observation, origin };
}

type Share = { readonly numerator: number; readonly denominator: number };

function shareOf(
  indicator: Indicator,
  {
    numerator,
    denominator,
  }: { readonly numerator?: number | undefined; readonly denominator?: number | undefined },
): Share | undefined {
  const whole =
    isPercent(indicator) && numerator !== undefined && denominator !== undefined && denominator > 0;
  return whole ? { numerator, denominator } : undefined;
}

function titleOf(source: string | undefined, sources: ObservationContext['sources']): string {
  return sources.find(({ id }) => id === source)?.title ?? source ?? 'source not stated';
}
