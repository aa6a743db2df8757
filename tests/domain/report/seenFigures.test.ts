import { describe, expect, it } from 'vitest';
import { isSeenFigure, newFigures, type SeenFigure } from '@/domain/report/seenFigures';
import type { IndicatorId } from '@/domain/figures/indicator';
import { aScorecardRow } from '#mocks/aScorecardRow';
import { anIndicator } from '#mocks/anIndicator';

const row = (id: string) => aScorecardRow({ indicator: anIndicator({ id: id as IndicatorId }) });
const seen = (id: string, period: string, text: string): SeenFigure => ({
  id,
  period,
  text,
  day: '2025-11-03',
});

describe('what is new to a reader', () => {
  const rows = ['same', 'later', 'revised', 'added'].map(row);
  const now = [
    seen('same', '2014', '1'),
    seen('later', '2014', '2'),
    seen('revised', '2014', '3'),
    seen('added', '2014', '4'),
  ];
  const before = [
    seen('same', '2014', '1'),
    seen('later', '2013', '2'),
    seen('revised', '2014', '3.1'),
    seen('gone', '2014', '5'),
  ];

  it('is a later period, another figure for the same period, or another indicator', () => {
    expect(newFigures(rows, now, before).map(({ row: { indicator }, kind }) => [indicator.id, kind])).toEqual(
      [
        ['later', 'new period'],
        ['revised', 'revised'],
        ['added', 'new indicator'],
      ],
    );
  });

  it('is nothing where all is as it was', () => {
    expect(newFigures(rows, now, now)).toEqual([]);
  });

  it.each([[null], ['x'], [{ id: 'a' }], [{ id: 'a', period: '2014', text: 3, day: '2025-11-03' }]])(
    'passes over %j, which no page of ours has kept',
    (found) => {
      expect(isSeenFigure(found)).toBe(false);
    },
  );
});
