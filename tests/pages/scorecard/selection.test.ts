import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { compilePlan } from '@/pack/compile/compilePlan';
import { parseScorecardParams } from '@/pages/scorecard/scorecardParams';
import { groupedRows, selectedRows, sortedRows, sortRanks } from '@/pages/scorecard/selection';
import { aSamplePlan } from '#mocks/aSamplePlan';

const { plan } = compilePlan(aSamplePlan());
if (plan === undefined) throw new Error('The sample plan of the tests does not compile.');
const { data } = plan;
const rows = scorecardOf(data, 'sampleton' as AreaCode);

/** The ids that a view leaves, in its order. */
function idsFor(search: string): readonly string[] {
  const view = parseScorecardParams(search);
  return selectedRows(data, sortedRows(data, rows, view), view).map(({ indicator }) => indicator.id);
}

const ALL = ['readiness', 'checks', 'meals', 'homes', 'accidents', 'absence', 'starts', 'clubs'];

// Sampleton, 2014: readiness and accidents are green, checks amber and worsening, absence red; four are not rated.
describe('the rows that are left', () => {
  it.each<readonly [search: string, ids: readonly string[]]>([
    ['', ALL],
    ['rating=red', ['absence']],
    ['rating=red,amber', ['checks', 'absence']],
    ['rating=none', ['meals', 'homes', 'starts', 'clubs']],
    ['only=exceptions', ['checks', 'absence']],
    ['direction=improving', ['readiness', 'accidents']],
    ['direction=worsening', ['checks', 'absence']],
    ['direction=not+comparable', ['meals', 'homes', 'starts']],
    ['priority=P3', ['absence', 'starts', 'clubs']],
    ['priority=P2', []],
    ['theme=ofsted:care', ['readiness']],
    ['search=SCHOOL', ['readiness', 'meals', 'absence']],
    ['search=school+meal', ['meals']],
    ['search=mu1', ['readiness']],
    ['search=at+age+5', ['readiness']],
    ['search=clubs', ['clubs']],
    ['search=%20%20', ALL],
    ['search=.*', []],
    ['rating=none&priority=P3', ['starts', 'clubs']],
    ['rating=green&only=exceptions', []],
  ])('by "%s" are %j', (search, ids) => {
    expect(idsFor(search)).toEqual(ids);
  });
});

describe('the order of the rows', () => {
  it('is the plan’s own unless another is chosen', () => {
    expect(idsFor('')).toEqual(ALL);
  });

  it('by title is that of the alphabet, and can be turned', () => {
    const titled = ['readiness', 'starts', 'homes', 'checks', 'meals', 'absence', 'accidents', 'clubs'];
    expect(idsFor('sort=title')).toEqual(titled);
    expect(idsFor('sort=-title')).toEqual(titled.toReversed());
  });

  it('by rating is red, amber, not rated, green', () => {
    expect(idsFor('sort=rating')).toEqual([
      'absence',
      'checks',
      'meals',
      'homes',
      'starts',
      'clubs',
      'readiness',
      'accidents',
    ]);
    expect(idsFor('sort=-rating').slice(0, 2)).toEqual(['readiness', 'accidents']);
  });

  // The clubs rose by no more than chance, so that their row has ▶.
  it('by direction puts what worsens first, and no clear change before what improves', () => {
    expect(idsFor('sort=direction').slice(0, 5)).toEqual([
      'checks',
      'absence',
      'clubs',
      'readiness',
      'accidents',
    ]);
  });

  it('by neighbours has those first that most neighbours do better than, and what cannot be told last either way', () => {
    // Both neighbours with a figure do better on absence; none does on readiness, checks and accidents.
    expect(idsFor('sort=neighbours')).toEqual([
      'absence',
      'readiness',
      'checks',
      'accidents',
      'meals',
      'homes',
      'starts',
      'clubs',
    ]);
    expect(idsFor('sort=-neighbours')).toEqual([
      'readiness',
      'checks',
      'accidents',
      'absence',
      'meals',
      'homes',
      'starts',
      'clubs',
    ]);
  });
});

describe('the groups of the rows', () => {
  const priorities = plan?.data.plan.priorities ?? [];

  it('are the priorities in the plan’s order, with those that have no indicator', () => {
    const groups = groupedRows(rows, priorities, false);
    expect(groups.map(({ id, rows: held }) => [id, held.length])).toEqual([
      ['P1', 5],
      ['P2', 0],
      ['P3', 3],
    ]);
  });

  it('have a last one for indicators without a priority', () => {
    const groups = groupedRows(rows, priorities.slice(0, 1), false);
    expect(groups.map(({ title }) => title)).toEqual(['Every child a good start (made up)']);
    const orphan = rows.map((row) => ({ ...row, indicator: { ...row.indicator, priority: undefined } }));
    expect(groupedRows(orphan, [], false)).toMatchObject([{ title: undefined, rows: orphan }]);
    expect(groupedRows(orphan, priorities, false).at(-1)).toMatchObject({
      title: 'No priority',
      rows: orphan,
    });
  });

  it('are one without a title in a flat view, and none without rows', () => {
    expect(groupedRows(rows, priorities, true)).toMatchObject([{ title: undefined, rows }]);
    expect(groupedRows([], priorities, true)).toEqual([]);
  });
});

describe('the ranks by which a view is sorted before the app is there', () => {
  it.each(['title', 'rating', 'direction', 'neighbours'] as const)(
    'give the order of a sort by %s, both ways',
    (sort) => {
      const ranks = sortRanks(data, rows)[sort];
      for (const sign of [1, -1]) {
        const byRank = rows
          .map((row, index) => ({ row, rank: ranks[index] ?? null }))
          .toSorted((a, b) =>
            a.rank === null || b.rank === null
              ? Number(a.rank === null) - Number(b.rank === null)
              : (a.rank - b.rank) * sign,
          );
        const view = { ...parseScorecardParams(''), sort, descending: sign < 0 };
        expect(byRank.map(({ row }) => row.indicator.id)).toEqual(
          sortedRows(data, rows, view).map(({ indicator }) => indicator.id),
        );
      }
    },
  );

  it('are alike for rows that are alike, and none where there is nothing to sort by', () => {
    // Absence is red, checks amber, readiness and accidents green, and four are not rated.
    expect(sortRanks(data, rows).rating).toEqual([3, 1, 2, 2, 3, 0, 2, 2]);
    // Sampleton has no neighbour that is better or worse in what is not compared.
    expect(sortRanks(data, rows).neighbours.filter((rank) => rank === null).length).toBeGreaterThan(0);
  });
});
