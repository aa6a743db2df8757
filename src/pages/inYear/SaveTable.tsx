import type { InYearRow } from '@/domain/inYear/inYear';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { SaveCsv } from '@/ui/SaveCsv';

/** Saves the rows on the page as a file, with the same columns as the command `scorecard table` writes. */
export function SaveTable({ data, rows }: { readonly data: PlanData; readonly rows: readonly InYearRow[] }) {
  const csv = async () => {
    const [{ toCsv }, { inYearTable, IN_YEAR_CSV }] = await Promise.all([
      import('@/documents/csv'),
      import('@/documents/inYearTable'),
    ]);
    return toCsv(IN_YEAR_CSV, inYearTable(rows, { data, area: mainArea(data) }));
  };
  return (
    <SaveCsv name={[data.plan.id, 'in-year', data.plan.asAt]} csv={csv}>
      Save as CSV
    </SaveCsv>
  );
}
