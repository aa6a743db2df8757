import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suggestedText } from '@/officerFiles/mends';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

/** A plan whose percentages are fractions of 1, made up. */
async function aPlan(): Promise<string> {
  const folder = join(await aTemporaryFolder(), 'plan');
  await mkdir(folder);
  const files: Readonly<Record<string, string>> = {
    'plan.json':
      '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31","priorities":[{"id":"P1","title":"One"}]}',
    'indicators.csv':
      'id,title,polarity,unit,priority,decimals\nvisits,Visits in time,high,percent,P1,1\nreviews,Plans reviewed,high,percent,P1,1\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\nvisits,E08000018,2017,January,0.864\nvisits,E08000018,2017,February,0.9\nreviews,E08000018,2017,January,93.1\n',
    'targets.csv': 'indicator,time_period,time_identifier,target\nreviews,2017,January,0.95\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('Percentages that are all 1 or less', () => {
  it.each([
    ['hundred', ['visits,E08000018,2017,January,86.4', 'visits,E08000018,2017,February,90'], '95'],
    ['as-written', ['visits,E08000018,2017,January,0.864%', 'visits,E08000018,2017,February,0.9'], '0.95%'],
  ])('are mended all at once by scorecard mend --fractions %s', async (word, figures, target) => {
    const plan = await aPlan();
    const out = join(plan, '..', 'mended');
    expect((await runCommand('mend', plan, '--out', out, '--fractions', word)).code).toBe(0);
    const observations = await readFile(join(out, 'observations.csv'), 'utf8');
    expect(observations.split('\n').slice(1, 3)).toEqual(figures);
    expect(observations).toContain('reviews,E08000018,2017,January,93.1');
    expect(await readFile(join(out, 'targets.csv'), 'utf8')).toContain(`reviews,2017,January,${target}`);
  });

  it('are not mended by a word that says neither', async () => {
    const plan = await aPlan();
    const out = join(plan, '..', 'mended');
    expect(await runCommand('mend', plan, '--out', out, '--fractions', 'perhaps')).toMatchObject({ code: 2 });
  });
});

describe('A number with spaces or signs', () => {
  it('is mended where nothing else was in the cell, and suggested where a mark is', async () => {
    const plan = await aPlan();
    const file = join(plan, 'observations.csv');
    const text = (await readFile(file, 'utf8')).replace('93.1', '£1190');
    await writeFile(file, text);
    const { result } = await runCommand('mend', plan, '--out', join(plan, '..', 'mended'));
    expect(result).toContain('observations.csv E4 value: £1190 → 1190');
    expect(suggestedText('Found "11010*". Write "11010" alone, and what the mark means under note.')).toBe(
      '11010',
    );
  });
});
