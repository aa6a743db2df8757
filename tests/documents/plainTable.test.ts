import { describe, expect, it } from 'vitest';
import { issueLine, plainScorecard } from '@/documents/plainTable';
import { scorecardTable } from '@/documents/scorecardTable';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { SAMPLETON } from '#mocks/anArea';
import { aPlanData, type Figures } from '#mocks/aPlan';

function plain(figures: Figures, queries: readonly string[] = []): string {
  return plainScorecard(scorecardTable(aPlanData({ figures }), SAMPLETON), () => queries);
}

describe('a scorecard for a terminal', () => {
  it('says the rating, the figure, what it is compared with and why, and its data queries', () => {
    const text = plain({ [SAMPLETON]: { 2013: '55.7', 2014: '62.2' }, [ENGLAND_CODE]: { 2014: '60.3' } }, [
      'The report prints 2.',
    ]);
    expect(text).toBe(`Children ready for school (made up) (readiness)
  GREEN · 62.2% · 2014 · improving
  England 60.3%
  62.2% is 1.9 percentage points higher than England (60.3%), which is better.
  Query: The report prints 2.
`);
  });

  it('shows the sign of a withheld figure and nothing like a number', () => {
    expect(plain({ [SAMPLETON]: { 2014: 'c' } })).toContain('NOT RATED · [c] · 2014 · not comparable');
  });

  it('says every rating that was reported, and by whom', () => {
    const both = [
      { colour: 'amber', by: 'council' },
      { colour: 'green', by: 'ofsted' },
    ] as const;
    expect(plain({ [SAMPLETON]: { 2014: { text: 'x', reported: both } } })).toContain(
      'reported amber by council, green by ofsted',
    );
  });
});

describe('an issue for a terminal', () => {
  it('says where it is', () => {
    const issue = {
      severity: 'error',
      code: 'number',
      file: 'observations.csv',
      row: 12,
      column: 'value',
      message: 'Not a number.',
    } as const;
    expect(issueLine(issue)).toBe('error   observations.csv, row 12, column value: Not a number.');
  });

  it('of a whole file names the file alone', () => {
    expect(
      issueLine({ severity: 'note', code: 'unknown-file', file: 'draft.csv', message: 'Left out.' }),
    ).toBe('note    draft.csv: Left out.');
  });
});
