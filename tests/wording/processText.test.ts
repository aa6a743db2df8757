import { describe, expect, it } from 'vitest';
import { causeRuns } from '@/domain/process/causeRuns';
import { processChart } from '@/domain/process/processChart';
import { flaggedTexts, limitsText, newLimitsTexts, recentText } from '@/wording/flaggedText';
import { assuranceText, assuranceWord, noProcessText, variationText } from '@/wording/processText';
import { aSeries } from '#mocks/anObservation';

const STEADY = ['10', '12', '11', '13', '10', '12', '11', '13', '10', '12', '11', '13'];

/** Years from 2001 on. */
const years = (cells: readonly string[]) =>
  aSeries(Object.fromEntries(cells.map((cell, index) => [2001 + index, cell])));

describe('process control in words', () => {
  it('has a word for each of seven kinds of variation', () => {
    expect([
      variationText({ kind: 'common cause' }),
      ...(['improvement', 'concern', 'neutral'] as const).flatMap((kind) =>
        (['high', 'low'] as const).map((side) => variationText({ kind, side })),
      ),
    ]).toEqual([
      'within its limits',
      'better, unusually high',
      'better, unusually low',
      'worse, unusually high',
      'worse, unusually low',
      'unusually high',
      'unusually low',
    ]);
  });

  it('has words for each of three kinds of assurance', () => {
    const all = ['passes', 'fails', 'hit or miss'] as const;
    expect(all.map(assuranceText)).toEqual([
      'meets its target reliably',
      'will miss its target unless something changes',
      'may meet or miss its target, by chance',
    ]);
    expect(all.map(assuranceWord)).toEqual([
      'meets its target reliably',
      'will miss its target',
      'may meet or miss its target',
    ]);
  });

  it('says beside a usual latest point what was not usual shortly before', () => {
    const chart = processChart(years([...STEADY, '20', '21', '12']));
    const runs = chart.kind === 'chart' ? chart.segments.flatMap((segment) => causeRuns(segment)) : [];
    expect(recentText(runs)).toBe('now, after 2013 to 2014: outside the limits, above');
    expect(recentText([])).toBeUndefined();
  });

  it('names flagged points, those in a row together', () => {
    const shift = ['12', '13', '12', '13', '12', '13', '12'];
    expect(flaggedTexts(processChart(years([...STEADY, '20'])))).toEqual([
      '2013: outside the limits, above.',
    ]);
    expect(flaggedTexts(processChart(years([...STEADY, ...shift])))).toEqual([
      '2012 to 2019: 7 or more in a row above the mean.',
    ]);
    expect(flaggedTexts(processChart(years([...STEADY, '15', '12', '15.2'])))).toEqual([
      '2013: 2 of 3 near the upper limit.',
      '2015: 2 of 3 near the upper limit.',
    ]);
  });

  it('names a long fall as a fall', () => {
    const fall = ['16', '15.5', '15', '14.5', '14', '13.5', '13'];
    expect(flaggedTexts(processChart(years([...STEADY, ...fall])))).toContain(
      '2013 to 2019: 7 or more in a row falling.',
    );
  });

  it('says what the limits stand on, and that ten points are a trial', () => {
    const chart = processChart(years(STEADY.slice(0, 10)));
    const [segment] = chart.kind === 'chart' ? chart.segments : [];
    expect(segment && limitsText(segment)).toBe(
      'Mean and limits are worked out from the first 10 points, 2001 to 2010, too few to rely on: take them with care.',
    );
  });

  it('says from when limits are new, and why', () => {
    const rebases = [{ date: '2013-06-01', text: 'New front door opened.' }];
    expect(newLimitsTexts(processChart(years([...STEADY, ...STEADY]), { rebases }))).toEqual([
      'New limits from 2013: New front door opened.',
    ]);
    expect(newLimitsTexts(processChart(years([...STEADY, '12', '13']), { rebases }))).toEqual([
      'No limits from 2013 (New front door opened): too few points, 2.',
    ]);
  });

  it('says why there is no chart', () => {
    expect(noProcessText(processChart(years(['10', '12', '11'])))).toBe(
      'Too few points: 3. A process chart takes 10 in a row, and 12 for limits that can be relied on.',
    );
    expect(noProcessText({ kind: 'running total' })).toMatch(/^A running total/);
    expect(noProcessText({ kind: 'overlapping' })).toMatch(/^Its periods overlap/);
    expect(noProcessText({ kind: 'seasonal' })).toMatch(/^It goes up and down with the time of year/);
    expect(noProcessText(processChart(years(STEADY)))).toBeUndefined();
  });
});
