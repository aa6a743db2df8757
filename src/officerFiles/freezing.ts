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

/** The report to be frozen in the plan, and how it compares with a copy that the plan already keeps. */
export type Freezing = {
  /** The path of the frozen report within the plan: `reports/december.csv`. */
  readonly file: string;
  readonly csv: string;
  readonly indicators: number;
} & (
  | { readonly kind: 'first' | 'same' }
  /** The report was already frozen, with other figures. `changes` lists the differences in sentences. */
  | { readonly kind: 'other'; readonly changes: readonly string[] }
  /** The plan keeps a file under this name that is not a frozen report. */
  | { readonly kind: 'unread'; readonly reason: string }
);

export function frozenPath({ id }: Pick<Report, 'id'>): string {
  return `${FROZEN_FOLDER}/${id}.csv`;
}

/** Freezes a report: the rows of `scorecard table` for it, from published data. `heldBytes` is the copy that the plan already keeps. */
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
