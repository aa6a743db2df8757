import { useContext, useState } from 'react';
import type { InYearRow } from '@/domain/inYear/inYear';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { MembersMark } from '@/ui/membersMark';
import { saveCsv } from '@/ui/saveFile';

/** The rows on the page as a file of the columns that the command has. */
export function SaveTable({ data, rows }: { readonly data: PlanData; readonly rows: readonly InYearRow[] }) {
  const [failed, setFailed] = useState(false);
  const mark = useContext(MembersMark);
  const save = async (): Promise<void> => {
    setFailed(false);
    try {
      const [{ toCsv }, { inYearTable, IN_YEAR_CSV }] = await Promise.all([
        import('@/documents/csv'),
        import('@/documents/inYearTable'),
      ]);
      const records = inYearTable(rows, { data, area: mainArea(data) });
      saveCsv(toCsv(IN_YEAR_CSV, records), { name: [data.plan.id, 'in-year', data.plan.asAt], mark });
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" className="sc-link-button sc-no-print" onClick={() => void save()}>
        Save as CSV
      </button>
      {failed && <span role="alert">The file could not be made. Is the connection down?</span>}
    </>
  );
}
