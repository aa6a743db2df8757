import { describe, expect, it } from 'vitest';
import { groupPanels } from '@/charts/panelLines';
import { aSeries } from '#mocks/anObservation';

const whole = aSeries({ 2012: '20', 2013: '20', 2014: '20' });
const panelsOf = (...all: readonly Parameters<typeof aSeries>[0][]) =>
  groupPanels(
    all.map((cells, index) => ({ name: `Group ${index + 1}`, series: aSeries(cells) })),
    whole,
    'Calendar year',
  );

describe('the panels of groups', () => {
  it('share one scale, that holds every group’s figures and those of all', () => {
    const found = panelsOf({ 2013: '10', 2014: '12' }, { 2013: '28', 2014: '30' });
    expect(found?.axis).toMatchObject({ from: 10, to: 30 });
    expect(found?.heights.map(({ value }) => value)).toEqual([10, 20, 30]);
    expect([found?.firstPeriod.timePeriod, found?.lastPeriod.timePeriod]).toEqual(['2013', '2014']);
  });

  it('leave a withheld period open, and mark it along the foot', () => {
    const [panel] = panelsOf({ 2011: '10', 2012: '12', 2013: 'c', 2014: '14' })?.panels ?? [];
    expect(panel?.line.match(/M/g)).toHaveLength(1);
    expect(panel?.dots.match(/M/g)).toHaveLength(1);
    expect(panel?.gaps).toHaveLength(1);
  });

  it('open the line where the series breaks or a year is missing', () => {
    const found = panelsOf(
      { 2012: '10', 2013: '12', 2014: { text: '14', break: true } },
      { 2011: '10', 2012: '11', 2014: '14' },
    );
    expect(found?.panels.map(({ dots }) => dots.match(/M/g)?.length)).toEqual([1, 1]);
  });

  it('are none where no group has two figures', () => {
    expect(panelsOf({ 2014: '10' }, { 2013: 'c', 2014: 'c' })).toBeUndefined();
  });
});
