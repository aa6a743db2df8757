import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aPackOverTime, yearsOf as years, type Rows, type Titles } from '#mocks/aPackOverTime';

const solver = await wholeNumberSolver();

/** The withheld figures that the audit finds, by indicator and period. */
function found(titles: Titles, rows: Rows): readonly string[] {
  return auditPack(aPackOverTime(titles, rows), { solver }).findings.map(({ figureName }) => figureName);
}

describe('what a longer time has beside a shorter', () => {
  const shown = (x: number, y: number) => [`x 2014 Calendar year ${x}`, `y 2014 Calendar year ${y}`];
  const beside = (titles: readonly string[], rows: Rows) => found({ titles }, rows);

  it.each([
    ['Exclusions, April to June', 'Exclusions, April to September'],
    ['Exclusions (Apr-Jun)', 'Exclusions (Apr-Sep)'],
    ['Exclusions, spring term', 'Exclusions, January to May'],
    ['Exclusions, first half of the year', 'Exclusions in the year'],
    ['Exclusions, October to December', 'Exclusions, autumn term'],
  ])('is a count of people: %s, %s', (shorter, longer) => {
    expect(beside([shorter, longer], shown(20, 23))).toContain(
      `${longer}, Sampleton, 2014 Calendar year: the rest beside ${shorter}, Sampleton, 2014 Calendar year`,
    );
    expect(beside([shorter, longer], shown(20, 33))).toEqual([]);
    expect(beside([shorter, longer], shown(24, 20))).toEqual([]);
  });

  it('may be what a year added to a total since another', () => {
    expect(beside(['Children killed since 2011'], years('x', { 2013: '20', 2014: '23' }))).toHaveLength(1);
    expect(beside(['Children killed since 2011'], years('x', { 2013: '20', 2014: '30' }))).toEqual([]);
    expect(beside(['Change in children killed since 2011'], years('x', { 2013: '20', 2014: '23' }))).toEqual(
      [],
    );
  });
});
