import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import { moversOf } from '@/domain/certainty/movers';
import type { Polarity } from '@/domain/figures/polarity';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { EXAMPLEFORD, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { anIndicator } from '#mocks/anIndicator';
import { aSeries, type Cell } from '#mocks/anObservation';
import { aNeighbourSet, aPlanData } from '#mocks/aPlan';

type Told = {
  readonly polarity?: Polarity;
  /** Sampleton's figures from 2008 to 2014. */
  readonly ours: readonly Cell[];
  readonly neighbours?: readonly (readonly [string, string])[];
};

function moversIn(told: Readonly<Record<string, Told>>) {
  const years = (cells: readonly Cell[]) =>
    aSeries(Object.fromEntries(cells.map((cell, index) => [2015 - cells.length + index, cell])));
  const base = aPlanData({ neighbours: [aNeighbourSet(EXAMPLEFORD, TESTBURY)] });
  const data = {
    ...base,
    indicators: Object.entries(told).map(([id, { polarity = 'high' }]) =>
      anIndicator({ id: id as IndicatorId, polarity }),
    ),
    series: new Map(
      Object.entries(told).map(([id, { ours, neighbours = [] }]) => {
        const indicator = id as IndicatorId;
        const others = [EXAMPLEFORD, TESTBURY].flatMap((area: AreaCode, index) => {
          const cells = neighbours[index];
          return cells === undefined ? [] : [[area, { ...years(cells), indicator, area }] as const];
        });
        return [
          indicator,
          new Map([[SAMPLETON, { ...years(ours), indicator, area: SAMPLETON }] as const, ...others]),
        ] as const;
      }),
    ),
  };
  return moversOf(data, scorecardOf(data, SAMPLETON), SAMPLETON);
}

const ids = (found: readonly { readonly row: { readonly indicator: { readonly id: string } } }[]) =>
  found.map(({ row }) => row.indicator.id);

describe('most improved and most worsened', () => {
  // Moves of 1, so that 2.456 is usual.
  const steady = ['50', '51', '50', '51', '50', '51'];

  it('go by how many times its usual move a change is, whatever the unit', () => {
    const { improved } = moversIn({
      small: { ours: [...steady, '54'] },
      large: { ours: ['500', '600', '500', '600', '500', '600', '1000'] },
      usual: { ours: [...steady, '53'] },
    });
    expect(improved.map(({ row, timesUsual }) => [row.indicator.id, timesUsual])).toEqual([
      ['large', 4],
      ['small', 3],
    ]);
  });

  it('are told apart by polarity, and neutral ones are neither', () => {
    const { improved, worsened } = moversIn({
      high: { ours: [...steady, '60'] },
      low: { ours: [...steady, '60'], polarity: 'low' },
      neutral: { ours: [...steady, '60'], polarity: 'neutral' },
    });
    expect([ids(improved), ids(worsened)]).toEqual([['high'], ['low']]);
  });

  it('are not said of a series that is too short, broken or gapped', () => {
    const { improved } = moversIn({
      short: { ours: ['50', '51', '50', '51', '50', '60'] },
      broken: { ours: ['50', '51', '50', { text: '51', break: true }, '50', '51', '60'] },
      withheld: { ours: ['50', '51', '50', 'c', '50', '51', '60'] },
    });
    expect(improved).toEqual([]);
  });

  it('count a series that never moved by the last place of its figures', () => {
    const { worsened } = moversIn({ still: { ours: ['9.0', '9.0', '9.0', '9.0', '9.0', '9.0', '8.5'] } });
    expect(worsened[0]?.timesUsual).toBeCloseTo(5, 10);
  });
});

describe('turned', () => {
  it('is a move against a run of three or more, and as large as they were on average', () => {
    const { turnedUp, turnedDown } = moversIn({
      up: { ours: ['60', '58', '56', '54', '56'] },
      'up-after-longer': { ours: ['70', '68', '66', '64', '62', '64'] },
      down: { ours: ['50', '52', '54', '56', '50'] },
      little: { ours: ['60', '58', '56', '54', '55'] },
      'no-run': { ours: ['60', '62', '58', '56', '58'] },
    });
    expect(turnedUp.map(({ row, run }) => [row.indicator.id, run])).toEqual([
      ['up-after-longer', 4],
      ['up', 3],
    ]);
    expect(ids(turnedDown)).toEqual(['down']);
  });
});

describe('overtaken by neighbours', () => {
  it('was level with their average or better, and is behind it now', () => {
    const { overtaken } = moversIn({
      passed: {
        ours: ['50', '49'],
        neighbours: [
          ['48', '51'],
          ['52', '53'],
        ],
      },
      'behind-before': {
        ours: ['48', '47'],
        neighbours: [
          ['48', '51'],
          ['52', '53'],
        ],
      },
      'still-ahead': {
        ours: ['60', '59'],
        neighbours: [
          ['48', '51'],
          ['52', '53'],
        ],
      },
      neutral: {
        ours: ['50', '49'],
        neighbours: [
          ['48', '51'],
          ['52', '53'],
        ],
        polarity: 'neutral',
      },
    });
    expect(overtaken).toMatchObject([
      {
        row: { indicator: { id: 'passed' } },
        placeBefore: { better: 1, worse: 1, of: 2 },
        placeNow: { better: 2, worse: 0, of: 2 },
      },
    ]);
  });

  it('may be by standing still, or by getting better more slowly than they do', () => {
    const { overtaken } = moversIn({
      still: {
        ours: ['50', '50'],
        neighbours: [
          ['48', '51'],
          ['52', '53'],
        ],
      },
      slower: {
        ours: ['50', '51'],
        neighbours: [
          ['48', '55'],
          ['52', '56'],
        ],
      },
    });
    expect(ids(overtaken)).toEqual(['still', 'slower']);
  });
});
