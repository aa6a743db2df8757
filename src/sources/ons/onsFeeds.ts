import type { Issue } from '@/domain/plan/issue';
import {
  unknownFilterIssue,
  unknownFilterValueIssue,
  unknownIndicatorIssue,
  unpinnedFilterIssue,
} from '@/sources/figureIssues';
import type { OnsIndicator, OnsContents } from './onsContents';
import type { Wanted } from '@/sources/publishedFile';

/**
 * What the rows of each indicator and measure feed, as indexes in what was wanted. A row is looked up here instead of being compared with
 * every line of feeds.json.
 */
export type OnsFeeds = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

const MEASURE_FILTER = 'measure';

/** What each indicator of the file feeds. */
export function onsFeeds(
  file: string,
  wantedFigures: readonly Wanted[],
  { indicators }: OnsContents,
): { readonly feeds: OnsFeeds; readonly issues: readonly Issue[] } {
  const feeds = new Map<string, Map<string, number[]>>();
  const issues: Issue[] = [];
  wantedFigures.forEach(({ column, filters }, index) => {
    const indicator = indicatorOf(column, indicators);
    if (indicator === undefined) {
      issues.push(unknownIndicatorIssue({ file, column: 'indicator' }, column, [...indicators.keys()]));
      return;
    }
    const faults = filterFaults(file, indicator, filters);
    issues.push(...faults);
    if (faults.length > 0) return;
    const pin = filters[MEASURE_FILTER];
    const byMeasure = feeds.get(indicator.name) ?? new Map<string, number[]>();
    feeds.set(indicator.name, byMeasure);
    for (const measure of pin === undefined ? indicator.measures.keys() : [pin])
      byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), index]);
  });
  return { feeds, issues };
}

function indicatorOf(
  column: string | undefined,
  indicators: ReadonlyMap<string, OnsIndicator>,
): OnsIndicator | undefined {
  if (column !== undefined) return indicators.get(column);
  return indicators.size === 1 ? [...indicators.values()][0] : undefined;
}

function filterFaults(
  file: string,
  { measures }: OnsIndicator,
  filters: Readonly<Record<string, string>>,
): readonly Issue[] {
  const names = [...measures.keys()];
  const unknownFilters = Object.keys(filters)
    .filter((name) => name !== MEASURE_FILTER)
    .map((name) => unknownFilterIssue({ file }, name, [MEASURE_FILTER]));
  const pin = filters[MEASURE_FILTER];
  if (pin === undefined)
    return names.length > 1
      ? [...unknownFilters, unpinnedFilterIssue({ file }, MEASURE_FILTER, names)]
      : unknownFilters;
  return measures.has(pin)
    ? unknownFilters
    : [...unknownFilters, unknownFilterValueIssue({ file, column: MEASURE_FILTER }, pin, names)];
}
