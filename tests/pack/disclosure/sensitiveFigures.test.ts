import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { compilePlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const solver = await wholeNumberSolver();

/** What a plan publishes of a sensitive indicator, by period, and the issues; `unit` is a count unless said. */
function published(rows: readonly string[], unit = 'count') {
  const { plan, issues } = compilePlan(
    aPlanFolder({
      'targets.csv': undefined,
      'commentary.csv': undefined,
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,people,sensitive',
        `deaths,Deaths of children,low,"${unit}",${unit === 'count' ? 0 : 1},yes,yes`,
      ),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value,numerator,denominator',
        ...rows.map((row) => `deaths,sampleton,${row}`),
      ),
      'neighbours.csv': undefined,
    }),
  );
  if (plan === undefined) throw new Error(JSON.stringify(issues));
  const pack = new Map(publishedFiles([plan]));
  const shown = [...plan.data.series.values()].flatMap((areas) =>
    [...areas.values()].flatMap(({ observations }) =>
      observations.map(
        ({ period, reading }) =>
          [period.timePeriod, reading.kind === 'value' ? reading.value : reading.shorthand] as const,
      ),
    ),
  );
  return {
    shown,
    codes: issues.map(({ severity, code }) => `${severity} ${code}`),
    findings: auditPack(pack, { solver }).findings,
    pack,
  };
}

// docs/methods.md#what-is-withheld: 12 deaths over five years may be shown pooled, yearly figures not.
describe('an indicator that is sensitive', () => {
  it('is published over three years or more as the officer pooled it', () => {
    const { shown, codes, findings } = published(['2008-2012,Calendar year,12']);
    expect(shown).toEqual([['2008-2012', 12]]);
    expect(codes).toEqual([]);
    expect(findings).toEqual([]);
  });

  it('has its yearly counts pooled over three years, from the newest back', () => {
    const years = [
      '2009,Calendar year,9',
      '2010,Calendar year,8',
      '2011,Calendar year,7',
      '2012,Calendar year,11',
      '2013,Calendar year,10',
      '2014,Calendar year,12',
    ];
    const { shown, codes, findings, pack } = published(['2008,Calendar year,13', ...years]);
    expect(shown).toEqual([
      ['2009-2011', 24],
      ['2012-2014', 33],
    ]);
    expect(codes).toEqual(['note sensitive']);
    expect(findings).toEqual([]);
    expect([...pack.values()].join()).not.toMatch(/"2013"|"2008"/);
  });

  it('has its rate pooled from the counts behind it', () => {
    const rows = [
      '2012,Calendar year,3.0,6,20000',
      '2013,Calendar year,4.0,8,20000',
      '2014,Calendar year,5.0,10,20000',
    ];
    expect(published(rows, 'per 10,000 children').shown).toEqual([['2012-2014', 4]]);
  });

  it('is withheld where the pooled count is small as well', () => {
    expect(published(['2012,Calendar year,1', '2013,Calendar year,0', '2014,Calendar year,2']).shown).toEqual(
      [['2012-2014', 'c']],
    );
  });

  it('is left out, and said to be, where years are missing', () => {
    const { shown, codes } = published([
      '2011,Calendar year,9',
      '2013,Calendar year,8',
      '2014,Calendar year,7',
    ]);
    expect(shown).toEqual([]);
    expect(codes).toContain('warning sensitive');
  });

  it('does not show two spans whose difference is one year', () => {
    const { shown } = published([
      '2010-2014,Calendar year,30',
      '2010-2013,Calendar year,21',
      '2014,Calendar year,9',
    ]);
    expect(shown.filter(([, value]) => value === 'c')).toHaveLength(1);
  });

  // 13 less 9 are the deaths of 2011 and 2012, and 13 less 11 those of 2008 and 2009.
  it('does not show spans whose difference is two years with few', () => {
    const { shown, findings } = published([
      '2008-2010,Calendar year,9',
      '2010-2012,Calendar year,11',
      '2008-2012,Calendar year,13',
    ]);
    const values = new Map(shown);
    expect([values.get('2008-2010'), values.get('2008-2012')]).toContain('c');
    expect([values.get('2010-2012'), values.get('2008-2012')]).toContain('c');
    expect(findings).toEqual([]);
  });

  it('shows spans whose difference is two years with many, or none', () => {
    const many = ['2008-2010,Calendar year,9', '2008-2012,Calendar year,17'];
    expect(published(many).shown.map(([, value]) => value)).toEqual([9, 17]);
    const none = ['2008-2010,Calendar year,9', '2008-2012,Calendar year,9'];
    expect(published(none).shown.map(([, value]) => value)).toEqual([9, 9]);
  });
});
