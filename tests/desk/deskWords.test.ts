import { expect, it } from 'vitest';
import { issuesInDeskWords } from '@/desk/deskWords';
import type { Issue } from '@/domain/plan/issue';
import { averagesWithoutCounts } from '@/pack/disclosure/averagesWithoutCounts';
import type { PeopledFigure } from '@/pack/disclosure/peopledFigure';
import { aWideGrid } from '#tests/support/aWideGrid';

type Places = Parameters<typeof issuesInDeskWords>[1];

const PLACES = {
  grid: { ...aWideGrid('Indicator | Jan-17'), file: 'scorecard.xlsx', sheet: 'Mar-17' },
  figures: new Map(),
  titles: new Map(),
  comments: new Map(),
  commented: '2017|January',
} as Places;

it('What is asked about a printed scorecard names her sheet, and no table of the plan that she never saw', () => {
  const figure = {
    index: 0,
    people: {},
    rawFigure: {
      indicator: { id: 'wait', title: 'Average wait', people: true, unit: { kind: 'days' } },
      reading: { kind: 'value', value: 45, decimals: 0 },
      area: 'E08000018',
      breakdown: '',
    },
  } as unknown as PeopledFigure;
  const { issues } = averagesWithoutCounts([figure], new Map());
  const [said] = issuesInDeskWords(issues, PLACES);
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

it('Figures without a story are not asked for in the columns of a table', () => {
  const issue: Issue = {
    severity: 'warning',
    code: 'prose-no-story',
    file: 'commentary.csv',
    column: 'kind',
    message:
      'In the report apr17, 1 figure is red, or amber and worsening, and no story says why: contacts. The report says so of each. Add a row for each (columns indicator,kind): contacts,story',
  };
  expect(issuesInDeskWords([issue], PLACES)[0]?.message).toBe(
    'In the report apr17, 1 figure is red, or amber and worsening, and no story says why: contacts. The report says so of each. To say why, save the plan as a workbook and add a row for each to its sheet commentary: the indicator, this report, the kind story and your text.',
  );
});
