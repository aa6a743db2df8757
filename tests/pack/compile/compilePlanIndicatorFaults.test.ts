import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, utf8 } from '#mocks/aPlanFolder';
import { anErrorAt, saidOf, type Fault } from '#tests/support/planFault';

const INDICATORS = 'id,title,priority,themes,polarity,unit,decimals,people';
const READINESS = 'readiness,Children ready for school,P1,,high,percent,1,yes';
const STARTS = 'starts,Children who started a plan,P1,,low,count,0,yes';
const TARGETS = 'indicator,time_period,time_identifier,target,amber';

const INDICATORS_FAULTS: readonly Fault[] = [
  [
    'an indicator without polarity',
    [INDICATORS, READINESS.replace('high', ''), STARTS],
    'no-polarity',
    2,
    'polarity',
    /no polarity.*high.*low.*neutral/,
  ],
  [
    'an indicator twice',
    [INDICATORS, READINESS, STARTS, READINESS],
    'duplicate-indicator',
    4,
    'id',
    /"readiness" is in row 2.*Rename or delete/,
  ],
  [
    'an id that cannot be an address',
    [INDICATORS, READINESS, STARTS.replace('starts', 'NI 64')],
    'indicator-id',
    3,
    'id',
    /"NI 64".*lower case/,
  ],
  [
    'a priority that the plan does not name',
    [INDICATORS, READINESS.replace('P1', 'P9'), STARTS],
    'unknown-priority',
    2,
    'priority',
    /"P9" is not known\. Expected one of P1/,
  ],
  [
    'a priority by its title',
    [INDICATORS, READINESS.replace('P1', 'Every child a good start (made up)'), STARTS],
    'unknown-priority',
    2,
    'priority',
    /is not known\. Expected one of P1\. Write P1\./,
  ],
  [
    'a theme that the plan does not name',
    [INDICATORS, READINESS.replace(',,', ',ofsted:car,'), STARTS],
    'unknown-theme',
    2,
    'themes',
    /"ofsted:car".*Did you mean "ofsted:care"/,
  ],
  [
    'an indicator to be read with one that nobody names',
    [`${INDICATORS},read_with`, `${READINESS},stars`, `${STARTS},`],
    'unknown-indicator',
    2,
    'read_with',
    /"stars" is not known.*Did you mean "starts"/,
  ],
  [
    'a rule within the year that is not known',
    [`${INDICATORS},in_year`, `${READINESS},add`, `${STARTS},sum`],
    'unknown-word',
    2,
    'in_year',
    /"add".*sum, cumulative, last/,
  ],
  [
    'too many decimals',
    [INDICATORS, READINESS.replace(',1,', ',12,'), STARTS],
    'decimals',
    2,
    'decimals',
    /0 to 6/,
  ],
];

const TARGETS_FAULTS: readonly Fault[] = [
  [
    'an amber limit above the target where more is better',
    [TARGETS, 'readiness,2014,Calendar year,65,70'],
    'amber-limit',
    2,
    'amber',
    /better than the target.*at or below/,
  ],
  [
    'an amber limit below the target where less is better',
    [TARGETS, 'starts,2014,Calendar year,40,30'],
    'amber-limit',
    2,
    'amber',
    /better than the target.*at or above/,
  ],
  [
    'two targets for one period',
    [TARGETS, 'readiness,2014,Calendar year,65,', 'readiness,2014,Calendar year,66,'],
    'duplicate-target',
    3,
    'target',
    /earlier row.*Delete one/,
  ],
  [
    'a target for an indicator that is not in the plan',
    [TARGETS, 'readines,2014,Calendar year,65,'],
    'unknown-indicator',
    2,
    'indicator',
    /"readines".*"readiness"/,
  ],
];

describe('a plan with a fault in indicators.csv is not published', () => {
  it.each(INDICATORS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('indicators.csv', lines, code);
    expect(issues).toEqual([anErrorAt('indicators.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});

describe('a fault in indicators.csv is reported once', () => {
  const COUNTS = 'id,title,polarity,unit\n';
  const observations = (...ids: readonly string[]) =>
    [
      'indicator,area,time_period,time_identifier,value',
      ...ids.map((id, at) => `${id},sampleton,${2010 + at},Calendar year,10`),
    ].join('\n');
  const errorsOf = (indicators: string, table: string) =>
    compilePlan(
      aPlanFolder({
        'indicators.csv': utf8(COUNTS + indicators),
        'observations.csv': utf8(table),
        'targets.csv': undefined,
      }),
    ).issues.filter(({ severity, file }) => severity === 'error' && /^(indicators|observations)/.test(file));

  it('where the rows of figures name the indicator by what its title would be as an id', () => {
    const table = observations('open-cases', 'open-cases', 'open-cases');
    expect(errorsOf('Open CIN,Open cases,low,count\n', table)).toMatchObject([
      { file: 'indicators.csv', code: 'indicator-id', row: 2 },
    ]);
  });

  it('where a cell of its row holds an error of the spreadsheet', () => {
    expect(errorsOf('open-cases,#NAME?,low,count\n', observations('open-cases'))).toMatchObject([
      { file: 'indicators.csv', code: 'cell-error', row: 2, column: 'title' },
    ]);
  });

  it('and an id that it lacks with the number of rows that name it', () => {
    const table = observations('open-casses', 'open-casses', 'open-casses');
    const errors = errorsOf('open-cases,Open cases,low,count\n', table);
    expect(errors).toMatchObject([{ file: 'observations.csv', code: 'unknown-indicator', row: 2 }]);
    expect(errors[0]?.message).toContain('"open-casses" of this row and 2 more is not in indicators.csv');
  });
});

describe('a plan with a fault in targets.csv is not published', () => {
  it.each(TARGETS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('targets.csv', lines, code);
    expect(issues).toEqual([anErrorAt('targets.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});
