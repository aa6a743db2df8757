import { describe, expect, it } from 'vitest';
import { linkedTo, type IndicatorLink } from '@/pack/disclosure/link';

const sum = (total: string, ...parts: readonly string[]): IndicatorLink => ({
  total: ['count', total],
  parts: parts.map((part) => ['count', part] as const),
  tableCells: [],
  sumKind: 'sum',
  neededInTable: 'nothing',
});

describe('the indicators that sums join', () => {
  const links = [sum('children', 'girls', 'boys'), sum('all', 'children', 'adults'), sum('visits', 'first')];

  it('are joined through others too: girls are part of the children, and these of all', () => {
    expect([...linkedTo(['girls'], links)].toSorted()).toEqual([
      'adults',
      'all',
      'boys',
      'children',
      'girls',
    ]);
  });

  it('leave out what no sum joins to them', () => {
    expect([...linkedTo(['first'], links)].toSorted()).toEqual(['first', 'visits']);
    expect([...linkedTo(['contacts'], links)]).toEqual(['contacts']);
  });
});
