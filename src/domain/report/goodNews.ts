import type { Report } from '@/domain/plan/plan';
import type { Registers } from '@/domain/registers/register';
import type { Access } from '@/domain/figures/access';
import type { ReportFacts } from './reportFacts';

/** A piece of good news and its date. */
export type GoodNews = {
  /** The ISO date of the case study, or of the paragraph or its report. */
  readonly date: string;
  readonly title: string | undefined;
  /** Commentary's small Markdown. */
  readonly text: string;
  readonly source: string | undefined;
  readonly access: Access;
};

/** Good news by its own date, newest first, and not grouped by year. News without a date is left out. */
export function goodNews({
  data: { plan, commentary },
  registers,
}: Pick<ReportFacts, 'data' | 'registers'>): readonly GoodNews[] {
  const paragraphNews = commentary.flatMap(
    ({ kind, text, date, report, source, access }): readonly GoodNews[] => {
      const day = date ?? dateOf(plan.reports, report);
      if (kind !== 'working-well' || day === undefined) return [];
      return [{ date: day, title: undefined, text, source, access }];
    },
  );
  return [...caseStudies(registers), ...paragraphNews].toSorted((a, b) => b.date.localeCompare(a.date));
}

function dateOf(reports: readonly Report[], id: string | undefined): string | undefined {
  return reports.find((report) => report.id === id)?.date;
}

function caseStudies({ caseStudies: studies }: Registers): readonly GoodNews[] {
  return studies.flatMap(({ kind, date, title, text, source, access }): readonly GoodNews[] =>
    kind === 'good-news' && date !== undefined ? [{ date, title, text, source, access }] : [],
  );
}
