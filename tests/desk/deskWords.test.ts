import { expect, it } from 'vitest';
import { inDeskWords } from '@/desk/deskWords';
import { averagesWithoutCounts } from '@/pack/disclosure/averagesWithoutCounts';
import type { PeopledFigure } from '@/pack/disclosure/peopledFigure';
import { aWideGrid } from '#tests/support/aWideGrid';

type Places = Parameters<typeof inDeskWords>[1];

const PLACES = {
  grid: { ...aWideGrid('Indicator | Jan-17'), file: 'scorecard.xlsx', sheet: 'Mar-17' },
  figures: new Map(),
  titles: new Map(),
  comments: new Map(),
} as Places;

it('What is asked about a printed scorecard names her sheet, and no table of the plan that she never saw', () => {
  const figure = {
    index: 0,
    people: {},
    raw: {
      indicator: { id: 'wait', title: 'Average wait', people: true, unit: { kind: 'days' } },
      reading: { kind: 'value', value: 45, decimals: 0 },
      area: 'E08000018',
      breakdown: '',
    },
  } as unknown as PeopledFigure;
  const { issues } = averagesWithoutCounts([figure], new Map());
  const [said] = inDeskWords(issues, PLACES);
  expect(said).toMatchObject({
    code: 'counts-needed',
    file: 'scorecard.xlsx, sheet Mar-17',
    column: undefined,
  });
  expect(said?.message).toMatch(
    /^1 average of "Average wait" .* withheld\. Write the numbers in the boxes under Withheld/,
  );
  expect(said?.message).not.toMatch(/indicators\.csv|column denominator/);
});
