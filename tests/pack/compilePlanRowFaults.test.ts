import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

type Fault = readonly [
  says: string,
  file: string,
  lines: readonly string[],
  code: string,
  row: number,
  column: string,
  message: RegExp,
];

const INDICATORS = 'id,title,priority,themes,polarity,unit,decimals,people';
const READINESS = 'readiness,Children ready for school,P1,,high,percent,1,yes';
const STARTS = 'starts,Children who started a plan,P1,,low,count,0,yes';
const OBSERVATIONS = 'indicator,area,time_period,time_identifier,value';
const TARGETS = 'indicator,time_period,time_identifier,target,amber';
const NEIGHBOURS = 'area,rank,neighbour';
const COMMENTARY = 'indicator,priority,kind,text,report,access';
const o = (row: string, ...more: readonly string[]) => [OBSERVATIONS, row, ...more];

const FAULTS: readonly Fault[] = [
  ['a GSS code that is nobody’s', 'observations.csv', o('readiness,E08000099,2014,Calendar year,62.2'), 'unknown-area', 2, 'area', /"E08000099" is not known.*GSS code/],
  ['a name where a code is due', 'observations.csv', o('readiness,Rotherham,2014,Calendar year,62.2'), 'unknown-area', 2, 'area', /"Rotherham".*Rotherham is E08000018/],
  ['an own area misspelt', 'observations.csv', o('readiness,sampelton,2014,Calendar year,62.2'), 'unknown-area', 2, 'area', /Did you mean "sampleton"/],
  ['a period with a slash', 'observations.csv', o('readiness,sampleton,2014/15,Academic year,62.2'), 'period', 2, 'time_period', /"2014\/15" with Academic year.*202425/],
  ['a period of no known kind', 'observations.csv', o('readiness,sampleton,2014,Novembre,62.2'), 'period', 2, 'time_identifier', /"Novembre".*"November"/],
  ['a period that begins after the plan’s date', 'observations.csv', o('readiness,sampleton,2016,Calendar year,62.2'), 'period-ahead', 2, 'time_period', /2016 Calendar year begins after 2015-01-14.*"asAt"/],
  ['text for a number', 'observations.csv', o('readiness,sampleton,2014,Calendar year,over 100'), 'not-a-number', 2, 'value', /"over 100".*1,234\.5/],
  ['an empty value', 'observations.csv', o('readiness,sampleton,2014,Calendar year,'), 'empty-value', 2, 'value', /read as nought.*x \(not available\)/],
  ['the same cell twice', 'observations.csv', o('readiness,sampleton,2014,Calendar year,62.2', 'readiness,sampleton,2014,calendar year,62.2'), 'duplicate-cell', 3, 'value', /Row 2 holds.*Delete one/],
  ['a percent sign on a count', 'observations.csv', o('starts,sampleton,2014,Calendar year,40%'), 'not-a-number', 2, 'value', /% sign.*unit in indicators\.csv/],
  ['an indicator that is not in the plan', 'observations.csv', o('readyness,sampleton,2014,Calendar year,62.2'), 'unknown-indicator', 2, 'indicator', /"readyness" is not in indicators\.csv.*"readiness"/],
  ['a formula', 'observations.csv', o('readiness,sampleton,2014,Calendar year,=A1/B1'), 'formula', 2, 'value', /formula.*paste it as values/],
  ['a number with a bare comma', 'observations.csv', o('starts,sampleton,2014,Calendar year,1,234'), 'extra-cells', 2, '', /6 cells, the header 5.*quotation/],
  ['an interval the wrong way round', 'observations.csv', [`${OBSERVATIONS},lower_ci,upper_ci`, 'readiness,sampleton,2014,Calendar year,62.2,64,60'], 'interval', 2, 'lower_ci', /lower limit is above.*Exchange/],
  ['a status of no known kind', 'observations.csv', [`${OBSERVATIONS},status`, 'readiness,sampleton,2014,Calendar year,62.2,prov'], 'unknown-word', 2, 'status', /"prov".*final, provisional/],
  ['a breakdown without a name', 'observations.csv', [`${OBSERVATIONS},breakdown`, 'readiness,sampleton,2014,Calendar year,62.2,Girls'], 'breakdown', 2, 'breakdown', /"Girls".*sex=Female/],
  ['the same rating by the same hand twice', 'observations.csv', [`${OBSERVATIONS},rating`, 'readiness,sampleton,2014,Calendar year,,red', 'readiness,sampleton,2014,Calendar year,,green'], 'duplicate-cell', 3, 'value', /Row 2 holds/],
  ['a column missing', 'observations.csv', ['indicator,area,time_period,value', 'readiness,sampleton,2014,62.2'], 'missing-column', 1, 'time_identifier', /no column "time_identifier".*Add it/],
  ['a column twice', 'observations.csv', [`${OBSERVATIONS},Value`, 'readiness,sampleton,2014,Calendar year,62.2,62.3'], 'duplicate-column', 1, 'value', /Two columns are called "value"/],
  ['an indicator without polarity', 'indicators.csv', [INDICATORS, READINESS.replace('high', ''), STARTS], 'no-polarity', 2, 'polarity', /no polarity.*high.*low.*neutral/],
  ['an indicator twice', 'indicators.csv', [INDICATORS, READINESS, STARTS, READINESS], 'duplicate-indicator', 4, 'id', /"readiness" stands in row 2.*Rename or delete/],
  ['an id that cannot be an address', 'indicators.csv', [INDICATORS, READINESS, STARTS.replace('starts', 'NI 64')], 'indicator-id', 3, 'id', /"NI 64".*lower case/],
  ['a priority that the plan does not name', 'indicators.csv', [INDICATORS, READINESS.replace('P1', 'P9'), STARTS], 'unknown-priority', 2, 'priority', /"P9" is not known\. Expected one of P1/],
  ['a theme that the plan does not name', 'indicators.csv', [INDICATORS, READINESS.replace(',,', ',ofsted:car,'), STARTS], 'unknown-theme', 2, 'themes', /"ofsted:car".*Did you mean "ofsted:care"/],
  ['too many decimals', 'indicators.csv', [INDICATORS, READINESS.replace(',1,', ',12,'), STARTS], 'decimals', 2, 'decimals', /0 to 6/],
  ['an area as its own neighbour', 'neighbours.csv', [NEIGHBOURS, 'sampleton,1,sampleton'], 'own-neighbour', 2, 'neighbour', /its own statistical neighbour/],
  ['an area as its own neighbour by another of its codes', 'neighbours.csv', [NEIGHBOURS, 'E08000018,1,372'], 'own-neighbour', 2, 'neighbour', /its own statistical neighbour/],
  ['a neighbour twice', 'neighbours.csv', [NEIGHBOURS, 'sampleton,1,testbury', 'sampleton,2,testbury'], 'duplicate-neighbour', 3, 'neighbour', /Testbury \(made up\) stands twice/],
  ['a neighbour that is not known', 'neighbours.csv', [NEIGHBOURS, 'sampleton,1,nowhere'], 'unknown-area', 2, 'neighbour', /"nowhere" is not known/],
  ['a rank that is no number', 'neighbours.csv', [NEIGHBOURS, 'sampleton,closest,testbury'], 'not-a-number', 2, 'rank', /"closest"/],
  ['an amber limit above the target where more is better', 'targets.csv', [TARGETS, 'readiness,2014,Calendar year,65,70'], 'amber-limit', 2, 'amber', /better than the target.*at or below/],
  ['an amber limit below the target where less is better', 'targets.csv', [TARGETS, 'starts,2014,Calendar year,40,30'], 'amber-limit', 2, 'amber', /better than the target.*at or above/],
  ['two targets for one period', 'targets.csv', [TARGETS, 'readiness,2014,Calendar year,65,', 'readiness,2014,Calendar year,66,'], 'duplicate-target', 3, 'target', /earlier row.*Delete one/],
  ['a target for an indicator that is not in the plan', 'targets.csv', [TARGETS, 'readines,2014,Calendar year,65,'], 'unknown-indicator', 2, 'indicator', /"readines".*"readiness"/],
  ['commentary on nothing', 'commentary.csv', [COMMENTARY, ',,story,A text,,'], 'commentary-subject', 2, 'indicator', /either an indicator or a priority/],
  ['commentary on two things', 'commentary.csv', [COMMENTARY, 'readiness,P1,story,A text,,'], 'commentary-subject', 2, 'indicator', /not both/],
  ['commentary on an indicator that is not in the plan', 'commentary.csv', [COMMENTARY, 'readines,,story,A text,,'], 'unknown-indicator', 2, 'indicator', /"readines"/],
  ['commentary on a priority that the plan does not name', 'commentary.csv', [COMMENTARY, ',P2,story,A text,,'], 'unknown-priority', 2, 'priority', /"P2".*P1/],
  ['commentary of a report that the plan does not name', 'commentary.csv', [COMMENTARY, 'readiness,,story,A text,scrutiny,'], 'unknown-report', 2, 'report', /"scrutiny".*cabinet/],
  ['commentary without a kind', 'commentary.csv', [COMMENTARY, 'readiness,,,A text,,'], 'empty-cell', 2, 'kind', /empty/],
  ['commentary with an access of no known kind', 'commentary.csv', [COMMENTARY, 'readiness,,story,A text,,private'], 'access', 2, 'access', /public, draft, or exempt/],
  ['an own area twice', 'areas.csv', ['id,name', 'sampleton,Sampleton', 'exampleford,Exampleford', 'testbury,Testbury', 'sampleton,Other'], 'duplicate-area', 5, 'id', /"sampleton".*Expected each id once/],
];

describe('a plan folder with one fault in a row is not published', () => {
  it.each(FAULTS)('%s', (_, file, lines, code, row, column, message) => {
    const { plan, issues } = compilePlan(aPlanFolder({ [file]: aTable(...lines) }));
    expect(issues).toContainEqual({
      severity: 'error',
      code,
      file,
      row,
      ...(column === '' ? {} : { column }),
      message: expect.stringMatching(message),
    });
    expect(plan).toBeUndefined();
  });

  it('and each fault is said once, with what to do about it', () => {
    for (const [says, file, lines, code] of FAULTS) {
      const { issues } = compilePlan(aPlanFolder({ [file]: aTable(...lines) }));
      const found = issues.filter((issue) => issue.file === file && issue.code === code);
      expect([says, found.length]).toEqual([says, 1]);
      expect(found[0]?.message).toMatch(/[Ee]xpected|[Dd]elete|[Cc]orrect|[Ss]ave|[Aa]dd|must/);
    }
  });
});
