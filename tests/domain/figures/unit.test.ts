import { describe, expect, it } from 'vitest';
import { baseOf, countsPeople, fixedDenominator, toUnit } from '@/domain/figures/unit';

describe('a unit is read whatever its spelling', () => {
  it.each([
    'percent',
    'Percent',
    '%',
    'per cent',
    'Per  cent',
    'percentage',
    'pct',
    '% of pupils',
    'percentage of children',
    'PER CENT',
    'per-cent',
    '%age',
  ])('%s is a share', (text) => expect(toUnit(text).kind).toBe('share'));
  it.each([
    ['per 10,000 children', 10_000, 'children'],
    ['per 10 000 children', 10_000, 'children'],
    ['per 10000', 10_000, undefined],
    ['rate per 10k', 10_000, undefined],
    ['Rate per 1,000', 1_000, undefined],
    ['per thousand', 1_000, undefined],
    ['per thousand births', 1_000, 'births'],
    ['deaths per 1,000 live births', 1_000, 'live births'],
    ['per 100,000 aged 10 to 24', 100_000, 'aged 10 to 24'],
    ['per hundred thousand population', 100_000, 'population'],
    ['per 100 pupils', 100, 'pupils'],
    ['per million', 1_000_000, undefined],
    ['/10,000', 10_000, undefined],
    ['/ 1,000 live births', 1_000, 'live births'],
    ['1 in 1,000', 1_000, undefined],
    ['‰', 1_000, undefined],
    ['rate per 10,000 u18', 10_000, 'u18'],
    ['per 10,000 0 to 17 year olds', 10_000, '0 to 17 year olds'],
  ])('%s is a rate for each %d', (text, per, of) =>
    expect(toUnit(text)).toEqual({ kind: 'rate', text, per, of }),
  );
  it.each([
    'count',
    'Count',
    'COUNT',
    'number',
    'Number of children',
    'no.',
    'children',
    'Pupils',
    'young people',
    'babies',
    'schools',
    'deaths',
  ])('%s is a count', (text) => expect(toUnit(text).kind).toBe('count'));
  it.each([
    ['pounds', 'money'],
    ['£', 'money'],
    ['£ per child', 'money'],
    ['days', 'days'],
    ['average days', 'days'],
    ['working days', 'days'],
    ['weeks', 'days'],
    ['score', 'score'],
    ['average score', 'score'],
    ['points', 'score'],
    ['mean', 'mean'],
    ['average per child', 'mean'],
    ['percentage points', 'unknown'],
    ['widgets squared', 'unknown'],
    ['', 'unknown'],
  ])('"%s" is %s', (text, kind) => expect(toUnit(text).kind).toBe(kind));
  it('keeps the officer’s own words', () =>
    expect(toUnit(' Deaths per  1,000 live births ').text).toBe('Deaths per 1,000 live births'));
});

describe('a share or a rate is out of', () => {
  it.each([
    ['percent', 100],
    ['per 10,000 children', 10_000],
    ['Rate per 100,000', 100_000],
    ['count', undefined],
    ['days', undefined],
    ['pounds per child', undefined],
  ])('%s: %s', (unit, base) => expect(baseOf(toUnit(unit))).toBe(base));
});

describe('money is shown with a pound sign only where it is in pounds', () => {
  it.each(['pounds', '£', '£ per child', 'Pounds per week', 'GBP'])('%s is', (unit) =>
    expect(toUnit(unit)).toMatchObject({ kind: 'money', inPounds: true }),
  );
  it.each(['£m', '£000s', '£ thousand', 'thousands of pounds', 'million pounds'])('%s is not', (unit) =>
    expect(toUnit(unit)).toMatchObject({ kind: 'money', inPounds: false }),
  );
});

describe('a figure counts people until it is known that it does not', () => {
  const people = (unit: string, title: string) => countsPeople(toUnit(unit), { title });
  it.each([
    ['count', 'Child deaths'],
    ['widgets squared', 'Something'],
    ['percent', 'Care leavers in work'],
    ['score', 'Attainment 8'],
    ['days', 'Days to adoption'],
    ['count', 'School exclusions'],
    ['count', 'Schools’ pupils missing'],
    ['count', 'Children in schools judged inadequate'],
    ['count', 'N'],
    ['children', 'Schools'],
    // The thing only describes what is counted, or names what happened to somebody.
    ['count', 'School refusers'],
    ['count', 'School age pregnancies'],
    ['count', 'School stabbings'],
    ['count', 'School attendance prosecutions'],
    ['count', 'Special school waiting list'],
    ['count', 'Schools’ transfers'],
    ['percent', 'School refusers seen by a doctor'],
    ['count', 'Visits to A&E for self-harm'],
    ['count', 'Reports of rape'],
    ['count', 'Home visits'],
    ['count', 'Number of reports of self-harm at school'],
    ['count', 'Events with restraint'],
  ])('%s, %s', (unit, title) => expect(people(unit, title)).toBe(true));
  it.each([
    ['pounds', 'Placement cost by provider'],
    ['count', 'Schools judged inadequate'],
    ['schools', 'Judged inadequate'],
    ['percent', 'Actions on time'],
    ['count', 'Number of recommendations accepted'],
    ['percent', 'Percentage of children’s centres judged good'],
    ['count', 'School meetings held'],
    ['count', 'Children’s homes inspected'],
    ['count', 'Schools'],
    ['school', 'Judged good'],
    ['count', 'Visits to schools'],
    ['count', 'Reports to the committee'],
    ['percent', 'Reports on time'],
    ['count', 'Recommendations of Ofsted'],
    ['count', 'Posts vacant'],
    ['count', 'Early years settings, all'],
  ])('not %s, %s', (unit, title) => expect(people(unit, title)).toBe(false));
});

describe('a share that says itself of how many it is', () => {
  it.each([
    ['% (of 40 children)', '40'],
    ['% of 1,200 pupils', '1,200'],
    ['percent, n = 38', '38'],
    ['% (base 12)', '12'],
  ])('%s', (text, whole) => expect(fixedDenominator(toUnit(text))).toBe(whole));

  it.each([
    '% of 16 to 17 year olds',
    '% of 16-17s',
    '% of 2 year olds',
    '% of pupils with 5 or more GCSEs',
    '% of 5+ grades',
    '% within 10 days',
    'per 10,000 children',
    'percent',
  ])('%s says no number of people', (text) => expect(fixedDenominator(toUnit(text))).toBeUndefined());
});
