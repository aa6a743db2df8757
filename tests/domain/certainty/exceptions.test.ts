import { describe, expect, it } from 'vitest';
import { exceptionIds, exceptionsAmong, rowWay } from '@/domain/certainty/exceptions';
import { changeSign } from '@/domain/certainty/strongestChange';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { inYearRows } from '@/domain/inYear/inYear';
import { inYearChange } from '@/domain/inYear/inYearChange';
import { mainArea } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { parseInYearParams } from '@/pages/inYear/inYearParams';
import { inYearGroups } from '@/pages/inYear/inYearGroups';
import { parseScorecardParams } from '@/pages/scorecard/scorecardParams';
import { selectedRows } from '@/pages/scorecard/selection';
import { SAMPLETON } from '#mocks/anArea';
import type { Cell } from '#mocks/anObservation';
import { aPlanData, aTarget } from '#mocks/aPlan';
import { shippedPlan } from '#tests/support/shippedPlan';

/** Ours against England's 60, with a target for amber: in line with England and short of it. */
function found(before: Cell, now: Cell, targeted = false) {
  const data = aPlanData({
    indicator: { benchmarks: ['england'] },
    figures: { [SAMPLETON]: { 2013: before, 2014: now }, [ENGLAND_CODE]: { 2013: '60', 2014: '60' } },
    targets: targeted ? [aTarget('90')] : [],
  });
  const rows = scorecardOf(data, SAMPLETON);
  return { ways: rows.map((row) => rowWay(data, row)), count: exceptionsAmong(data, rows).length };
}

/** A share with its 95% limits. */
const within = (value: number, half: number): Cell => ({
  text: String(value),
  interval: { lower: value - half, upper: value + half },
});

describe('an exception, which a report must explain', () => {
  it.each([
    ['red and improving', found('40', '45'), 1],
    ['red and worsening', found('50', '45'), 1],
    ['amber and worsening, as far as anybody can tell', found('80', '70', true), 1],
    ['amber and worse by more than chance', found(within(80, 2), within(70, 2), true), 1],
    ['amber and worse by no more than chance', found(within(80, 9), within(70, 9), true), 0],
    ['amber and improving', found('65', '70', true), 0],
    ['green and worsening', found('80', '70'), 0],
    ['withheld', found('80', 'c'), 0],
  ])('%s', (_, { count }, expected) => {
    expect(count).toBe(expected);
  });

  // The two ranges of 80 and 70 overlap by 8, so that the change may be chance; those of ±2 lie 6 apart.
  it('is worse by its triangle, and not by its last change alone', () => {
    expect(found(within(80, 9), within(70, 9)).ways).toEqual(['no change']);
    expect(found(within(80, 2), within(70, 2)).ways).toEqual(['worsening']);
    expect(found('80', '70').ways).toEqual(['worsening']);
  });
});

describe('the exceptions of the sample borough', async () => {
  const { data } = await shippedPlan('sample-borough');
  const rows = scorecardOf(data, mainArea(data));
  const exceptions = exceptionIds(data, rows);

  it('are the same on Scorecard and This year, and no row with ▶ is one of them by its amber', () => {
    const onScorecard = selectedRows(data, rows, parseScorecardParams('only=exceptions'));
    const inYear = inYearRows(data, new Map(), { area: mainArea(data) });
    const onThisYear = inYearGroups(inYear, data.plan, parseInYearParams('only=exceptions'), exceptions);
    const ids = onThisYear.flatMap((group) => group.rows).map(({ indicator }) => indicator.id);
    const held = new Set(inYear.map(({ indicator }) => indicator.id));
    expect(ids).toEqual(onScorecard.map(({ indicator }) => indicator.id).filter((id) => held.has(id)));
    expect(ids).toHaveLength(6);
    // 747 families since April, 811 the year before: no more than chance. 827 suspensions in a term, 820 the year before.
    expect(ids).not.toContain('early-help-families');
    expect(ids).not.toContain('suspensions');
    for (const row of inYear.filter(({ indicator }) => !exceptions.has(indicator.id))) {
      const change = inYearChange(data, row);
      const isAmber = row.rating.kind === 'rated' && row.rating.colour === 'amber';
      expect(isAmber && changeSign(change.strongest) === 'worse').toBe(false);
    }
  });
});
