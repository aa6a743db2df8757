import { referenceEnd } from '@/domain/figures/referenceDate';
import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { numberAt } from '@/pack/feeds/fedCells';
import type { FedPlan } from '@/pack/feeds/fedPlan';

/** A published file that the counts or groups of an indicator are from, and the newest period in which it has a figure of them. */
export type BehindFile = { readonly file: string; readonly last: Period; readonly end: string };

/** The other files behind an indicator, apart from the file of its headline figure. Lists each once. */
export function behindFiles(fed: FedPlan | undefined, indicator: Indicator): readonly BehindFile[] {
  const found = new Map<string, BehindFile>();
  for (const { breakdown, figure, numerator, denominator } of fed?.groupsOf.get(indicator.id) ?? [])
    for (const column of [...(breakdown === '' ? [] : figure), ...numerator, ...denominator]) {
      const file = fed?.columns[column]?.file;
      const last = newestOf(fed, column);
      if (file === undefined || last === undefined) continue;
      const before = found.get(file);
      if (before === undefined || comparePeriods(before.last, last) < 0)
        found.set(file, { file, last, end: referenceEnd(indicator, last) });
    }
  return [...found.values()];
}

function newestOf(fed: FedPlan | undefined, column: number): Period | undefined {
  const [figures, periods] = [fed?.store.columns[column], fed?.store.periods ?? []];
  let newest: Period | undefined;
  for (let at = 0; at < (figures?.length ?? 0); at += 1) {
    if (figures === undefined || numberAt(figures.code, at) !== 0) continue;
    const period = periods[numberAt(figures.period, at)];
    if (period !== undefined && (newest === undefined || comparePeriods(newest, period) < 0)) newest = period;
  }
  return newest;
}
