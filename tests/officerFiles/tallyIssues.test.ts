import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storyIssues } from '@/officerFiles/storyIssues';
import { loadPlan } from '@/pack/compile/loadPlan';
import { aTemporaryFolder } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';

/** What is said of the counts of ratings in paragraphs on priority 5, of whose ten indicators the paper of 2015 makes four green and one red. */
async function talliesOf(...texts: readonly string[]): Promise<readonly string[]> {
  const folder = join(await aTemporaryFolder(), 'plan');
  await cp(shippedFolder('rotherham-cypp-2013'), folder, { recursive: true });
  const rows = texts.map((text) => `,P5,,,report-2015,story,${text},,,,\n`);
  await appendFile(join(folder, 'commentary.csv'), rows.join(''));
  const { plan } = await loadPlan(folder);
  const issues = plan === undefined ? [] : storyIssues(plan);
  return issues.filter(({ code }) => code === 'prose-tally').map(({ message }) => message);
}

describe('the ratings that a paragraph counts', () => {
  it('are compared with those of its priority', async () => {
    expect(
      await talliesOf(
        'Four of the ten indicators of this priority are green and one is red.',
        'Five of the ten indicators of this priority are green.',
        'Six indicators were green a year ago.',
        'Three of the indicators on schools are green.',
      ),
    ).toEqual([
      'In the report report-2015, priority P5: Found “Five of the ten indicators are green”. Of the 10 indicators that are meant, 4 are green. Write 4, or say which indicators are counted.',
    ]);
  });
});
