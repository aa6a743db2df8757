import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePlan } from '@/data/parsePack';
import { scorecardTable, type TableRecord } from '@/documents/scorecardTable';
import type { AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { loadPlan } from '@/pack/compile/loadPlan';
import { publishedParts } from '@/pack/write/publishedFiles';
import { laitByHand, type LaitByHand } from '#tests/support/laitByHand';
import { hasSharedData, SHARED_DATA } from '#tests/support/sharedData';

const PLAN = join(import.meta.dirname, '../../plans/england');

let records: ReadonlyMap<string, ReadonlyMap<string, TableRecord>>;
let issues: readonly Issue[];
let hand: LaitByHand;

/** `LAC_LongStable%` is `lac-longstable-percent` (the contract of the plan for England). */
function idOf(measure: string): string {
  return measure
    .toLowerCase()
    .replaceAll('%', '-percent-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

const numberOf = (text: string | undefined) => (text === '' || text === undefined ? undefined : Number(text));

describe.runIf(hasSharedData)('LAIT for every authority in England', () => {
  beforeAll(async () => {
    hand = await laitByHand(SHARED_DATA);
    const compiled = await loadPlan(PLAN, join(SHARED_DATA, 'lait'));
    issues = compiled.issues;
    if (compiled.plan === undefined) throw new Error('plans/england does not compile');
    const { areas, part } = publishedParts(compiled.plan);
    records = new Map(
      areas.map((area: AreaCode) => [
        area,
        new Map(
          scorecardTable(parsePlan(JSON.parse(part(area)) as unknown), area).map((one) => [
            one.indicator,
            one,
          ]),
        ),
      ]),
    );
  });

  it('has 153 authorities and 434 indicators', () => {
    expect(records.size).toBe(153);
    for (const rows of records.values()) expect(rows.size).toBe(434);
    expect([...hand.measures.keys()].map(idOf).toSorted()).toEqual(
      [...(records.get('E08000018')?.keys() ?? [])].toSorted(),
    );
  });

  it('is what the rules give when they are worked out a second time, without one difference', () => {
    const differences: string[] = [];
    let compared = 0;
    for (const { number, code } of hand.authorities)
      for (const measure of hand.measures.keys()) {
        const row = records.get(code)?.get(idOf(measure));
        const expected = hand.of(measure, number);
        const found = {
          value: numberOf(row?.value),
          change: numberOf(row?.change),
          mean: numberOf(row?.neighbours_mean),
          median: numberOf(row?.neighbours_median),
          counted: expected.mean === undefined ? 0 : Number(row?.neighbours_counted),
          region: numberOf(row?.region),
          england: numberOf(row?.england),
          rank: numberOf(row?.rank),
          tied: numberOf(row?.rank_tied),
          of: numberOf(row?.rank_of),
          band: row?.band,
          topQuartile: numberOf(row?.top_quartile),
        };
        compared += 1;
        if (JSON.stringify(found) !== JSON.stringify(expected))
          differences.push(`${measure}, ${code}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
      }
    expect(differences.slice(0, 5)).toEqual([]);
    expect(compared).toBe(153 * 434);
  });

  // Rotherham, worked out on the same file without this program.
  it.each([
    ['16-17-neet', '4.4', 4.38, 4.5, 10, '3.9', '3.4', 115, 2, 153, 'C'],
    ['16-17-not-known-neet', '4.7', 7.17, 5.45, 10, '5.7', '5.6', 73, 4, 153, 'B'],
    ['cpplans2yrs', '5.5', 2.375, 2.5, 8, '4.2', '4.4', 82, 3, 133, 'C'],
    ['6wksbreast', '39.47', 38.0233, 37.49, 9, '', '52.71', 71, 1, 88, 'D'],
  ])(
    'gives Rotherham’s %s as peers have it',
    (id, value, mean, median, counted, region, england, place, tied, of, band) => {
      const row = records.get('E08000018')?.get(id);
      expect(row).toMatchObject({ value, region, england, band });
      expect(Number(row?.neighbours_mean)).toBeCloseTo(mean, 4);
      expect([
        row?.neighbours_median,
        row?.neighbours_counted,
        row?.rank,
        row?.rank_tied,
        row?.rank_of,
      ]).toEqual([median, counted, place, tied, of].map(String));
    },
  );

  it('warns of England’s figure for first-time entrants, which is a sum', () => {
    expect(issues.filter(({ code }) => code === 'outside-regions')).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        column: 'firstyjs',
        message: expect.stringMatching(
          /outside the range of its regions \(1258 in 2024, with regions from 98 to 181\)/,
        ),
      }),
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
