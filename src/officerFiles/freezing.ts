import { toCsv } from '@/documents/csv';
import { scorecardTable, TABLE_CSV } from '@/documents/scorecardTable';
import type { AreaCode } from '@/domain/figures/area';
import type { Report } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { changesSince } from '@/domain/report/changesSince';
import { keptFigures } from '@/domain/report/keptFigures';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { FROZEN_FOLDER } from '@/sources/plan/frozenTable';
import { changeLine } from './changeLines';
import { frozenFigures } from './frozenFigures';

/** What a report shows, to be kept in the plan, beside what is kept of it already. */
export type Freezing = {
  /** The path within the plan: `reports/december.csv`. */
  readonly file: string;
  readonly csv: string;
  readonly indicators: number;
} & (
  | { readonly kind: 'first' | 'same' }
  /** The report was frozen with other figures. `changes` says what is another now, in sentences. */
  | { readonly kind: 'other'; readonly changes: readonly string[] }
  /** What is kept is no frozen report. */
  | { readonly kind: 'unread'; readonly reason: string }
);

export function frozenPath({ id }: Pick<Report, 'id'>): string {
  return `${FROZEN_FOLDER}/${id}.csv`;
}

/** Freezes a report: the rows of `scorecard table` as it shows them, from published data. `heldBytes` is the report as the plan keeps it. */
export function freezing(
  data: PlanData,
  {
    area,
    report,
    heldBytes,
  }: { readonly area: AreaCode; readonly report: Report; readonly heldBytes: Uint8Array | undefined },
): Freezing {
  const records = scorecardTable(data, area, report.asAt);
  const frozenFile = {
    file: frozenPath(report),
    csv: toCsv(TABLE_CSV, records),
    indicators: records.length,
  };
  if (heldBytes === undefined) return { ...frozenFile, kind: 'first' };
  if (new TextDecoder().decode(heldBytes) === frozenFile.csv) return { ...frozenFile, kind: 'same' };
  const frozenBefore = frozenFigures(heldBytes, frozenFile.file);
  if (frozenBefore.kind === 'not frozen') {
    const { row, message } = frozenBefore.fault;
    return { ...frozenFile, kind: 'unread', reason: `${row === undefined ? '' : `Row ${row}: `}${message}` };
  }
  const figuresToday = keptFigures(scorecardOf(data, area, report.asAt), area);
  return {
    ...frozenFile,
    kind: 'other',
    changes: changesSince(frozenBefore.figures, figuresToday).map(changeLine),
  };
}
