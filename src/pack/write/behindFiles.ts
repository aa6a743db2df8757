import { referenceEnd } from '@/domain/figures/referenceDate';
import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { numberAt } from '@/pack/feeds/fedCells';
import type { FedPlan } from '@/pack/feeds/fedPlan';

/** A published file that gives an indicator's counts or groups, and the newest period for which it has them. */
export type BehindFile = { readonly file: string; readonly lastPeriod: Period; readonly end: string };

/** The files behind an indicator other than the file of its headline figure. Each file is listed once. */
export function behindFiles(feedPlan: FedPlan | undefined, indicator: Indicator): readonly BehindFile[] {
  const filesByName = new Map<string, BehindFile>();
  for (const { breakdown, figure, numerator, denominator } of feedPlan?.groupsOf.get(indicator.id) ?? [])
    for (const column of [...(breakdown === '' ? [] : figure), ...numerator, ...denominator]) {
      const file = feedPlan?.columns[column]?.file;
      const newestPeriod = newestOf(feedPlan, column);
      if (file === undefined || newestPeriod === undefined) continue;
      const earlierFile = filesByName.get(file);
      if (earlierFile === undefined || comparePeriods(earlierFile.lastPeriod, newestPeriod) < 0)
        filesByName.set(file, { file, lastPeriod: newestPeriod, end: referenceEnd(indicator, newestPeriod) });
    }
  return [...filesByName.values()];
}

function newestOf(feedPlan: FedPlan | undefined, column: number): Period | undefined {
  const [figures, periods] = [feedPlan?.store.columns[column], feedPlan?.store.periods ?? []];
  let newest: Period | undefined;
  for (let figureIndex = 0; figureIndex < (figures?.length ?? 0); figureIndex += 1) {
    if (figures === undefined || numberAt(figures.code, figureIndex) !== 0) continue;
    const period = periods[numberAt(figures.period, figureIndex)];
    if (period !== undefined && (newest === undefined || comparePeriods(newest, period) < 0)) newest = period;
  }
  return newest;
}
