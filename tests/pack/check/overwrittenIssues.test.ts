import { describe, expect, it } from 'vitest';
import { anIndicator } from '#mocks/anIndicator';
import { aPeriod } from '#mocks/aPeriod';
import type { AreaCode } from '@/domain/figures/area';
import { aValue, withheld, type Reading } from '@/domain/figures/reading';
import { overwrittenIssues } from '@/pack/check/overwrittenIssues';
import type { FrozenRow } from '@/sources/plan/frozenTable';
import type { CommentaryRow } from '@/sources/plan/commentaryTable';

const AREA = 'E08000018' as AreaCode;
const INDICATOR = anIndicator();
const PERIOD = aPeriod('2024', 'Calendar year');

const FROZEN_ROW: FrozenRow = {
  row: 2,
  indicator: INDICATOR.id,
  title: INDICATOR.title,
  area: AREA,
  period: PERIOD,
  reading: aValue(61.2, 1),
  unit: 'percent',
  decimals: 1,
  target: undefined,
  rating: 'red',
  basis: undefined,
};

function issuesOf(now: Reading | undefined, commentary: readonly CommentaryRow[] = []) {
  return overwrittenIssues([{ report: 'november', file: 'reports/november.csv', rows: [FROZEN_ROW] }], {
    reports: [{ id: 'november', title: 'November', date: '2025-11-12', template: '2018' }],
    indicators: [INDICATOR],
    series: new Map(),
    origins: new Map(),
    targets: [],
    publishedFigures: {
      isFed: () => true,
      figureAt: () => now && { reading: now, file: 'feeds/readiness.csv', row: 77 },
    },
    commentary,
  });
}

function aParagraph(cells: Partial<CommentaryRow>): CommentaryRow {
  return {
    row: 5,
    kind: 'story',
    text: 'Two schools opened.',
    indicator: INDICATOR.id,
    priority: undefined,
    period: undefined,
    report: undefined,
    owner: undefined,
    due: undefined,
    date: undefined,
    source: undefined,
    access: 'public',
    ...cells,
  };
}

describe('a published file beside the last frozen report', () => {
  it('draws a warning where its figure is another, at its row, with what was and what is', () => {
    expect(issuesOf(aValue(60.9, 1))).toEqual([
      {
        severity: 'warning',
        code: 'revised-by-publisher',
        file: 'feeds/readiness.csv',
        row: 77,
        message: expect.stringMatching(
          /is 60\.9 in this file, and was 61\.2 in the report "november" of 2025-11-12: the publisher has revised it\. .* This warning ends when the next report is kept\.$/,
        ),
      },
    ]);
  });

  it('draws none where it has the same figure, however it is written', () => {
    expect(issuesOf(aValue(61.2, 3))).toEqual([]);
  });

  it('draws a note without the figure where it is withheld now, and a warning where it is gone', () => {
    const [withheldNow] = issuesOf(withheld('c'));
    expect(withheldNow).toMatchObject({ severity: 'note', code: 'withheld-since' });
    expect(withheldNow?.message).not.toContain('61.2');
    expect(issuesOf(undefined)).toMatchObject([
      { severity: 'warning', code: 'gone-since', file: 'reports/november.csv', row: 2 },
    ]);
  });
});

describe('a paragraph beside the last frozen report', () => {
  it('draws a note where it has neither date nor report nor period, as nobody can tell whether it is new', () => {
    const same = aValue(61.2, 1);
    expect(issuesOf(same, [aParagraph({})])).toMatchObject([
      { severity: 'note', code: 'undated-paragraph', file: 'commentary.csv', row: 5, column: 'date' },
    ]);
    for (const cells of [{ date: '2025-12-01' }, { report: 'november' }, { period: PERIOD }])
      expect(issuesOf(same, [aParagraph(cells)])).toEqual([]);
  });
});
