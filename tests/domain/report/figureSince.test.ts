import { describe, expect, it } from 'vitest';
import { figureSince } from '@/domain/report/figureSince';
import { sinceAnswer, sinceText } from '@/wording/figureSinceText';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { compilePlan } from '@/pack/compile/compilePlan';

/** Years of a made-up rate without counts: 10, 12, 10, 12, 10, 12 to 2015, so that every move is of 2, and up to 2.906 × 2 = 5.8 is usual. */
const BEFORE = [10, 12, 10, 12, 10, 12];

function since(after: readonly string[], promisedOn: string, before: readonly number[] = BEFORE) {
  const years = [...before.map(String), ...after];
  const rows = years.map((value, at) => `pace,sampleton,${2010 + at},Calendar year,${value}`);
  const { plan } = compilePlan(
    aPlanFolder({
      'plan.json': JSON.stringify({ ...JSON.parse(text('plan.json')), asAt: '2025-01-14' }),
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,people',
        'pace,Pace of work (made up),low,rate per 10000,1,no',
      ),
      'observations.csv': aTable('indicator,area,time_period,time_identifier,value', ...rows),
      'targets.csv': undefined,
      'commentary.csv': undefined,
    }),
  );
  const indicator = plan?.data.indicators[0];
  const series = indicator && [...(plan.data.series.get(indicator.id)?.values() ?? [])][0];
  if (indicator === undefined || series === undefined) throw new Error('The fixture does not compile.');
  const found = figureSince(series, indicator, promisedOn);
  return {
    found,
    answer: sinceAnswer(found),
    said: sinceText(found, indicator, 'promised'),
    asked: sinceText(found, indicator, 'asked'),
  };
}

function text(name: string): string {
  return new TextDecoder().decode(aPlanFolder().get(name));
}

describe('what a figure did since it was promised', () => {
  it('moved more than usual, the wrong way: from 12 to 18.5 where 5.8 is usual and lower is better', () => {
    const { found, answer, said, asked } = since(['13', '18.5'], '2015-12-31');
    expect(found).toMatchObject({
      kind: 'more than usual',
      changeWay: 'worse',
      change: 6.5,
      usualMove: { moves: 5 },
    });
    expect(answer).toBe('Yes, the wrong way');
    expect(said).toMatch(/when promised \(2015\).* now \(2017\)/);
    expect(asked).toMatch(/when asked \(2015\).* now \(2017\)/);
  });

  it('moved no more than usual: from 12 to 8', () => {
    const { found, answer } = since(['8'], '2015-12-31');
    expect(found).toMatchObject({ kind: 'no more than usual', change: -4 });
    expect(answer).toBe('No more than usual');
  });

  it('is too early to say where no period has begun since', () => {
    expect(since(['8'], '2016-06-30').found).toEqual({ kind: 'too early', because: 'no figure since' });
    expect(since([], '2015-12-31').answer).toBe('Too early to say');
    expect(since([], '2015-12-31').asked).toBe(
      'No period that began since it was asked for has a figure yet.',
    );
  });

  it('cannot be said without a figure before, or with too few to know what is usual', () => {
    expect(since([], '2009-01-01').found).toEqual({ kind: 'too early', because: 'no figure before' });
    expect(since(['20'], '2012-12-31', [10, 12, 10]).found).toMatchObject({ kind: 'too few', change: 10 });
  });

  it('never says that the promise caused it', () => {
    for (const value of ['1', '8', '20'])
      expect(since([value], '2015-12-31').said).not.toMatch(/caus|because|thanks/i);
  });
});
