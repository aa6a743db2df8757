import { describe, expect, it } from 'vitest';
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

describe('a plan with a fault in targets.csv is not published', () => {
  it.each(TARGETS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('targets.csv', lines, code);
    expect(issues).toEqual([anErrorAt('targets.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});
