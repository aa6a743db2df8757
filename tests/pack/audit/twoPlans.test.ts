import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aPack } from '#mocks/aPack';
import { aSmallPlan } from '#mocks/aSmallPlan';

const solver = await wholeNumberSolver();

const BLACK = 'ethnicity=Black';
const ASIAN = 'ethnicity=Asian';
const WHITE = 'ethnicity=White';

type OnePlan = {
  readonly period: string;
  readonly columns?: Readonly<Record<string, string>>;
  /** In the officer's order: what stands last is withheld beside what is small. */
  readonly groups: Readonly<Record<string, number>>;
};

/** How many figures a site of two plans gives away. Each plan withholds by itself what its own figures would give away. */
function givenAway(...plans: readonly OnePlan[]): number {
  const folders = plans.map(({ period, columns = {}, groups }, index) => {
    const figures = Object.entries(groups).map(([breakdown, value]) => ({
      period,
      breakdown: breakdown === 'all' ? '' : breakdown,
      value,
    }));
    return aSmallPlan({ id: `plan-${index}`, indicators: columns, figures });
  });
  return findings(...folders);
}

/** How many figures a site of some plan folders gives away. */
function findings(...folders: readonly Readonly<Record<string, string>>[]): number {
  const files = folders.map(
    (folder) => new Map(Object.entries(folder).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
  return auditPack(aPack(...files), { solver }).findings.length;
}

// Each plan hides the 4 behind another group: 40 less 16 in the one and 20 in the other.
const first = { all: 40, [BLACK]: 4, [ASIAN]: 16, [WHITE]: 20 };
const second = { all: 40, [WHITE]: 20, [ASIAN]: 16, [BLACK]: 4 };
const other = { all: 44, [WHITE]: 23, [ASIAN]: 17, [BLACK]: 4 };
const large = { all: 46, [WHITE]: 20, [ASIAN]: 16, [BLACK]: 10 };

describe('two plans that name one time differently', () => {
  const march = { period: '2024 March', columns: { in_year: 'last' } };
  const endOfMarch = { reference: '31 March' };

  it.each([
    ['a year with its reference date', '2024 Calendar year', endOfMarch],
    ['a reporting year with its reference date', '2024 Reporting year', endOfMarch],
    ['the financial year', '202324 Financial year', {}],
    ['its last quarter', '202324 Financial year Q4', { in_year: 'last' }],
  ])('give away what each keeps: March and %s', (_, period, columns) => {
    expect(givenAway({ ...march, groups: first }, { period, columns, groups: second })).toBeGreaterThan(0);
  });

  it.each(['202324 Financial year', '202324 Academic year', '2024 Calendar year'])(
    'give away what each keeps: %s and a reporting year',
    (period) => {
      const reporting = { period: '2024 Reporting year', groups: second };
      expect(givenAway({ period, groups: first }, reporting)).toBeGreaterThan(0);
    },
  );

  it('give nothing away of another day or year', () => {
    const year = { period: '2024 Calendar year', groups: second };
    expect(givenAway({ ...march, groups: first }, { ...year, columns: { reference: '31 August' } })).toBe(0);
    expect(givenAway({ ...march, groups: first }, { ...year, columns: {} })).toBe(0);
    const reporting = { period: '2024 Reporting year', groups: second };
    expect(givenAway({ period: '202425 Financial year', groups: first }, reporting)).toBe(0);
  });

  it('give nothing away where their figures contradict each other, or none is small', () => {
    const year = { period: '2024 Calendar year', columns: endOfMarch };
    expect(givenAway({ ...march, groups: first }, { ...year, groups: other })).toBe(0);
    expect(givenAway({ ...march, groups: large }, { ...year, groups: large })).toBe(0);
  });
});

describe('two plans that title one indicator differently', () => {
  const period = '2024 Calendar year';
  const coded = { title: 'Permanent exclusions', code: 'NI114' };
  const expulsions = { title: 'Expulsions', code: 'NI 114' };

  it('give away what each keeps, by its code', () => {
    const plans = [
      { period, columns: coded, groups: first },
      { period, columns: expulsions, groups: second },
    ];
    expect(givenAway(...plans)).toBeGreaterThan(0);
  });

  it('give away what only one of them shows, by its code', () => {
    const { all, [WHITE]: white = 0 } = second;
    const plans = [
      { period, columns: coded, groups: first },
      { period, columns: expulsions, groups: { all, [WHITE]: white } },
    ];
    expect(givenAway(...plans)).toBeGreaterThan(0);
  });

  it('give nothing away without a code, by another code, or where their figures contradict each other', () => {
    const one = { period, columns: coded, groups: first };
    const two = (columns: Readonly<Record<string, string>>, groups = second) => ({ period, columns, groups });
    expect(givenAway(one, two({ title: 'Expulsions' }))).toBe(0);
    expect(givenAway(one, two({ title: 'Expulsions', code: 'NI115' }))).toBe(0);
    expect(givenAway(one, two(expulsions, other))).toBe(0);
    expect(givenAway({ ...one, groups: large }, two(expulsions, large))).toBe(0);
  });
});

describe('two indicators of one plan and one code', () => {
  const period = '2024 Calendar year';

  /** How many figures a plan with both gives away. */
  function ofBoth(code: string, otherGroups: Readonly<Record<string, number>>): number {
    const figures = [first, otherGroups].flatMap((groups, index) =>
      Object.entries(groups).map(([breakdown, value]) => ({
        indicator: `n${index}`,
        period,
        breakdown: breakdown === 'all' ? '' : breakdown,
        value,
      })),
    );
    const indicators = [
      { id: 'n0', title: 'Permanent exclusions', code: 'NI114' },
      { id: 'n1', title: 'Expulsions', code },
    ];
    return findings(aSmallPlan({ indicators, figures }));
  }

  it('give away what each keeps, unless they contradict each other', () => {
    expect(ofBoth('NI114', second)).toBeGreaterThan(0);
    expect(ofBoth('NI115', second)).toBe(0);
    expect(ofBoth('NI114', other)).toBe(0);
  });
});
