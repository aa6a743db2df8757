import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anEesText } from '#mocks/anEesText';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';
import { hasSharedData, SHARED_DATA } from '#tests/support/sharedData';

const YEARS = Array.from({ length: 10 }, (_, place) => 2016 + place);
const AREAS = ['Rotherham', 'Barnsley', 'Yorkshire', 'England'];

/** Made-up plans of which a share are repeat plans, by sex; `plans` and `repeats` are the counts behind it, `staff` is not. */
function plansOfTenYears(): string {
  const rows = YEARS.flatMap((year, later) =>
    AREAS.flatMap((area, place) =>
      ['Total', 'Male', 'Female'].map((sex, part) => {
        const [plans, repeats] = [200 + 7 * later + 31 * place - 50 * part, 20 + 3 * later + place + part];
        return `${area}|${year}|${sex},${plans},${repeats},${((100 * repeats) / plans).toFixed(1)},${60 + later}`;
      }),
    ),
  );
  return anEesText('sex,plans,repeats,repeat_percent,staff', ...rows);
}

/** What the command prints for two files of a plan, as an officer copies it. */
async function pasted(file: string, area: string) {
  const { code, result } = await runCommand('feeds', file, '--area', area);
  expect(code).toBe(0);
  const [, lines = '', rows = ''] = /\n(\[\n[\s\S]*?\n\])\n[\s\S]*?\n(id,title,[\s\S]*)$/.exec(result) ?? [];
  return { lines, rows: `${rows.trim()}\n` };
}

/** A plan folder for the authority with both as they were printed; `polarity` goes into each cell that is empty. */
async function aPastedPlan(
  source: string,
  { area, polarity }: { readonly area: string; readonly polarity: string },
) {
  const plan = await aTemporaryFolder();
  const file = join(plan, 'feeds', source.split('/').at(-1) ?? '');
  await mkdir(join(plan, 'feeds'));
  await copyFile(source, file);
  const { lines, rows } = await pasted(file, area);
  const about = { id: 'pasted', title: 'Pasted', authority: area, asAt: '2026-04-30' };
  await writeFile(join(plan, 'plan.json'), JSON.stringify({ ...about, rating: { benchmarks: ['england'] } }));
  await writeFile(join(plan, 'feeds.json'), lines);
  // The first empty cell of a row: id and title have a text.
  await writeFile(
    join(plan, 'indicators.csv'),
    rows.replaceAll(/,,/g, `,${polarity},`).replaceAll(`,${polarity}\n`, ',\n'),
  );
  return plan;
}

describe('what "scorecard feeds" prints', () => {
  it('names the counts behind a share, which its figures prove, and each group', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'plans.csv'), plansOfTenYears());
    const { lines } = await pasted(join(folder, 'plans.csv'), 'Rotherham');
    const share = (JSON.parse(lines) as readonly Record<string, unknown>[]).filter(
      ({ indicator }) => indicator === 'repeat-percent',
    );
    const about = {
      indicator: 'repeat-percent',
      file: 'plans.csv',
      format: 'ees',
      column: 'repeat_percent',
      numerator: 'repeats',
      denominator: 'plans',
    };
    expect(share).toEqual([
      { ...about, filters: { sex: 'Total' } },
      { ...about, filters: { sex: 'Male' }, breakdown: 'sex=Male' },
      { ...about, filters: { sex: 'Female' }, breakdown: 'sex=Female' },
    ]);
  });

  it('asks for the polarity alone, and is then a plan without an issue', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'plans.csv'), plansOfTenYears());
    const asked = await aPastedPlan(join(folder, 'plans.csv'), { area: '372', polarity: '' });
    const { code, result } = await runCommand('check', asked, '--format', 'json');
    expect(code).toBe(1);
    const issues = JSON.parse(result) as readonly { readonly code: string; readonly severity: string }[];
    expect([
      ...new Set(issues.filter(({ severity }) => severity === 'error').map((one) => one.code)),
    ]).toEqual(['no-polarity']);
    const plan = await aPastedPlan(join(folder, 'plans.csv'), { area: '372', polarity: 'low' });
    expect(await runCommand('check', plan)).toEqual({ code: 0, result: 'No issues.\n', messages: '' });
    const rows = await tableRecords(plan, '--area', '372', '--indicator', 'repeat-percent');
    // 47 of 263.
    expect(rows).toMatchObject([{ value: '17.9', unit: 'percent', polarity: 'low' }]);
  });
});

describe('scorecard feeds --out', () => {
  it('starts a plan with all that the file has of the authority, neutral where the file does not say what is better', async () => {
    const folder = await aTemporaryFolder();
    await writeFile(join(folder, 'plans.csv'), plansOfTenYears());
    const out = join(folder, 'plan');
    const started = await runCommand('feeds', join(folder, 'plans.csv'), '--area', '372', '--out', out);
    expect(started).toMatchObject({ code: 0, messages: expect.stringContaining('with 4 indicators') });
    expect(await runCommand('check', out)).toEqual({ code: 0, result: 'No issues.\n', messages: '' });
    const [row] = await tableRecords(out, '--area', '372', '--indicator', 'repeat-percent');
    expect(row).toMatchObject({ value: '17.9', polarity: 'neutral', rating: 'not rated' });
    const again = await runCommand('feeds', join(folder, 'plans.csv'), '--area', '372', '--out', out);
    expect(again).toMatchObject({ code: 2, messages: expect.stringContaining('holds files already') });
  });
});

describe.runIf(hasSharedData)('what it prints for files as they were published', () => {
  it.each([
    ['E08000010', 'ees/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', 'rereferral-percent'],
    ['E10000016', 'ees/exclusions_by_geographic_level.csv', 'one-plus-fixed-rate'],
    ['E06000052', 'fingertips/la_hospital_admissions_2324.csv', 'fingertips-90284'],
  ])('makes a plan with a rated row for %s from %s', async (area, file, indicator) => {
    const plan = await aPastedPlan(join(SHARED_DATA, file), { area, polarity: 'low' });
    const { code } = await runCommand('check', plan);
    expect(code).toBe(0);
    const [row] = await tableRecords(plan, '--area', area, '--indicator', indicator);
    expect(row?.['value']).not.toBe('');
    expect(['red', 'green']).toContain(row?.['rating']);
  });
});
