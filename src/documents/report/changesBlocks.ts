import { capital } from '@/domain/figures/capital';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { figureText } from '@/wording/reportDraftText';
import type { Block } from './block';
import type { Numbering } from './keyIssues';

const COLUMNS = [
  { title: 'Indicator' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
  { title: 'Rating was' },
  { title: 'Rating is' },
] as const;

const GOODNESS = { red: 0, amber: 1, green: 2 } as const;

/** What has changed since the period before: every rating that is another colour, those that got worse first. */
export function changesBlocks({ changes }: ReportFacts, number: Numbering): readonly Block[] {
  const worse = changes.filter(({ from, to }) => GOODNESS[to] < GOODNESS[from]);
  const better = changes.length - worse.length;
  const since = 'This is since the period before each figure’s own, and not since the last report.';
  const text =
    changes.length === 0
      ? `${since} No rating has changed.`
      : `${since} ${worse.length} ${worse.length === 1 ? 'rating is' : 'ratings are'} worse and ${better} ${better === 1 ? 'is' : 'are'} better.`;
  const rows = [...worse, ...changes.filter((change) => !worse.includes(change))].map(({ row, from, to }) => [
    row.indicator.title,
    row.direction.kind === 'change'
      ? `${formatReading(row.direction.before, row.indicator)} (${formatPeriodShort(row.direction.previous)})`
      : 'none',
    figureText(row),
    capital(from),
    capital(to),
  ]);
  return [
    { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] },
    ...(rows.length === 0
      ? []
      : [{ kind: 'table', caption: 'Ratings that changed', columns: COLUMNS, rows } as const]),
  ];
}
