import { describe, expect, it } from 'vitest';
import { anErrorAt, saidOf, type Fault } from '#tests/support/planFault';

const NEIGHBOURS = 'area,rank,neighbour';
const COMMENTARY = 'indicator,priority,kind,text,report,access';

const NEIGHBOURS_FAULTS: readonly Fault[] = [
  [
    'an area as its own neighbour',
    [NEIGHBOURS, 'sampleton,1,sampleton'],
    'own-neighbour',
    2,
    'neighbour',
    /its own statistical neighbour/,
  ],
  [
    'an area as its own neighbour by another of its codes',
    [NEIGHBOURS, 'E08000018,1,372'],
    'own-neighbour',
    2,
    'neighbour',
    /its own statistical neighbour/,
  ],
  [
    'a neighbour twice',
    [NEIGHBOURS, 'sampleton,1,testbury', 'sampleton,2,testbury'],
    'duplicate-neighbour',
    3,
    'neighbour',
    /Testbury \(made up\) is listed twice/,
  ],
  [
    'a neighbour that is not known',
    [NEIGHBOURS, 'sampleton,1,nowhere'],
    'unknown-area',
    2,
    'neighbour',
    /"nowhere" is not known/,
  ],
  [
    'a rank that is no number',
    [NEIGHBOURS, 'sampleton,closest,testbury'],
    'not-a-number',
    2,
    'rank',
    /"closest"/,
  ],
];

const COMMENTARY_FAULTS: readonly Fault[] = [
  [
    'commentary on nothing',
    [COMMENTARY, ',,story,A text,,'],
    'commentary-subject',
    2,
    'indicator',
    /either an indicator or a priority/,
  ],
  [
    'commentary on two things',
    [COMMENTARY, 'readiness,P1,story,A text,,'],
    'commentary-subject',
    2,
    'indicator',
    /not both/,
  ],
  [
    'commentary on an indicator that is not in the plan',
    [COMMENTARY, 'readines,,story,A text,,'],
    'unknown-indicator',
    2,
    'indicator',
    /"readines"/,
  ],
  [
    'commentary on a priority that the plan does not name',
    [COMMENTARY, ',P2,story,A text,,'],
    'unknown-priority',
    2,
    'priority',
    /"P2".*P1/,
  ],
  [
    'commentary of a report that the plan does not name',
    [COMMENTARY, 'readiness,,story,A text,scrutiny,'],
    'unknown-report',
    2,
    'report',
    /"scrutiny".*cabinet/,
  ],
  ['commentary without a kind', [COMMENTARY, 'readiness,,,A text,,'], 'empty-cell', 2, 'kind', /empty/],
  [
    'commentary with an access of no known kind',
    [COMMENTARY, 'readiness,,story,A text,,private'],
    'access',
    2,
    'access',
    /public, draft, or exempt/,
  ],
];

const EVENTS_FAULTS: readonly Fault[] = [
  [
    'an event of an indicator that is not in the plan',
    ['date,text,indicator', '2014-09-01,A school opened,readines'],
    'unknown-indicator',
    2,
    'indicator',
    /"readines" is not known/,
  ],
  [
    'an event in an area that is not known',
    ['date,text,area', '2014-09-01,A school opened,nowhere'],
    'unknown-area',
    2,
    'area',
    /"nowhere" is not known/,
  ],
  [
    'an event on a day that is none',
    ['date,text', '2014-02-30,A school opened'],
    'date',
    2,
    'date',
    /"2014-02-30".*Expected a date/,
  ],
];

const AREAS_FAULTS: readonly Fault[] = [
  [
    'an own area twice',
    ['id,name', 'sampleton,Sampleton', 'exampleford,Exampleford', 'testbury,Testbury', 'sampleton,Other'],
    'duplicate-area',
    5,
    'id',
    /"sampleton".*Expected each id once/,
  ],
];

describe('a plan with a fault in neighbours.csv is not published', () => {
  it.each(NEIGHBOURS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('neighbours.csv', lines, code);
    expect(issues).toEqual([anErrorAt('neighbours.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});

describe('a plan with a fault in events.csv is not published', () => {
  it.each(EVENTS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('events.csv', lines, code);
    expect(issues).toEqual([anErrorAt('events.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});

describe('a plan with a fault in commentary.csv is not published', () => {
  it.each(COMMENTARY_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('commentary.csv', lines, code);
    expect(issues).toEqual([anErrorAt('commentary.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});

describe('a plan with a fault in areas.csv is not published', () => {
  it.each(AREAS_FAULTS)('%s', (...fault) => {
    const [, lines, code] = fault;
    const { plan, issues } = saidOf('areas.csv', lines, code);
    expect(issues).toEqual([anErrorAt('areas.csv', fault)]);
    expect(plan).toBeUndefined();
  });
});
