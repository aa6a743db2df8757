import { readFile } from 'node:fs/promises';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import { frozenFigures } from '@/officerFiles/frozenFigures';
import { MisuseError } from './terminal';

/** The figures of a frozen report. A file that is none is misuse. */
export async function readFrozen(path: string): Promise<readonly KeptFigure[]> {
  const read = frozenFigures(await readFile(path), path);
  if (read.kind === 'figures') return read.figures;
  const row = read.fault.row === undefined ? '' : `, row ${read.fault.row}`;
  throw new MisuseError(
    `"${path}"${row} is not a frozen report as "scorecard freeze" writes it, with the columns of "scorecard table". ${read.fault.message}`,
  );
}
