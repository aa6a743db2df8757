import type { Issue } from '@/domain/issue';
import { unknownFilter, unknownFilterValue, unknownIndicator, unpinnedFilter } from '@/sources/figureIssues';
import type { OnsIndicator, OnsSurvey } from './onsSurvey';
import type { Wanted } from '@/sources/publishedFile';

/** Where the rows of an indicator go, and of which measure they must be where it has several. */
export type OnsFeed = { readonly place: number; readonly measure: string | undefined };

const FILTER = 'measure';

/** What each indicator of the file feeds. */
export function onsFeeds(
  file: string,
  wanted: readonly Wanted[],
  { indicators }: OnsSurvey,
): { readonly feeds: ReadonlyMap<string, readonly OnsFeed[]>; readonly issues: readonly Issue[] } {
  const feeds = new Map<string, OnsFeed[]>();
  const issues: Issue[] = [];
  wanted.forEach(({ column, filters }, place) => {
    const indicator = indicatorOf(column, indicators);
    if (indicator === undefined) {
      issues.push(unknownIndicator({ file, column: 'indicator' }, column, [...indicators.keys()]));
      return;
    }
    const faults = filterFaults(file, indicator, filters);
    issues.push(...faults);
    const feed = { place, measure: filters[FILTER] };
    if (faults.length === 0) feeds.set(indicator.name, [...(feeds.get(indicator.name) ?? []), feed]);
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
  const unknown = Object.keys(filters)
    .filter((name) => name !== FILTER)
    .map((name) => unknownFilter({ file }, name, [FILTER]));
  const pin = filters[FILTER];
  if (pin === undefined)
    return names.length > 1 ? [...unknown, unpinnedFilter({ file }, FILTER, names)] : unknown;
  return measures.has(pin) ? unknown : [...unknown, unknownFilterValue({ file, column: FILTER }, pin, names)];
}
