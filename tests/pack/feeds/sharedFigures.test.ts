import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

const { shippedPlans } = (await import(
  pathToFileURL(resolve(import.meta.dirname, '../../../scripts/shippedPlans.mjs')).href
)) as { readonly shippedPlans: (root: string) => readonly string[] };

const HEADER = 'indicator,time_identifier,area,2024,2025\n';

/** A plan folder, with figures in the folder beside it. */
async function plansAndFigures(): Promise<{ readonly root: string; readonly plan: string }> {
  const root = await aTemporaryFolder();
  const plan = join(root, 'plans', 'mine');
  for (const folder of [plan, join(root, 'plans', 'figures')]) await mkdir(folder, { recursive: true });
  const sources = [{ id: 'report', title: 'Annual report (made up)', link: 'https://example.org' }];
  await writeFile(
    join(plan, 'plan.json'),
    JSON.stringify({ id: 'mine', title: 'Mine', authority: '372', asAt: '2026-01-31', sources }),
  );
  await writeFile(
    join(plan, 'indicators.csv'),
    'id,title,polarity,unit\nneet,Not in work (made up),low,percent\n',
  );
  await writeFile(
    join(plan, 'feeds.json'),
    JSON.stringify([{ indicator: 'neet', file: 'facts.csv', source: 'report' }]),
  );
  await writeFile(
    join(root, 'plans', 'figures', 'facts.csv'),
    `${HEADER}neet,Reporting year,372,4.1,4.4\nneet,Reporting year,E92000001,3.3,3.4\n`,
  );
  return { root, plan };
}

describe('figures in the folder beside the plans', () => {
  it('feed a plan that names them', async () => {
    const { plan } = await plansAndFigures();
    expect(await runCommand('check', plan)).toEqual({ code: 0, result: 'No issues.\n', messages: '' });
    expect(await tableRecords(plan, '--area', '372')).toMatchObject([
      { value: '4.4', previous_value: '4.1', england: '3.4', rating: 'red' },
    ]);
  });

  it('give way to the plan’s own file of the same name', async () => {
    const { plan } = await plansAndFigures();
    await mkdir(join(plan, 'feeds'));
    await writeFile(join(plan, 'feeds', 'facts.csv'), `${HEADER}neet,Reporting year,372,4.1,4.9\n`);
    expect(await tableRecords(plan, '--area', '372')).toMatchObject([{ value: '4.9' }]);
  });

  it('make the plan one that the site offers; without them it waits for its files', async () => {
    const { root, plan } = await plansAndFigures();
    expect(shippedPlans(root)).toEqual(['plans/mine']);
    await writeFile(join(plan, 'feeds.json'), JSON.stringify([{ indicator: 'neet', file: 'elsewhere.csv' }]));
    expect(shippedPlans(root)).toEqual([]);
  });
});
