import { createHash } from 'node:crypto';
import type { Audience } from '@/domain/figures/access';
import type { AreaCode } from '@/domain/figures/area';
import type { Interval, Observation, Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { DataFile } from '@/packFormat/publishedData';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { readingText } from '@/domain/figures/reading';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import type { ResolvedObservations } from './observations';
import { sheetPlaceText } from './sheetIssues';

/**
 * What a reader may know of the authority's own table. Its digest and size are given only if every row, figure and count of it is published.
 * Otherwise someone who knows all of a file but one small count could try its five possible values until the digest matches.
 */
export function ownTable(
  rows: readonly ObservationRow[],
  {
    bytes,
    sheet,
    audience,
    hasMore,
    resolvedObservations,
  }: {
    /** The bytes of the officer's file. Undefined if the table was made from something else. */
    readonly bytes: Uint8Array | undefined;
    /** The name of the sheet, where the table is in a workbook. */
    readonly sheet: SheetPlace | undefined;
    readonly audience: Audience;
    /** Whether the file has columns that are not read. */
    readonly hasMore: boolean;
    readonly resolvedObservations: ResolvedObservations;
  },
): DataFile {
  const publicRows = audience === 'members' ? rows : publicRowsOf(rows);
  const file: DataFile = {
    name: OBSERVATIONS.file,
    kind: 'own',
    ...(sheet && { place: sheetPlaceText(sheet) }),
    rows: publicRows.length,
  };
  if (bytes === undefined || hasMore || publicRows.length < rows.length) return file;
  const publicCells = publishedCells(resolvedObservations);
  if (!rows.every((row) => isPublished(row, publicCells))) return file;
  return { ...file, bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
}

/** The rows that the public may know of. Drafts leave no trace, nor do exempt rows that repeat a public one. */
function publicRowsOf(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const cellOf = ({ indicator, area, period, breakdown }: ObservationRow) =>
    [indicator, area, period.family, period.step, breakdown].join('|');
  const publicCells = new Set(
    rows.flatMap((row) => (row.access === 'public' && row.reading ? [cellOf(row)] : [])),
  );
  return rows.filter(
    (row) => row.access === 'public' || (row.access !== 'draft' && !publicCells.has(cellOf(row))),
  );
}

/** What the pack holds of the table: the figures by the row that each is from, and the texts of all figures and data queries. */
type Published = {
  readonly byRow: ReadonlyMap<number, { readonly observation: Observation; readonly origin: FigureOrigin }>;
  readonly texts: ReadonlySet<string>;
};

function publishedCells({ series, origins, breakdowns, queries }: ResolvedObservations): Published {
  const byRow = new Map<number, { readonly observation: Observation; readonly origin: FigureOrigin }>();
  const texts = new Set<string>();
  const add = (id: string, areas: ReadonlyMap<AreaCode, Series>, origins: readonly FigureOrigin[]): void => {
    const originAt = new Map(origins.map((origin) => [`${origin.area}|${origin.period.join('|')}`, origin]));
    for (const [area, { observations }] of areas)
      for (const observation of observations) {
        const { timePeriod, timeIdentifier } = observation.period;
        const origin = originAt.get(`${area}|${timePeriod}|${timeIdentifier}`);
        if (origin !== undefined) byRow.set(origin.row, { observation, origin });
        texts.add(textKey(id, observation.period, readingText(observation.reading)));
      }
  };
  for (const [id, areas] of series) add(id, areas, origins.get(id) ?? []);
  for (const [id, groups] of breakdowns) for (const group of groups) add(id, group.series, group.origins);
  for (const { indicator, period, doubt } of queries)
    if (doubt.kind === 'sources differ' && period !== undefined)
      texts.add(textKey(indicator, period, doubt.text));
  return { byRow, texts };
}

function textKey(indicator: string, { family, step }: Period, text: string): string {
  return `${indicator}|${family}|${step}|${text}`;
}

/** Whether the pack holds every number of a row: a figure and its counts, or a second source's figure. */
function isPublished(row: ObservationRow, { byRow, texts }: Published): boolean {
  const { reading, numerator, denominator, interval } = row;
  const publishedOrigin = byRow.get(row.row);
  const hasCounts = numerator?.kind === 'value' || denominator?.kind === 'value';
  if (publishedOrigin === undefined)
    return (
      !hasCounts &&
      (reading?.kind !== 'value' || texts.has(textKey(row.indicator, row.period, readingText(reading))))
    );
  const { observation, origin } = publishedOrigin;
  return (
    (reading?.kind !== 'value' ||
      (observation.reading.kind === 'value' && observation.reading.value === reading.value)) &&
    (interval === undefined || isSameInterval(interval, observation.interval)) &&
    (numerator?.kind !== 'value' || origin.numerator !== undefined) &&
    (denominator?.kind !== 'value' || origin.denominator !== undefined)
  );
}

/** Confidence limits that were rounded for publication differ from those in the file. */
function isSameInterval(ownInterval: Interval, publishedInterval: Interval | undefined): boolean {
  return ownInterval.lower === publishedInterval?.lower && ownInterval.upper === publishedInterval.upper;
}
