import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Issue } from '@/domain/plan/issue';
import { hasSharedData, SHARED_DATA } from '#tests/support/sharedData';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

const GROUP = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';
const LONG = GROUP.replace(' on 31', ' at 31');
const SAME_CARER = 'Living with the same carer for at least 2 years';
const SAME_OR_ADOPTED = `${SAME_CARER}, or are placed for adoption and their adoptive placement together with their previous placement, last for at least 2 years`;

/** The three releases in turn, each with the names that it uses. */
const RELEASES = [
  feed('releases/updated24_la_cla_placement_stability.csv', 'percentage', LONG, SAME_OR_ADOPTED),
  feed('releases/updated25_la_cla_placement_stability.csv', 'percentage', GROUP, SAME_CARER),
  feed('la_cla_placement_stability.csv', 'children_percent', GROUP, SAME_CARER),
];

function feed(file: string, column: string, cla_group: string, placement_stability: string) {
  return { indicator: 'stability', file, column, filters: { cla_group, placement_stability } };
}

/** A plan of Rotherham with one indicator and these feeds. */
async function aFedPlan(feeds: readonly object[]): Promise<string> {
  const folder = await aTemporaryFolder();
  const plan = { id: 'fed', title: 'Placements', authority: 'E08000018', asAt: '2026-01-01' };
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
  await writeFile(
    join(folder, 'indicators.csv'),
    'id,title,polarity,unit,decimals\nstability,Stable placements,high,percent,0\n',
  );
  await writeFile(join(folder, 'feeds.json'), JSON.stringify(feeds, null, 1));
  return folder;
}

async function issuesOf(folder: string): Promise<readonly Issue[]> {
  const { result } = await runCommand(
    'check',
    folder,
    '--feeds',
    join(SHARED_DATA, 'ees'),
    '--format',
    'json',
  );
  return JSON.parse(result) as readonly Issue[];
}

describe.runIf(hasSharedData)('three releases that revise each other', () => {
  it('list what was renamed', async () => {
    const renamed = (await issuesOf(await aFedPlan(RELEASES))).filter(({ code }) => code === 'renamed');
    expect(renamed.map(({ file }) => file)).toEqual([
      'la_cla_placement_stability.csv',
      'releases/updated25_la_cla_placement_stability.csv',
      'releases/updated25_la_cla_placement_stability.csv',
    ]);
    expect(renamed[0]?.message).toContain('"percentage" of releases/updated25');
    expect(renamed[0]?.message).toContain('is called "children_percent" here');
    expect(renamed[1]?.message).toContain(`"${LONG}"`);
  });

  it('list which values were revised, each with both figures', async () => {
    const revised = (await issuesOf(await aFedPlan(RELEASES))).filter(({ code }) => code === 'revised');
    // Read from the two files by hand: England's 2023 was 69 in the release of 2024, and is 68 since.
    expect(revised).toContainEqual(
      expect.objectContaining({
        severity: 'note',
        message: expect.stringMatching(/^England, 2023: 69 in releases\/updated24_\S+ is now 68\./),
      }),
    );
    expect(new Set(revised.map(({ message }) => message)).size).toBe(revised.length);
    expect(revised.length).toBeGreaterThan(100);
  });

  it('give the newest release’s figure, and rank it', async () => {
    const [row] = await tableRecords(
      await aFedPlan(RELEASES),
      '--feeds',
      join(SHARED_DATA, 'ees'),
      '--area',
      '372',
    );
    expect(row).toMatchObject({ value: '63', time_period: '2025', england: '69', rank_of: '150' });
  });

  it('suggest the new name of a column that a feed still calls by its old one', async () => {
    const [issue] = (await issuesOf(await aFedPlan([{ ...RELEASES[2], column: 'percentage' }]))).filter(
      ({ severity }) => severity === 'error',
    );
    expect(issue).toMatchObject({ file: 'la_cla_placement_stability.csv', column: 'percentage' });
    expect(issue?.message).toContain('is it "children_percent" now?');
  });

  it('are refused with the values to choose from when a filter is not pinned', async () => {
    const unpinned = { ...RELEASES[2], filters: { cla_group: GROUP } };
    const [issue] = (await issuesOf(await aFedPlan([unpinned]))).filter(
      ({ code }) => code === 'unpinned-filter',
    );
    expect(issue?.severity).toBe('error');
    expect(issue?.message).toContain(`"${SAME_CARER}"`);
    expect(issue?.message).toContain('"Total children"');
  });
});
