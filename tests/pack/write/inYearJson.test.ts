import { describe, expect, it } from 'vitest';
import { parseInYear } from '@/data/parseInYear';
import { compilePlan } from '@/pack/compile/compilePlan';
import { inYearJson } from '@/pack/write/inYearJson';
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const HEADER = 'indicator,area,time_period,time_identifier,value,numerator,denominator,status,source';

/** The in-year file of a plan whose readiness is pooled over the months of 2014. */
function textFrom(inYear: string, ...rows: readonly string[]): string | undefined {
  const { plan, issues } = compilePlan(
    aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,people,in_year',
        `readiness,Ready (made up),high,percent,1,yes,${inYear}`,
      ),
      'observations.csv': aTable(HEADER, ...rows),
      'targets.csv': undefined,
      'commentary.csv': undefined,
    }),
  );
  if (plan === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
  return inYearJson(plan);
}

describe('what the in-year page is told beside the series', () => {
  it('is the counts that are pooled, and what a revised figure was', () => {
    const text = textFrom(
      'pooled',
      'readiness,sampleton,2014,April,50.0,20,40,,report',
      'readiness,sampleton,2014,May,60.0,30,50,revised,report',
      'readiness,sampleton,2014,May,58.0,29,50,,minutes',
    );
    expect(JSON.parse(text ?? '')).toEqual({
      schema: PACK_SCHEMA,
      figures: [
        {
          indicator: 'readiness',
          area: 'sampleton',
          periods: [
            ['2014', 'April'],
            ['2014', 'May'],
          ],
          counts: '20/40 30/50',
          was: { 1: ['58.0', 'The minutes'] },
        },
      ],
    });
  });

  it('holds no count of a month that is withheld', () => {
    const text = textFrom(
      'pooled',
      'readiness,sampleton,2014,April,50.0,20,40,,report',
      'readiness,sampleton,2014,May,13.3,4,30,,report',
    );
    expect(text).toContain('"counts":"20/40"');
    expect(text).not.toContain('May');
  });

  it('holds no counts where none are pooled, nor those of whole years', () => {
    expect(textFrom('last', 'readiness,sampleton,2014,April,50.0,20,40,,report')).toContain('"figures":[]');
    expect(textFrom('pooled', 'readiness,sampleton,201314,Financial year,50.0,20,40,,report')).toContain(
      '"figures":[]',
    );
  });

  it('is no file at all for a plan without in-year indicators', () => {
    expect(textFrom('', 'readiness,sampleton,2014,April,50.0,20,40,,report')).toBeUndefined();
  });

  it('is read back as it was written', () => {
    const text = textFrom(
      'pooled',
      'readiness,sampleton,2014,April,50.0,20,40,,report',
      'readiness,sampleton,2014,May,60.0,,,revised,report',
      'readiness,sampleton,2014,May,58.0,,,,minutes',
    );
    const [areas] = [...parseInYear(JSON.parse(text ?? '')).values()];
    expect([...(areas?.values() ?? [])]).toEqual([
      [
        { period: aPeriod('2014', 'April'), numerator: 20, denominator: 40 },
        { period: aPeriod('2014', 'May'), was: { text: '58.0', source: 'The minutes' } },
      ],
    ]);
  });

  it('says of counts that cannot be read that the file was altered', () => {
    const figures = [{ indicator: 'a', area: 'b', periods: [['2014', 'April']], counts: '20/x' }];
    expect(() => parseInYear({ schema: PACK_SCHEMA, figures })).toThrow('counts that cannot be read');
  });
});
