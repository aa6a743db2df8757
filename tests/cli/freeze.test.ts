import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';

/** A copy of the plan of 2013, whose figures a test may change. */
async function aPlanOnDisk(): Promise<string> {
  const folder = join(await aTemporaryFolder(), 'plan');
  await cp(shippedFolder('rotherham-cypp-2013'), folder, { recursive: true });
  return folder;
}

async function changed(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  await writeFile(path, text.replace(from, to));
}

describe('a report that is kept as it was for its meeting', () => {
  it('is the scorecard as it showed, and the folder checks as before', async () => {
    const plan = await aPlanOnDisk();
    const before = await runCommand('check', plan);
    expect((await runCommand('freeze', plan, '--report', 'report-2015')).code).toBe(0);
    const csv = await readFile(join(plan, 'reports/report-2015.csv'), 'utf8');
    const table = await runCommand('table', plan, '--area', 'E08000018', '--format', 'csv');
    expect(csv).toBe(table.result);
    expect((await runCommand('check', plan)).result).toBe(before.result);
  });

  it('is not rewritten in silence: other figures are told and refused, unless they are asked for again', async () => {
    const plan = await aPlanOnDisk();
    await runCommand('freeze', plan, '--report', 'report-2015');
    expect((await runCommand('freeze', plan, '--report', 'report-2015')).messages).toMatch(
      /already has these figures/,
    );
    await changed(plan, 'observations.csv', '82.1', '76.1');
    const refused = await runCommand('freeze', plan, '--report', 'report-2015');
    expect(refused.code).toBe(1);
    expect(refused.messages).toMatch(
      /Childminders judged good or better by Ofsted: red, was green \(worse\)/,
    );
    expect(refused.messages).toMatch(
      /keeps other figures of this report \(above\)\. Nothing was written\. To keep today’s figures instead, add --again\./,
    );
    expect(await readFile(join(plan, 'reports/report-2015.csv'), 'utf8')).toContain('82.1');
    expect((await runCommand('freeze', plan, '--report', 'report-2015', '--again')).code).toBe(0);
    expect(await readFile(join(plan, 'reports/report-2015.csv'), 'utf8')).not.toContain('82.1,');
  });

  it('has to be one of the plan’s reports', async () => {
    const { code, messages } = await runCommand(
      'freeze',
      shippedFolder('rotherham-cypp-2013'),
      '--report',
      'nothing',
    );
    expect(code).toBe(2);
    expect(messages).toContain(
      '--report nothing is not a report of this plan. Expected report-2015, minutes-2012. Without --report, the report of today’s figures is kept.',
    );
  });

  it('is not written over a file of another kind, and the message names the file and its fault', async () => {
    const plan = await aPlanOnDisk();
    await mkdir(join(plan, 'reports'), { recursive: true });
    await writeFile(join(plan, 'reports/report-2015.csv'), 'Minutes of the meeting\n');
    const refused = await runCommand('freeze', plan, '--report', 'report-2015');
    expect(refused.code).toBe(1);
    expect(refused.messages).toMatch(/reports\/report-2015\.csv.*There is no column "indicator"/s);
    expect(await readFile(join(plan, 'reports/report-2015.csv'), 'utf8')).toBe('Minutes of the meeting\n');
  });
});

describe('the difference of two scorecards', () => {
  it('names ratings that changed, figures that were revised and indicators that went, with was and is', async () => {
    const plan = await aPlanOnDisk();
    await runCommand('freeze', plan, '--report', 'report-2015');
    await changed(plan, 'observations.csv', '82.1', '76.1');
    const { code, result } = await runCommand('diff', join(plan, 'reports/report-2015.csv'), plan);
    expect(code).toBe(0);
    expect(result).toBe(
      [
        'Ratings: 1',
        '  Childminders judged good or better by Ofsted: red, was green (worse).',
        '',
        'Figures revised or overwritten: 1',
        '  Childminders judged good or better by Ofsted: 76.1% for Jan 2015, was reported as 82.1%.',
        '',
        '',
      ].join('\n'),
    );
  });

  it('is nothing between a plan and itself, and says so', async () => {
    const plan = shippedFolder('rotherham-cypp-2013');
    expect((await runCommand('diff', plan, plan)).result).toBe('Nothing has changed.\n');
    expect((await runCommand('diff', plan, plan, '--format', 'json')).result).toBe(
      '{\n  "changes": [],\n  "commentary": []\n}\n',
    );
  });

  it('does not take a file that is no scorecard for one', async () => {
    const plan = shippedFolder('rotherham-cypp-2013');
    const { code, messages } = await runCommand('diff', join(plan, 'indicators.csv'), plan);
    expect(code).toBe(2);
    expect(messages).toMatch(
      /is not a report as "scorecard freeze" keeps it, .* There is no column "indicator"/,
    );
  });

  it('names the paragraphs that were written since, beside a frozen report and beside an older plan', async () => {
    const plan = shippedFolder('sample-borough');
    const since = await runCommand('diff', join(plan, 'reports/november.csv'), plan);
    expect(since.result).toContain('New commentary: 16\n');
    expect(since.result).toContain('was reported as 25.9% (marked as revised).');
    const old = await aPlanOnDisk();
    await changed(old, 'commentary.csv', 'More school meals are being served', 'School meals are served');
    const { result } = await runCommand('diff', old, shippedFolder('rotherham-cypp-2013'));
    expect(result).toMatch(/^New commentary: 1\n {2}school-meals, what’s working well: More school meals/);
  });
});
