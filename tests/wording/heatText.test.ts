import { describe, expect, it } from 'vitest';
import type { HeatCell } from '@/domain/compare/heatTable';
import { heatCellText, heatMessage } from '@/wording/heatText';
import { aBorough } from '#mocks/aWholeEngland';
import { aPeriod } from '#mocks/aPeriod';
import { aReading } from '#mocks/aReading';
import { anIndicator } from '#mocks/anIndicator';

const column = { code: aBorough(7).code, name: 'Borough 7', role: 'neighbour', standIns: [] } as const;
const ours = { ...column, name: 'Borough 1', role: 'ours' } as const;
const nationalRank = {
  rank: { place: 140, tiedCount: 2, of: 153 },
  quarter: { band: 'D', cuts: [1, 2, 3], topQuartile: 3 },
} as const;
const cell: HeatCell = { reading: aReading('51.0'), nationalRank, comparedWithOurs: 'worse' };
const row = { indicator: anIndicator(), period: aPeriod(), cells: [cell] };

describe('a cell in words', () => {
  it('has its figure, place, band and side', () => {
    expect(heatCellText(row, column, cell, 'Borough 1')).toBe(
      'Borough 7: 51.0%, joint 140th of 153, band D, worse than Borough 1. Children ready for school (made up), 2014.',
    );
  });

  it('says why there is no figure', () => {
    const none = { nationalRank: undefined, comparedWithOurs: undefined };
    expect(heatCellText(row, column, { ...none, reading: aReading('c') }, 'Borough 1')).toMatch(
      /^Borough 7: confidential, figure withheld\./,
    );
    expect(heatCellText(row, column, { ...none, reading: undefined }, 'Borough 1')).toMatch(
      /^Borough 7: no figure\./,
    );
  });
});

describe('the message of a heat map', () => {
  it('counts the best and the worst quarters of ours', () => {
    expect(heatMessage([row], [ours], { word: 'band', ourName: 'Borough 1', othersName: 'neighbours' })).toBe(
      'Borough 1 is in the best quarter of England in none and in the worst in 1 of 1 indicator that has bands',
    );
  });

  it('counts where ours is better than most', () => {
    const rows = [{ ...row, cells: [{ ...cell, comparedWithOurs: undefined }, cell] }];
    expect(
      heatMessage(rows, [ours, column], { word: 'beside', ourName: 'Borough 1', othersName: 'neighbours' }),
    ).toBe(
      'Borough 1 is better than most neighbours in 1 and worse than most in none of 1 indicator that can be compared',
    );
  });

  it('is left out where nothing can be told', () => {
    expect(
      heatMessage([], [ours], { word: 'band', ourName: 'Borough 1', othersName: 'neighbours' }),
    ).toBeUndefined();
  });
});
