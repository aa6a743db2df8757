import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { AREAS } from '@/sources/plan/areasTable';
import { parseTable } from '@/sources/plan/tableText';
import { aPlanFolder, aTable, utf8 } from '#mocks/aPlanFolder';

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

describe('a table of a plan', () => {
  it('with tens of thousands of columns is not read, and no column of it is told', () => {
    const header = `id,name,${lines(90_000, (place) => `n${place}`).join(',')}`;
    const { rows, issues } = parseTable(aTable(header, 'a,A'), AREAS);
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'too-many-columns',
        row: 1,
        message: expect.stringContaining('90,002 columns. Expected at most 500'),
      },
    ]);
  });

  it('has as many rows as its kind may have, and not one more', () => {
    const areas = (count: number) =>
      parseTable(utf8(`id,name\n${lines(count, (place) => `a${place},A`).join('\n')}`), AREAS);
    expect(areas(10_000)).toMatchObject({ issues: [], rows: { length: 10_000 } });
    expect(areas(10_001)).toMatchObject({ rows: [], issues: [{ code: 'too-many-rows', row: 10_002 }] });
  });

  it('has no cell that Excel cannot show', () => {
    const { rows, issues } = parseTable(
      aTable('id,name', `a,${'A'.repeat(32_768)}`, `b,${'B'.repeat(32_767)}`),
      AREAS,
    );
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(issues).toMatchObject([{ severity: 'error', code: 'cell-too-long', row: 2, column: 'name' }]);
  });

  it('may be wrong in every one of 130,000 rows', () => {
    const rows = lines(130_000, (place) => `unknown${place},sampleton,2014,Calendar year,1`);
    const table = `indicator,area,time_period,time_identifier,value\n${rows.join('\n')}`;
    const { plan, issues } = compilePlan(aPlanFolder({ 'observations.csv': table }));
    expect(plan).toBeUndefined();
    expect(issues.filter(({ code }) => code === 'unknown-indicator')).toHaveLength(130_000);
  });
});
