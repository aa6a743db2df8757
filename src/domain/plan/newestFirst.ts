import type { Commentary, Report } from './plan';

/**
 * Sorts commentary newest first: by the day on which it was written or reported, or else by the end of its period. Commentary without any of
 * these comes last, in the officer's order.
 */
export function newestFirst<Paragraph extends Pick<Commentary, 'date' | 'report' | 'period'>>(
  commentary: readonly Paragraph[],
  reports: readonly Pick<Report, 'id' | 'date'>[],
): readonly Paragraph[] {
  const days = new Map(reports.map(({ id, date }) => [id, date]));
  const dayOf = ({ date, report, period }: Paragraph) =>
    date ?? (report === undefined ? undefined : days.get(report)) ?? period?.end ?? '';
  const periodOf = ({ period }: Paragraph) => period?.end ?? '';
  return commentary.toSorted(
    (a, b) => laterFirst(dayOf(a), dayOf(b)) || laterFirst(periodOf(a), periodOf(b)),
  );
}

function laterFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
