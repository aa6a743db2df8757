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
  /** The columns in which any area has a value, where that is not all of them. */
  readonly held: readonly number[] | undefined;
  readonly series: ReadonlyMap<AreaCode, string>;
  /** The place in each period of every area that has a part of its own, as text. */
  readonly rankings: ReadonlyMap<AreaCode, string>;
};

/** Each series is written once as text, whatever the number of parts that hold it. */
export function partPieces(
  figures: IndicatorFigures,
  indicator: Indicator,
  { layout, held }: { readonly layout: PartLayout; readonly held: readonly number[] },
): PartPieces {
  const series = new Map<AreaCode, string>();
  for (const [code, one] of figures.areas) {
    const area = layout.areaIndexes.get(code);
    if (area !== undefined && layout.isShown(code)) series.set(code, seriesText(area, one));
  }
  return {
    periods: figures.periods.map(publishedPeriod),
    held: held.length === figures.periods.length ? undefined : held,
    series,
    rankings: rankingsJson(figures, indicator, layout),
  };
}

/** `[place,"values",notes]`: the texts of figures hold nothing to escape. */
export function seriesText(area: number | string, { values, notes }: AreaFigures): string {
  return notes === undefined ? `[${area},"${values}"]` : `[${area},"${values}",${JSON.stringify(notes)}]`;
}

/** What is the same in every area's part, written once. The periods of the pieces join those of the layout, in their order. */
export function partFrame(compiled: CompiledPlan, layout: PartLayout, pieces: readonly PartPieces[]) {
  const { data } = compiled;
  const heads = pieces.map(({ periods, held }) =>
    JSON.stringify({ periods: periods.map(layout.periodIndex), held }).slice(1, -1),
  );
  const part = (value: unknown) => JSON.stringify(value);
  const areas = part(layout.areas);
  const shared = [
    `"schema":${PACK_SCHEMA},"plan":${part(data.plan)},"areas":${areas}`,
    `"indicators":${part(data.indicators.map(publishedIndicator))}`,
    `"targets":${part(data.targets)},"commentary":${part(data.commentary)}`,
    `"exempt":${part(data.exempt)}`,
    `"events":${part(data.events)},"brokenDown":${part(data.brokenDown)}`,
    `"periods":${part(layout.periods)}`,
  ].join(',');
  return (area: AreaCode): string => {
    const beside = areasShownWith(data, area);
    const neighbours = data.neighbours.filter((set) => set.area === area);
    const queries = data.queries.filter((query) => query.area === undefined || beside.has(query.area));
    const figures = pieces.map((one, index) => pieceText(one, { head: heads[index] ?? '', area, beside }));
    const frozen = publishedFrozen(compiled, area);
    const kept = frozen === undefined ? '' : `,"frozen":${part(frozen)}`;
    return `{"area":${part(area)},${shared},"neighbours":${part(neighbours)},"queries":${part(queries)},"figures":[${figures.join(',')}]${kept}}\n`;
  };
}

function pieceText(
  { series, rankings }: PartPieces,
  {
    head,
    area,
    beside,
  }: { readonly head: string; readonly area: AreaCode; readonly beside: ReadonlySet<AreaCode> },
): string {
  const texts: string[] = [];
  for (const code of beside) {
    const text = series.get(code);
    if (text !== undefined) texts.push(text);
  }
  const place = rankings.get(area);
  return `{${head},"series":[${texts.join(',')}]${place === undefined ? '' : `,"standing":${place}`}}`;
}
