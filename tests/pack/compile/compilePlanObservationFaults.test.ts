import { describe, expect, it } from 'vitest';
import { anErrorAt, saidOf, type Fault } from '#tests/support/planFault';

const OBSERVATIONS = 'indicator,area,time_period,time_identifier,value';
const o = (row: string, ...more: readonly string[]) => [OBSERVATIONS, row, ...more];

const OBSERVATIONS_FAULTS: readonly Fault[] = [
  [
    'a GSS code that is nobody’s',
    o('readiness,E08000099,2014,Calendar year,62.2'),
    'unknown-area',
    2,
    'area',
    /"E08000099" is not known.*GSS code/,
  ],
  [
    'a name where a code is due',
    o('readiness,Rotherham,2014,Calendar year,62.2'),
    'unknown-area',
    2,
    'area',
    /"Rotherham".*Rotherham is E08000018/,
  ],
  [
    'an own area misspelt',
    o('readiness,sampelton,2014,Calendar year,62.2'),
    'unknown-area',
    2,
    'area',
    /Did you mean "sampleton"/,
  ],
  [
    'a period with a slash',
    o('readiness,sampleton,2014/15,Academic year,62.2'),
    'period',
    2,
    'time_period',
    /"2014\/15" with Academic year.*202425/,
  ],
  [
    'a period of no known kind',
    o('readiness,sampleton,2014,Novembre,62.2'),
    'period',
    2,
    'time_identifier',
    /"Novembre".*"November"/,
  ],
  [
    'a period that begins after the plan’s date',
    o('readiness,sampleton,2016,Calendar year,62.2'),
    'period-ahead',
    2,
    'time_period',
    /2016 Calendar year begins after 2015-01-14.*"asAt"/,
  ],
  [
    'text for a number',
    o('readiness,sampleton,2014,Calendar year,over 100'),
    'not-a-number',
    2,
    'value',
    /"over 100".*1,234\.5.*Write "100": no spaces, signs or words/,
  ],
  [
    'an empty value',
    o('readiness,sampleton,2014,Calendar year,'),
    'empty-value',
    2,
    'value',
    /read as nought.*x \(not available\)/,
  ],
  [
    'the same cell twice',
    o('readiness,sampleton,2014,Calendar year,62.2', 'readiness,sampleton,2014,calendar year,62.2'),
    'duplicate-cell',
    3,
    'value',
    /Row 2 holds.*Delete one/,
  ],
  [
    'a percent sign on a count',
    o('starts,sampleton,2014,Calendar year,40%'),
    'not-a-number',
    2,
    'value',
    /% sign.*unit in indicators\.csv/,
  ],
  [
    'an indicator that is not in the plan',
    o('readyness,sampleton,2014,Calendar year,62.2'),
    'unknown-indicator',
    2,
    'indicator',
    /"readyness" of this row is not in indicators\.csv.*"readiness"/,
  ],
  [
    'an indicator by its title',
    o('Children who started a plan (made up),sampleton,2014,Calendar year,40'),
    'unknown-indicator',
    2,
    'indicator',
    /is not in indicators\.csv.*Write starts\./,
  ],
  [
    'a formula',
    o('readiness,sampleton,2014,Calendar year,=A1/B1'),
    'formula',
    2,
    'value',
    /formula.*paste it as values/,
  ],
  [
    'a number with a bare comma',
    o('starts,sampleton,2014,Calendar year,1,234'),
    'extra-cells',
    2,
    '',
    /6 cells and the header 5.*in quotation marks/,
  ],
  [
    'an interval the wrong way round',
    [`${OBSERVATIONS},lower_ci,upper_ci`, 'readiness,sampleton,2014,Calendar year,62.2,64,60'],
    'interval',
    2,
    'lower_ci',
    /lower limit is above.*Exchange/,
  ],
  [
    'a status of no known kind',
    [`${OBSERVATIONS},status`, 'readiness,sampleton,2014,Calendar year,62.2,prov'],
    'unknown-word',
    2,
    'status',
    /"prov".*final, provisional/,
  ],
  [
    'a breakdown without a name',
    [`${OBSERVATIONS},breakdown`, 'readiness,sampleton,2014,Calendar year,62.2,Girls'],
    'breakdown',
    2,
    'breakdown',
    /"Girls".*sex=Female/,
  ],
  [
    'the same rating by the same hand twice',
    [
      `${OBSERVATIONS},rating`,
      'readiness,sampleton,2014,Calendar year,,red',
      'readiness,sampleton,2014,Calendar year,,green',
    ],
    'duplicate-cell',
    3,
    'value',
    /Row 2 holds/,
  ],
  [
    'a column missing',
    ['indicator,area,time_period,value', 'readiness,sampleton,2014,62.2'],
    'missing-column',
    1,
    'time_identifier',
    /no column "time_identifier".*Add it/,
  ],
  [
    'a column twice',
    [`${OBSERVATIONS},Value`, 'readiness,sampleton,2014,Calendar year,62.2,62.3'],
    'duplicate-column',
    1,
    'value',
    /Two columns are called "value"/,
  ],
];

describe('a plan with a fault in observations.csv is not published', () => {
  it.each(OBSERVATIONS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('observations.csv', lines, code);
    expect(issues).toEqual([anErrorAt('observations.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});
