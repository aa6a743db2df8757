import { describe, expect, it } from 'vitest';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { policyOf } from '@/domain/scorecard/scorecard';
import { shortReason } from '@/wording/shortReason';
import { EXAMPLEFORD, MOCKHAM, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { aNeighbourSet, aPlanData, aPolicy, aTarget, type Figures } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

type Parts = NonNullable<Parameters<typeof aPlanData>[0]>;

function reasonOf(parts: Parts): string {
  const row = aScorecardRow(parts);
  const { combine } = policyOf(aPlanData(parts), row.indicator);
  return shortReason({ ...row, combine, region: 'The Shires' });
}

const neighbours = [aNeighbourSet(EXAMPLEFORD)];
const plan = { rating: aPolicy({ combine: 'all' }) };
const indicator = { decimals: 0 } as const;
const figures = (ours: string, theirs: string, england: string): Figures => ({
  [SAMPLETON]: { 2014: ours },
  [EXAMPLEFORD]: { 2014: theirs },
  [ENGLAND_CODE]: { 2014: england },
});

describe('why a figure is rated so, in few words', () => {
  it('names those that ours is worse than with their figures', () => {
    expect(reasonOf({ figures: figures('46', '50', '54'), neighbours, indicator, plan })).toBe(
      'Worse than neighbours (50%) and England (54%).',
    );
  });

  it('sorts them by side, the worse first', () => {
    expect(reasonOf({ figures: figures('50', '50', '54'), neighbours, indicator, plan })).toBe(
      'Worse than England (54%); level with neighbours (50%).',
    );
  });

  it('says whether the target is met', () => {
    const targets = [aTarget('60')];
    expect(reasonOf({ figures: figures('55', '50', '54'), neighbours, indicator, plan, targets })).toBe(
      'Better than neighbours (50%) and England (54%); off the target (60%).',
    );
  });

  it('says how many neighbours have a figure', () => {
    const some = [aNeighbourSet(EXAMPLEFORD, TESTBURY, MOCKHAM)];
    const held = { ...figures('46', '50', '54'), [TESTBURY]: { 2014: '52' } };
    expect(reasonOf({ figures: held, neighbours: some, indicator, plan })).toBe(
      'Worse than neighbours (51%, 2 of 3 neighbours) and England (54%).',
    );
  });

  it('says of a figure that is withheld why it is not rated', () => {
    expect(reasonOf({ figures: figures('c', '50', '54'), neighbours, indicator, plan })).toMatch(
      /^The figure is/,
    );
  });
});
