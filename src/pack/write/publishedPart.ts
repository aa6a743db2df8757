import { publishedIndicator } from '@/packFormat/publishedIndicator';
import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import { PACK_SCHEMA, type PublishedPeriod } from '@/packFormat/publishedPlan';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { AreaFigures, IndicatorFigures } from '@/pack/columns/indicatorFigures';
import { areasShownWith, publishedPeriod, type PartLayout } from './partLayout';
import { publishedFrozen } from './publishedFrozen';
import { rankingsJson } from './rankingsJson';

/** One indicator as text, in the pieces that every area's part is assembled from. */
export type PartPieces = {
  readonly periods: readonly PublishedPeriod[];
  /** The indexes of the columns in which any area has a value. Undefined if every column has one. */
  readonly columnsHeld: readonly number[] | undefined;
  readonly series: ReadonlyMap<AreaCode, string>;
  /** The rank in each period of every area that has a part of its own, as text. */
  readonly rankings: ReadonlyMap<AreaCode, string>;
};

/** The series as text. Each is written once, however many parts contain it. */
export function partPieces(
  figures: IndicatorFigures,
  indicator: Indicator,
  { layout, columnsHeld }: { readonly layout: PartLayout; readonly columnsHeld: readonly number[] },
): PartPieces {
  const series = new Map<AreaCode, string>();
  for (const [code, areaFigures] of figures.areas) {
    const areaIndex = layout.areaIndexes.get(code);
    if (areaIndex !== undefined && layout.isShown(code)) series.set(code, seriesText(areaIndex, areaFigures));
  }
  return {
    periods: figures.periods.map(publishedPeriod),
    columnsHeld: columnsHeld.length === figures.periods.length ? undefined : columnsHeld,
    series,
    rankings: rankingsJson(figures, indicator, layout),
  };
}

/** The text of one series: `[place,"values",notes]`. The texts of figures need no escaping. */
export function seriesText(area: number | string, { values, notes }: AreaFigures): string {
  return notes === undefined ? `[${area},"${values}"]` : `[${area},"${values}",${JSON.stringify(notes)}]`;
}

/** What every area's part has in common, written once. The periods of the indicators are added to those of the layout, in their order. */
export function partFrame(compiled: CompiledPlan, layout: PartLayout, pieces: readonly PartPieces[]) {
  const { data } = compiled;
  const headTexts = pieces.map(({ periods, columnsHeld }) =>
    JSON.stringify({ periods: periods.map(layout.periodIndex), held: columnsHeld }).slice(1, -1),
  );
  const jsonText = (value: unknown) => JSON.stringify(value);
  const areas = jsonText(layout.areas);
  const sharedParts = [
    `"schema":${PACK_SCHEMA},"plan":${jsonText(data.plan)},"areas":${areas}`,
    `"indicators":${jsonText(data.indicators.map(publishedIndicator))}`,
    `"targets":${jsonText(data.targets)},"commentary":${jsonText(data.commentary)}`,
    `"exempt":${jsonText(data.exempt)}`,
    `"events":${jsonText(data.events)},"brokenDown":${jsonText(data.brokenDown)}`,
    `"periods":${jsonText(layout.periods)}`,
  ].join(',');
  return (area: AreaCode): string => {
    const shownAreas = areasShownWith(data, area);
    const neighbours = data.neighbours.filter((set) => set.area === area);
    const queries = data.queries.filter((query) => query.area === undefined || shownAreas.has(query.area));
    const figures = pieces.map((piece, index) =>
      pieceText(piece, { headText: headTexts[index] ?? '', area, shownAreas }),
    );
    const frozenFigures = publishedFrozen(compiled, area);
    const frozenText = frozenFigures === undefined ? '' : `,"frozen":${jsonText(frozenFigures)}`;
    return `{"area":${jsonText(area)},${sharedParts},"neighbours":${jsonText(neighbours)},"queries":${jsonText(queries)},"figures":[${figures.join(',')}]${frozenText}}\n`;
  };
}

function pieceText(
  { series, rankings }: PartPieces,
  {
    headText,
    area,
    shownAreas,
  }: { readonly headText: string; readonly area: AreaCode; readonly shownAreas: ReadonlySet<AreaCode> },
): string {
  const texts: string[] = [];
  for (const code of shownAreas) {
    const text = series.get(code);
    if (text !== undefined) texts.push(text);
  }
  const areaRanking = rankings.get(area);
  return `{${headText},"series":[${texts.join(',')}]${areaRanking === undefined ? '' : `,"standing":${areaRanking}`}}`;
}
