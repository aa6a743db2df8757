import type { Indicator } from '@/domain/figures/indicator';
import { referenceEnd } from '@/domain/figures/referenceDate';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { IndicatorData, PublishedData } from '@/packFormat/publishedData';
import { toPeriod } from '@/domain/figures/period';
import { NO_ROW, PACK_SCHEMA, type PublishedPeriod } from '@/packFormat/publishedPlan';
import { SHORTHANDS, toShorthand, type Shorthand } from '@/domain/figures/reading';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { IndicatorFigures } from '@/pack/columns/indicatorFigures';
import { behindFiles, type BehindFile } from './behindFiles';
import { publishedPeriod } from './partLayout';

/** How much a pack holds of one indicator. */
export type IndicatorHeld = Omit<
  IndicatorData,
  'id' | 'files' | 'behind' | 'breakdowns' | 'updated' | 'next'
> & {
  readonly files: readonly string[];
};

export function figuresHeld(
  { areas, periods, files }: IndicatorFigures,
  columns: readonly number[],
): IndicatorHeld {
  let figures = 0;
  let withFigures = 0;
  const signs = new Map<Shorthand, number>();
  for (const { numbers, values } of areas.values()) {
    let own = 0;
    for (let column = 0; column < periods.length; column += 1) if (!Number.isNaN(numbers[column])) own += 1;
    figures += own;
    if (own > 0) withFigures += 1;
    if (own < periods.length) countSigns(values, signs);
  }
  const [first, last] = [periods[columns[0] ?? -1], periods[columns.at(-1) ?? -1]];
  return {
    figures,
    areas: withFigures,
    first: first && publishedPeriod(first),
    last: last && publishedPeriod(last),
    signs: Object.fromEntries(SHORTHANDS.flatMap((one) => (signs.has(one) ? [[one, signs.get(one)]] : []))),
    files,
  };
}

/** Changes `signs`. */
function countSigns(values: string, signs: Map<Shorthand, number>): void {
  for (const text of values.split(' ')) {
    if (text === NO_ROW) continue;
    const sign = toShorthand(text);
    if (sign !== undefined) signs.set(sign, (signs.get(sign) ?? 0) + 1);
  }
}

function fedGroupCount(fed: CompiledPlan['fed'], id: IndicatorId): number | undefined {
  const groups = (fed?.groupsOf.get(id) ?? []).filter(({ breakdown }) => breakdown !== '');
  return groups.length === 0 ? undefined : groups.length;
}

/** `data.json` of a plan. */
export function dataText(
  { data, files, dataWarnings, abouts, breakdowns, origins, fed }: CompiledPlan,
  held: readonly IndicatorHeld[],
): string {
  const places = new Map(files.map(({ name }, index) => [name, index]));
  const behind = new Map(data.indicators.map((indicator) => [indicator.id, behindFiles(fed, indicator)]));
  const placesOf = (names: readonly string[]) => names.flatMap((name) => places.get(name) ?? []);
  const indicators = data.indicators.flatMap(({ id }, index): readonly IndicatorData[] => {
    const one = held[index];
    if (one === undefined) return [];
    const about = abouts.get(id);
    return [
      {
        id,
        ...one,
        files: placesOf(one.files),
        behind: orNone(placesOf((behind.get(id) ?? []).map(({ file }) => file))),
        breakdowns: breakdowns.get(id)?.length ?? fedGroupCount(fed, id),
        updated: about?.updated,
        next: about?.next,
      },
    ];
  });
  const whole: PublishedData = {
    schema: PACK_SCHEMA,
    files,
    indicators,
    sources: newestBySource(origins, {
      files,
      held,
      indicators: data.indicators,
      behind: [...behind.values()].flat(),
    }),
    oddities: dataWarnings,
  };
  return `${JSON.stringify(whole)}\n`;
}

/** Undefined, which no JSON has, in place of an empty list. */
function orNone<One>(list: readonly One[]): readonly One[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The newest period of each source. The officer's own sources come first, in the order of the plan's table, then the sources of the feeds, then those of counts and groups. */
function newestBySource(
  origins: CompiledPlan['origins'],
  {
    files,
    held,
    indicators,
    behind,
  }: {
    readonly files: PublishedData['files'];
    readonly held: readonly IndicatorHeld[];
    readonly indicators: readonly Indicator[];
    readonly behind: readonly BehindFile[];
  },
): PublishedData['sources'] {
  const newest = new Map<string, { readonly end: string; readonly last: PublishedPeriod }>();
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const note = (
    source: string | undefined,
    period: PublishedPeriod | undefined,
    indicator: Indicator | undefined,
  ): void => {
    const read = period && toPeriod(...period);
    const end = read && referenceEnd(indicator ?? {}, read);
    if (source === undefined || period === undefined || end === undefined) return;
    if (end > (newest.get(source)?.end ?? '')) newest.set(source, { end, last: period });
  };
  for (const [id, all] of origins) for (const { source, period } of all) note(source, period, known.get(id));
  const sources = new Map(files.map(({ name, source }) => [name, source]));
  // If an indicator has several files, the newest period is that of the last file, which is preferred.
  for (const [index, one] of held.entries())
    note(sources.get(one.files.at(-1) ?? ''), one.last, indicators[index]);
  for (const { file, last, end } of behind) {
    const source = sources.get(file);
    if (source !== undefined && end > (newest.get(source)?.end ?? ''))
      newest.set(source, { end, last: publishedPeriod(last) });
  }
  return [...newest].map(([id, { last, end }]) => ({ id, last, end }));
}
