import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { historyQuery } from '@/data/packQueries';
import type { IndicatorHistory } from '@/data/parseHistory';
import type { CountsHeld } from '@/documents/report/paragraphFaults';
import { countsOf } from '@/domain/report/countsOf';
import type { ReportFacts } from '@/domain/report/reportFacts';

/** Finds a number in a paragraph that is neither a percentage nor a year. */
const COUNT_IN_TEXT = /(?<![\d.,/])(?!(?:19|20)\d\d\b)\d+(?:,\d{3})*\b(?![.,]\d| ?%| ?per ?cent)/;

/** The counts behind shares that a report's paragraphs state as numbers of people, taken from each indicator's history once it has loaded. */
export function useCountsInText({ data, area, parts }: ReportFacts): CountsHeld {
  const countedIds = useMemo(() => {
    const idsWithCounts = new Set(
      parts.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ indicator, text }) => (COUNT_IN_TEXT.test(text) ? (indicator ?? []) : [])),
      ),
    );
    return data.indicators.filter(
      ({ id, unit }) => idsWithCounts.has(id) && (unit.kind === 'share' || unit.kind === 'rate'),
    );
  }, [data, parts]);
  const combine = useCallback(
    (histories: readonly UseQueryResult<IndicatorHistory>[]): CountsHeld =>
      new Map(
        countedIds.map(({ id }, index) => [
          id,
          countsOf(histories[index]?.data?.originsOf(area) ?? [], area),
        ]),
      ),
    [countedIds, area],
  );
  return useQueries({ queries: countedIds.map((indicator) => historyQuery(data, indicator)), combine });
}
