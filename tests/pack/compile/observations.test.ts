import { describe, expect, it } from 'vitest';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanFile, aPlanFolder, aTable, utf8 } from '#mocks/aPlanFolder';

/** A plan with these observations, and the first cell of it. */
function compiledFrom(header: string, ...rows: readonly string[]) {
  const { plan, issues } = compilePlan(aPlanFolder({ 'observations.csv': aTable(header, ...rows) }));
  return { plan, issues, queries: plan?.data.queries ?? [], first: firstObservation(plan) };
}

function firstObservation(plan: CompiledPlan | undefined) {
  const [areas] = [...(plan?.data.series.values() ?? [])];
  const [series] = [...(areas?.values() ?? [])];
  return series?.observations[0];
}

describe('two sources that print two figures for one cell', () => {
  const HEADER = 'indicator,area,time_period,time_identifier,value,source';
  const cell = 'readiness,sampleton,2014,Calendar year';

  it('are settled by the plan’s order of sources, and the other figure becomes a query', () => {
    const { first, queries, issues } = compiledFrom(HEADER, `${cell},61.0,minutes`, `${cell},62.2,report`);
    expect(issues).toEqual([]);
    expect(first?.reading).toEqual({ kind: 'value', value: 62.2, decimals: 1 });
    expect(queries).toEqual([
      {
        indicator: 'readiness',
        area: 'sampleton',
        period: aPeriod(),
        doubt: { kind: 'sources differ', believed: 'The report', other: 'The minutes', text: '61.0' },
      },
    ]);
  });

  it('put a source that the plan does not name behind those it does', () => {
    const { first, queries } = compiledFrom(HEADER, `${cell},60.0,hearsay`, `${cell},61.0,minutes`);
    expect(first?.reading).toMatchObject({ value: 61 });
    expect(queries).toMatchObject([{ doubt: { believed: 'The minutes', other: 'hearsay', text: '60.0' } }]);
  });

  it('are no query where they agree', () => {
    expect(compiledFrom(HEADER, `${cell},62.2,minutes`, `${cell},62.2,report`)).toMatchObject({
      issues: [],
      queries: [],
    });
  });

  it('are a query each, where three differ', () => {
    const { queries } = compiledFrom(
      HEADER,
      `${cell},62.2,report`,
      `${cell},61.0,minutes`,
      `${cell},60.0,hearsay`,
    );
    expect(queries.map(({ doubt }) => doubt.kind === 'sources differ' && doubt.text)).toEqual([
      '61.0',
      '60.0',
    ]);
  });

  it('are no query where the later one is marked as revised: the earlier is what it was', () => {
    const { plan, queries, first } = compiledFrom(
      'indicator,area,time_period,time_identifier,value,status,source',
      `${cell},61.0,,minutes`,
      `${cell},62.2,revised,report`,
    );
    expect(queries).toEqual([]);
    expect(first).toMatchObject({ reading: { value: 62.2 }, status: 'revised' });
    expect([...(plan?.origins.values() ?? [])].flat()).toMatchObject([
      { row: 3, revised: { file: 'The minutes', was: '61.0' } },
    ]);
  });

  it('do not say what a revised figure was where either may not be published', () => {
    const HEAD = 'indicator,area,time_period,time_identifier,value,status,source';
    const small = 'starts,sampleton,2014,Calendar year';
    for (const [was, is] of [
      ['4', '40'],
      ['40', '4'],
    ]) {
      const { plan } = compiledFrom(HEAD, `${small},${was},,minutes`, `${small},${is},revised,report`);
      expect([...(plan?.origins.values() ?? [])].flat()[0]).toMatchObject({ revised: undefined });
    }
  });

  it('say so where one of them has no figure', () => {
    const { first, queries } = compiledFrom(HEADER, `${cell},x,report`, `${cell},61.0,minutes`);
    expect(first?.reading).toEqual({ kind: 'withheld', shorthand: 'x' });
    expect(queries).toMatchObject([{ doubt: { text: '61.0' } }]);
  });

  it('are an error where one source prints both, also when it is not the one believed', () => {
    const { plan, issues } = compiledFrom(
      HEADER,
      `${cell},62.2,report`,
      `${cell},61.0,minutes`,
      `${cell},60.0,minutes`,
    );
    expect(plan).toBeUndefined();
    expect(issues).toMatchObject([
      { code: 'duplicate-cell', row: 4, message: expect.stringMatching(/Row 3 holds/) },
    ]);
  });

  it('do not give away a share that is withheld for its small count', () => {
    const { first, queries } = compiledFrom(
      `${HEADER},numerator,denominator`,
      `${cell},3.0,report,3,100`,
      `${cell},2.9,minutes,,`,
    );
    expect(first?.reading).toEqual({ kind: 'withheld', shorthand: 'c' });
    expect(queries).toEqual([]);
  });

  it('say nothing of a second figure that is itself withheld', () => {
    const { queries } = compiledFrom(
      `${HEADER},numerator,denominator`,
      `${cell},12.0,report,12,100`,
      `${cell},3.0,minutes,3,100`,
    );
    expect(queries).toEqual([]);
  });
});

describe('a share that is not the share of its own counts', () => {
  const HEADER = 'indicator,area,time_period,time_identifier,value,numerator,denominator,source';

  // The report prints 93%; 919 of 978 is 93.967%, which rounds to 94%.
  it('is worked out again from the counts, and the printed figure becomes a query', () => {
    const { first, queries, plan } = compiledFrom(
      HEADER,
      'readiness,sampleton,2014,Calendar year,93%,919,978,report',
    );
    expect(first?.reading).toMatchObject({ kind: 'value', decimals: 1 });
    expect(first?.reading.kind === 'value' && first.reading.value).toBeCloseTo(93.96728, 5);
    expect(queries).toEqual([
      {
        indicator: 'readiness',
        area: 'sampleton',
        period: aPeriod(),
        doubt: {
          kind: 'recomputed',
          printed: { kind: 'value', value: 93, decimals: 0 },
          numerator: 919,
          denominator: 978,
          source: 'The report',
        },
      },
    ]);
    expect([...(plan?.origins.values() ?? [])].flat()).toMatchObject([{ numerator: 919, denominator: 978 }]);
  });

  it.each(['94%', '94.0', '93.97'])('is left as printed where it rounds right: %s', (printed) => {
    const row = `readiness,sampleton,2014,Calendar year,${printed},919,978,report`;
    expect(compiledFrom(HEADER, row).queries).toEqual([]);
  });

  it('is not looked for where it is withheld', () => {
    const { queries, first } = compiledFrom(HEADER, 'readiness,sampleton,2014,Calendar year,9,3,100,report');
    expect(queries).toEqual([]);
    expect(first?.reading).toEqual({ kind: 'withheld', shorthand: 'c' });
  });

  it('is not looked for where there is nobody to share among', () => {
    const { queries, first } = compiledFrom(HEADER, 'readiness,sampleton,2014,Calendar year,0,0,0,report');
    expect(queries).toEqual([]);
    expect(first?.interval).toBeUndefined();
  });
});

describe('the interval of a share', () => {
  const HEADER = 'indicator,area,time_period,time_identifier,value,numerator,denominator,lower_ci,upper_ci';

  it('is Wilson’s where the counts are given: 919 of 978', () => {
    const { first } = compiledFrom(HEADER, 'readiness,sampleton,2014,Calendar year,94.0,919,978,,');
    expect(first?.interval?.lower).toBeCloseTo(92.296, 3);
    expect(first?.interval?.upper).toBeCloseTo(95.294, 3);
  });

  it('is the source’s where it prints one', () => {
    const { first } = compiledFrom(HEADER, 'readiness,sampleton,2014,Calendar year,94.0,919,978,90,97');
    expect(first?.interval).toEqual({ lower: 90, upper: 97 });
  });

  it('of a rate is Byar’s: 100 among 20,000', () => {
    const folder = aPlanFolder({
      'indicators.csv': aTable(
        'id,title,polarity,unit,decimals,type',
        'starts,Children on a plan,neutral,"per 10,000 children",1,national',
      ),
      'targets.csv': undefined,
      'commentary.csv': undefined,
      'observations.csv': aTable(HEADER, 'starts,sampleton,2014,Calendar year,50.0,100,20000,,'),
    });
    const first = firstObservation(compilePlan(folder).plan);
    expect(first?.interval?.lower).toBeCloseTo(40.68, 2);
    expect(first?.interval?.upper).toBeCloseTo(60.81, 2);
  });

  it('is withheld with the share', () => {
    const { first } = compiledFrom(HEADER, 'readiness,sampleton,2014,Calendar year,3,3,100,1,8');
    expect(first).toMatchObject({ reading: { kind: 'withheld' }, interval: undefined });
  });

  it('is not there for a count, nor for a numerator above its denominator or below nought', () => {
    for (const row of [
      'starts,sampleton,2014,Calendar year,40,40,100,,',
      'readiness,sampleton,2014,Calendar year,120,120,100,,',
      'readiness,sampleton,2014,Calendar year,-12,-12,100,,',
    ])
      expect(compiledFrom(HEADER, row).first?.interval).toBeUndefined();
  });
});

describe('an observation', () => {
  it('keeps its status and its break', () => {
    const { first } = compiledFrom(
      'indicator,area,time_period,time_identifier,value,status,break',
      'readiness,sampleton,2014,Calendar year,62.2,provisional,yes',
    );
    expect(first).toMatchObject({ status: 'provisional', break: true });
  });

  it('may begin on the plan’s date and end after it', () => {
    const folder = aPlanFolder({
      'plan.json': utf8(JSON.stringify(aPlanFile({ asAt: '2015-01-01' }))),
      'observations.csv': aTable(
        'indicator,area,time_period,time_identifier,value',
        'readiness,sampleton,2015,Calendar year,62.2',
      ),
      'targets.csv': undefined,
    });
    expect(compilePlan(folder).issues).toEqual([]);
  });
});
