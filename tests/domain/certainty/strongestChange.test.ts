import { describe, expect, it } from 'vitest';
import { changeSign, strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { messageText } from '@/wording/messageText';
import { questionsFor } from '@/wording/questions';
import { changeCaution, changeNote, changeWord, lastMoveWord } from '@/wording/strongestText';
import { changeSureness } from '@/wording/surenessText';
import { SAMPLETON } from '#mocks/anArea';
import { aMonthlySeries } from '#mocks/aMonthlySeries';
import { READINESS } from '#mocks/anIndicator';
import type { Cell } from '#mocks/anObservation';
import { aPlanData } from '#mocks/aPlan';

/** The months of 2024, worked by hand: mean 11.5, limits 6.422 and 16.578. */
const STEADY = ['10', '12', '11', '13', '10', '12', '11', '13', '10', '12', '11', '13'];

const range = (value: number, half: number): Cell => ({
  text: String(value),
  interval: { lower: value - half, upper: value + half },
});

function found(cells: readonly (Cell | undefined)[], parts: Parameters<typeof aPlanData>[0] = {}) {
  const data: PlanData = {
    ...aPlanData({ ...parts, indicator: { decimals: 0, ...parts.indicator } }),
    series: new Map([[READINESS, new Map([[SAMPLETON, aMonthlySeries('2024-01', ...cells)]])]]),
  };
  const [row] = scorecardOf(data, SAMPLETON);
  if (row === undefined) throw new Error('The test asks for a row of a plan without indicators.');
  const strongest = strongestChange(data, row);
  return {
    strongest,
    row,
    leads: strongest.leads.kind,
    went: surelyWent(strongest),
    sureness: strongest.sureness,
    title: messageText(row, strongest),
    mark: `${changeSign(strongest)}: ${changeWord(strongest, row)}`,
    note: changeNote(strongest, row),
    caution: changeCaution(strongest, row),
    move: lastMoveWord(strongest, row),
    sure: changeSureness(strongest, row),
  };
}

const eleven = (now: Cell) => [
  range(60, 3),
  ...Array.from({ length: 10 }, () => undefined),
  range(51, 3),
  now,
];

describe('the strongest thing that can be said of a change', () => {
  // 5, 6 and 5 lie below 6.422; from 5 to 6 is “up”, and no news. In April 2024 it was 13.
  it('is that the newest figure is beyond chance in its process, whatever the last month did', () => {
    const said = found([...STEADY, '12', '5', '5', '6']);
    expect(said).toMatchObject({ leads: 'process', went: 'worse', sureness: 'sure' });
    expect(said.mark).toBe('worse: worse than usual');
    expect(said.title).toBe('below its usual range for 3 months, 6% now and 13% a year ago');
    expect(said.note).toMatch(/^below its usual range for 3 months, 13% in Apr 2024; \+1 pp on Mar 2025/);
    expect(said.sure).toBe('Sure it is worse than usual: below its usual range for 3 months.');
    expect(said.row.direction).toMatchObject({ word: 'improving' });
  });

  it('is better where less is better, and lower where neither is', () => {
    const cells = [...STEADY, '12', '5', '5', '6'];
    expect(found(cells, { indicator: { polarity: 'low' } })).toMatchObject({ went: 'better' });
    const neutral = found(cells, { indicator: { polarity: 'neutral' } });
    expect(neutral.went).toBeUndefined();
    expect(neutral.mark).toBe('lower: lower than usual');
  });

  it('is less sure of a count on a day, most of whose people were counted the month before', () => {
    const said = found([...STEADY, '12', '5', '5', '6'], { indicator: { inYear: 'last' } });
    expect(said.sureness).toBe('probably');
    expect(said.sure).toBe(
      'Probably worse than usual: below its usual range for 3 months. Each month counts mostly the same as the one before, so that months in a row prove less.',
    );
  });

  it('judges the months since a change of the process by the limits of before, until there are ten', () => {
    const events = [{ date: '2025-01-06', text: 'Two teams became one.', rebase: true }];
    const said = found([...STEADY, '5', '6', '5'], { events });
    expect(said).toMatchObject({ leads: 'process', went: 'worse' });
    expect(said.mark).toBe('worse: worse than before');
    expect(said.title).toBe('below its earlier range for 3 months, 5% now and 11% a year ago');
  });

  it('is that the last move led back to what is usual', () => {
    const said = found([...STEADY, '12', '5', '11']);
    expect(said).toMatchObject({ leads: 'back', went: undefined, sureness: 'cannot tell' });
    expect(said.mark).toBe('same: back to usual');
    expect(said.title).toBe('back in its usual range, up from 5% to 11%');
  });

  // 52 less 60 is −8 ± √(3² + 3²) = −8 ± 4.24, and ± 5.58 at 99%; 55 less 60 is −5, beyond 4.24 and within 5.58.
  it('is that it differs from the same month last year, where its last step is chance', () => {
    const said = found(eleven(range(52, 3)));
    expect(said).toMatchObject({ leads: 'year', went: 'worse', sureness: 'sure' });
    expect(said.mark).toBe('worse: worse than a year ago');
    expect(said.title).toBe('down from 60% a year ago to 52%, more than chance');
    expect(said.note).toBe('60% in Jan 2024, more than chance; +1 pp on Dec 2024, no more than chance');
    expect(found(eleven(range(55, 3)))).toMatchObject({ leads: 'year', sureness: 'probably' });
  });

  // Four figures have two changes before the last, and it takes five to know what is usual.
  it('judges no change that has too few before it, and gives it no arrow', () => {
    const said = found(['20', '21', '22', '24']);
    expect(said).toMatchObject({ leads: 'not known', mark: 'none: change cannot be judged', move: 'higher' });
    expect(said.note).toBe('+2 pp on Mar 2024, too few figures so far');
    expect(said.caution).toBe('too few figures so far');
    // Where neither way is better it is the same, so that no row says “increasing” where its page cannot tell whether it changed.
    const neutral = found(['20', '21', '22', '24'], { indicator: { polarity: 'neutral' } });
    expect(neutral).toMatchObject({ mark: 'none: change cannot be judged', move: 'higher' });
    expect(neutral.sure).toMatch(/^Cannot tell whether it changed: /);
  });

  // 55 less 60 is −5 ± √(5² + 3²) = −5 ± 5.83, and 55 less 51 is 4 ± 5.83.
  it('is that nothing is clear where month and year are chance', () => {
    const said = found(eleven(range(55, 5)));
    expect(said).toMatchObject({ leads: 'no clear change', went: undefined, sureness: 'cannot tell' });
    expect(said.mark).toBe('same: no clear change');
    expect(said.move).toBe('higher');
    expect(said.sure).toBe(
      'Cannot tell whether it changed: +4 pp on Dec 2024 is no more than chance, and so is the difference from 60% in Jan 2024.',
    );
  });

  it('is the last change where that is tested, or larger than its own past makes chance', () => {
    const said = found([range(60, 3), range(66, 3)]);
    expect(said).toMatchObject({ leads: 'step', went: 'better', sureness: 'sure' });
    expect(said.mark).toBe('better: improving');
    expect(said.move).toBe('improving');
    expect(found([range(60, 3), range(65, 3)]).sureness).toBe('probably');
    // Moves of 1 each: 3 is beyond 2.906 times that.
    const unusual = found(['20', '21', '20', '21', '20', '21', '24']);
    expect(unusual).toMatchObject({ leads: 'step', went: 'better', sureness: 'probably' });
    expect(unusual.sure).toBe(
      'Probably better than before: 3 times its usual change, in one month so far. Ask whether it lasted.',
    );
    const larger = found(['20', '21', '20', '21', '20', '21', '23']);
    expect(larger).toMatchObject({ leads: 'may be chance', went: undefined, sureness: 'cannot tell' });
    expect(larger.mark).toBe('same: no clear change');
    expect(larger.note).toBe('+2 pp on Jun 2024, twice its usual change, which may be chance');
  });

  // Both are more than December’s 51. 52 less 60 is beyond ± 4.24, and 57 less 60 is not.
  it('has a question about a year that went the other way, only where that is more than chance', () => {
    const asked = 'It was 60% in Jan 2024: why is it lower than a year ago?';
    expect(questionsFor(found(eleven(range(52, 3))).row, 0)).toContain(asked);
    expect(questionsFor(found(eleven(range(57, 3))).row, 0)).not.toContain(asked);
  });

  it('never judges a seasonal month by its process, and compares it with the same month last year', () => {
    const said = found([...STEADY, '12', '5', '5', '6'], { indicator: { seasonal: true } });
    expect(said.leads).toBe('not known');
    expect(said.mark).toBe('none: change cannot be judged');
    expect(said.move).toBe('lower');
    expect(said.title).toBe('6% now and 13% a year ago');
  });

  it('has nothing to say where there is nothing to compare', () => {
    expect(found(['20'])).toMatchObject({ leads: 'not known', went: undefined, sureness: 'cannot tell' });
    expect(found(['20']).sure).toBe('Cannot tell whether it changed: no figure the period before.');
  });
});
