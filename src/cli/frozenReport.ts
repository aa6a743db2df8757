import { readFile } from 'node:fs/promises';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import { frozenFigures } from '@/officerFiles/frozenFigures';
import { MisuseError } from './terminal';

/** The figures of a frozen report. Throws a `MisuseError` for a file that is not a frozen report. */
export async function readFrozen(path: string): Promise<readonly KeptFigure[]> {
  const reportRead = frozenFigures(await readFile(path), path);
  if (reportRead.kind === 'figures') return reportRead.figures;
  const row = reportRead.fault.row === undefined ? '' : `, row ${reportRead.fault.row}`;
  throw new MisuseError(
    `"${path}"${row} is not a report as "scorecard freeze" keeps it, with the columns of "scorecard table". ${reportRead.fault.message}`,
  );
}
