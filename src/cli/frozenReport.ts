import { readFile } from 'node:fs/promises';
import type { AreaCode } from '@/domain/figures/area';
import { decimalsOf } from '@/domain/figures/rounding';
import { readingText } from '@/domain/figures/reading';
import { toUnit } from '@/domain/figures/unit';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import { parseFrozen } from '@/sources/plan/frozenTable';
import { MisuseError } from './terminal';

/** The figures of a frozen report. A file that is none is misuse. */
export async function readFrozen(path: string): Promise<readonly KeptFigure[]> {
  const { rows, issues } = parseFrozen(await readFile(path), path);
  const [fault] = issues.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    const row = fault.row === undefined ? '' : `, row ${fault.row}`;
    throw new MisuseError(
      `"${path}"${row} is not a frozen report as "scorecard freeze" writes it, with the columns of "scorecard table". ${fault.message}`,
    );
  }
  return rows.map(({ indicator, title, area, period, reading, unit, decimals, target, rating }) => ({
    indicator,
    title,
    area: area as AreaCode,
    unit: toUnit(unit),
    decimals: decimals ?? decimalsOf(readingText(reading)),
    period,
    figure: { kind: 'told', reading },
    target,
    rating,
  }));
}
