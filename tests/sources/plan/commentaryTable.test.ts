import { describe, expect, it } from 'vitest';
import { parseCommentary } from '@/sources/plan/commentaryTable';
import { aPeriod } from '#mocks/aPeriod';
import { aTable } from '#mocks/aPlanFolder';

const HEADER = 'indicator,priority,time_period,time_identifier,report,kind,text,owner,due,date,source,access';

describe('a paragraph of narrative', () => {
  it('is on an indicator or on a priority', () => {
    const { rows, issues } = parseCommentary(
      aTable(
        HEADER,
        'readiness,,2014,Calendar year,cabinet,story,"Why, in short",Head of Service,by spring,2015-01-14,report,Public',
        ',P1,,,,working-well,It works,,,,,',
      ),
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        kind: 'story',
        text: 'Why, in short',
        indicator: 'readiness',
        period: aPeriod(),
        report: 'cabinet',
        owner: 'Head of Service',
        due: 'by spring',
        date: '2015-01-14',
        source: 'report',
        access: 'public',
      },
      { row: 3, kind: 'working-well', text: 'It works', priority: 'P1', access: 'public' },
    ]);
  });

  it.each(['public', 'draft', 'exempt:3', 'exempt:7c'])('may be %s', (access) => {
    const { rows, issues } = parseCommentary(
      aTable('indicator,kind,text,access', `a,story,A text,${access}`),
    );
    expect(issues).toEqual([]);
    expect(rows[0]?.access).toBe(access);
  });

  it.each(['secret', 'exempt', 'exempt:9', 'pubic'])(
    'is left out when its access is "%s", and it is said',
    (access) => {
      const { rows, issues } = parseCommentary(
        aTable('indicator,kind,text,access', `a,story,A text,${access}`),
      );
      expect(rows).toEqual([]);
      expect(issues).toMatchObject([
        {
          severity: 'error',
          code: 'access',
          row: 2,
          column: 'access',
          message: expect.stringMatching(/public, draft/),
        },
      ]);
    },
  );

  it.each([
    [',,,,,story,A text,,,,,', 'commentary-subject', 'indicator', /either an indicator or a priority/],
    ['readiness,P1,,,,story,A text,,,,,', 'commentary-subject', 'indicator', /not both/],
    ['readiness,,,,,story,,,,,,', 'empty-cell', 'text', /empty/],
    ['readiness,,,,,,A text,,,,,', 'empty-cell', 'kind', /empty/],
    [
      'readiness,,,,,concerns,A text,,,,,',
      'unknown-word',
      'kind',
      /"concerns".*working-well.*Did you mean "concern"/,
    ],
    ['readiness,,2014,,,story,A text,,,,,', 'period', 'time_identifier', /empty/],
    ['readiness,,,,,story,A text,,,mid-January,,', 'date', 'date', /"mid-January".*2015-01-14/],
  ])('%s is %s at %s', (row, code, column, message) => {
    expect(parseCommentary(aTable(HEADER, row)).issues).toContainEqual({
      severity: 'error',
      code,
      file: 'commentary.csv',
      row: 2,
      column,
      message: expect.stringMatching(message),
    });
  });

  it('whose texts are under other columns has one fault, with the order of this file', () => {
    const { rows, issues } = parseCommentary(
      aTable('text,kind,indicator,owner,report', 'readiness,It works,Head of service,,working-well'),
    );
    expect(rows).toEqual([]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'other-columns',
        'The texts of this row are under other columns than their own: the kind "working-well" is under report. Put each text under its own column: text,kind,indicator,owner,report',
      ],
    ]);
  });

  it('may be on an indicator whose id is the name of a kind', () => {
    const { issues } = parseCommentary(aTable(HEADER, 'impact,,,,,storey,Why,,,,,'));
    expect(issues).toMatchObject([{ code: 'unknown-word', column: 'kind' }]);
  });
});
