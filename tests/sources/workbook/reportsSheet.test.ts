import { expect, it } from 'vitest';
import { reportsSheetFiles } from '@/sources/workbook/reportsSheet';

const sheet = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

it('says where a row of the sheet names no report, and keeps the other rows', () => {
  const { files, issues } = reportsSheetFiles(
    'plan.xlsx',
    sheet('report,indicator,title', 'spring,a,A', 'the spring report,b,B'),
  );
  expect(new TextDecoder().decode(files.get('reports/spring.csv'))).toMatch(/^indicator,title\s+a,A\s+$/);
  expect(files.size).toBe(1);
  expect(issues).toEqual([
    {
      severity: 'error',
      code: 'frozen-report',
      file: 'plan.xlsx, sheet reports',
      row: 3,
      column: 'report',
      message:
        'Found "the spring report". Expected the id of a report in plan.json: letters, digits and single hyphens. Write the id of the report that the row was kept for.',
    },
  ]);
});

it('expects a column that names the report of each row', () => {
  const { files, issues } = reportsSheetFiles('plan.xlsx', sheet('indicator,title', 'a,A'));
  expect(files.size).toBe(0);
  expect(issues).toMatchObject([{ code: 'missing-column', row: 1, column: 'report' }]);
});
