import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

/** Figures made up. */
const FEBRUARY =
  'Indicator,Good is,Unit,Jan-17,Feb-17\nRe-referrals,Low,%,27.5%,28.4%\nReferrals,Info,Number,398,361\n';
const MARCH =
  'Indicator,Good is,Unit,Feb-17,Mar-17\nRe-referrals,Low,%,28.0%,26.1%\nReferrals,Info,Number,361,428\n';

it('scorecard import --onto puts next month’s sheet on last month’s plan, and says what changes', async () => {
  const folder = await aTemporaryFolder();
  await writeFile(join(folder, 'feb.csv'), FEBRUARY);
  await writeFile(join(folder, 'mar.csv'), MARCH);
  await runCommand('import', join(folder, 'feb.csv'), '--out', join(folder, 'a'), '--authority', 'Rotherham');
  const { code, messages } = await runCommand(
    'import',
    join(folder, 'mar.csv'),
    '--out',
    join(folder, 'b'),
    '--onto',
    join(folder, 'a'),
  );
  expect(messages).toContain('2 new figures.');
  expect(messages).toContain('Revised: Re-referrals, February 2017: was 28.4, is 28.0.');
  expect(code).toBe(0);
  const [row] = await tableRecords(join(folder, 'b'), '--area', 'E08000018');
  expect(row).toMatchObject({ value: '26.1', previous_value: '28' });
});
