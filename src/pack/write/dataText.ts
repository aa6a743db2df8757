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

/** How many figures a pack holds for one indicator, and what kind they are. */
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
    let ownCount = 0;
    for (let column = 0; column < periods.length; column += 1)
      if (!Number.isNaN(numbers[column])) ownCount += 1;
    figures += ownCount;
    if (ownCount > 0) withFigures += 1;
    if (ownCount < periods.length) countSigns(values, signs);
  }
  const [firstPeriod, lastPeriod] = [periods[columns[0] ?? -1], periods[columns.at(-1) ?? -1]];
  return {
    figures,
    areas: withFigures,
    first: firstPeriod && publishedPeriod(firstPeriod),
    last: lastPeriod && publishedPeriod(lastPeriod),
    signs: Object.fromEntries(
      SHORTHANDS.flatMap((shorthand) => (signs.has(shorthand) ? [[shorthand, signs.get(shorthand)]] : [])),
    ),
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

function fedGroupCount(feedPlan: CompiledPlan['fed'], id: IndicatorId): number | undefined {
  const groups = (feedPlan?.groupsOf.get(id) ?? []).filter(({ breakdown }) => breakdown !== '');
  return groups.length === 0 ? undefined : groups.length;
}

/** The text of a plan's `data.json`. */
export function dataText(
  { data, files, dataWarnings, indicatorDescriptions: descriptions, breakdowns, origins, fed }: CompiledPlan,
  heldByIndicator: readonly IndicatorHeld[],
): string {
  const fileIndexes = new Map(files.map(({ name }, index) => [name, index]));
  const filesBehind = new Map(
    data.indicators.map((indicator) => [indicator.id, behindFiles(fed, indicator)]),
  );
  const placesOf = (names: readonly string[]) => names.flatMap((name) => fileIndexes.get(name) ?? []);
  const indicators = data.indicators.flatMap(({ id }, index): readonly IndicatorData[] => {
    const indicatorHeld = heldByIndicator[index];
    if (indicatorHeld === undefined) return [];
    const description = descriptions.get(id);
    return [
      {
        id,
        ...indicatorHeld,
        files: placesOf(indicatorHeld.files),
        behind: undefinedIfEmpty(placesOf((filesBehind.get(id) ?? []).map(({ file }) => file))),
        breakdowns: breakdowns.get(id)?.length ?? fedGroupCount(fed, id),
        updated: description?.updated,
        next: description?.next,
      },
    ];
  });
  const publishedData: PublishedData = {
    schema: PACK_SCHEMA,
    files,
    indicators,
    sources: newestBySource(origins, {
      files,
      heldByIndicator,
      indicators: data.indicators,
      filesBehind: [...filesBehind.values()].flat(),
    }),
    oddities: dataWarnings,
  };
  return `${JSON.stringify(publishedData)}\n`;
}

/** Returns the list, or undefined if it is empty, so that the JSON leaves the key out. */
function undefinedIfEmpty<One>(list: readonly One[]): readonly One[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The newest period of each source. The officer's own sources come first, in the order of the plan's table, then the sources of the feeds, then those of counts and groups. */
function newestBySource(
  origins: CompiledPlan['origins'],
  {
    files,
    heldByIndicator,
    indicators,
    filesBehind,
  }: {
    readonly files: PublishedData['files'];
    readonly heldByIndicator: readonly IndicatorHeld[];
    readonly indicators: readonly Indicator[];
    readonly filesBehind: readonly BehindFile[];
  },
): PublishedData['sources'] {
  const newestPeriods = new Map<string, { readonly end: string; readonly lastPeriod: PublishedPeriod }>();
  const indicatorsById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const note = (
    source: string | undefined,
    period: PublishedPeriod | undefined,
    indicator: Indicator | undefined,
  ): void => {
    const readPeriod = period && toPeriod(...period);
    const end = readPeriod && referenceEnd(indicator ?? {}, readPeriod);
    if (source === undefined || period === undefined || end === undefined) return;
    if (end > (newestPeriods.get(source)?.end ?? '')) newestPeriods.set(source, { end, lastPeriod: period });
  };
  for (const [id, indicatorOrigins] of origins)
    for (const { source, period } of indicatorOrigins) note(source, period, indicatorsById.get(id));
  const sources = new Map(files.map(({ name, source }) => [name, source]));
  // If several files hold an indicator, its newest period is that of the last file, which is the one believed.
  for (const [index, indicatorHeld] of heldByIndicator.entries())
    note(sources.get(indicatorHeld.files.at(-1) ?? ''), indicatorHeld.last, indicators[index]);
  for (const { file, lastPeriod, end } of filesBehind) {
    const source = sources.get(file);
    if (source !== undefined && end > (newestPeriods.get(source)?.end ?? ''))
      newestPeriods.set(source, { end, lastPeriod: publishedPeriod(lastPeriod) });
  }
  return [...newestPeriods].map(([id, { lastPeriod, end }]) => ({ id, last: lastPeriod, end }));
}
