import { describe, expect, it } from 'vitest';
import { toUnit } from '@/domain/figures/unit';
import { unitNotes } from '@/sources/plan/unitNotes';

function notesOn(...units: readonly string[]) {
  return unitNotes(
    units.map((text, at) => ({ row: at + 2, indicator: { unit: toUnit(text) } })),
    'indicators.csv',
  );
}

describe('what a unit was taken for', () => {
  it('is not noted where the unit is spelt as the formats have it', () => {
    expect(
      notesOn(
        'percent',
        '%',
        'Percent',
        'Count',
        'number',
        'score',
        'days',
        'pounds',
        'per 10,000 children',
        'per 100',
      ),
    ).toEqual([]);
  });

  it('is noted once for each spelling, at its first row, with the other rows', () => {
    expect(notesOn('percent', 'per cent', 'children', 'per cent')).toMatchObject([
      { severity: 'note', code: 'unit-read', row: 3, column: 'unit', file: 'indicators.csv' },
      { code: 'unit-read', row: 4 },
    ]);
    const [share, count] = notesOn('percent', 'per cent', 'children', 'per cent');
    expect(share?.message).toBe(
      'Found "per cent", here and in row 5. Took it for a percentage. If that is wrong, write percent, count, score, days, pounds or a rate such as per 10,000 children.',
    );
    expect(count?.message).toContain('Took it for a number of children.');
  });

  it.each([
    ['% of pupils', 'a percentage of pupils'],
    ['Rate per 10k', 'a rate per 10,000'],
    ['deaths per thousand births', 'a rate per 1,000 births'],
    ['£m', 'an amount in thousands or millions of pounds'],
    ['average weeks', 'a length of time'],
  ])('%s: %s', (unit, meaning) => {
    expect(notesOn(unit)[0]?.message).toContain(`Took it for ${meaning}.`);
  });

  it('says how the figures are protected where the unit is not understood', () => {
    expect(notesOn('widgets squared')[0]?.message).toContain('protected as numbers of people unless');
  });
});
