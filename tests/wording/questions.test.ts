import { describe, expect, it } from 'vitest';
import { countsMove } from '@/domain/certainty/countsMove';
import { ENGLAND_CODE } from '@/domain/figures/area';
import type { Counts } from '@/domain/figures/counts';
import { growingGap } from '@/domain/scorecard/growingGap';
import { colourSince } from '@/domain/report/colourSince';
import { redSince } from '@/domain/scorecard/redSince';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { questionsFor } from '@/wording/questions';
import { sinceText } from '@/wording/reportDraftText';
import { EXAMPLEFORD, SAMPLETON, TESTBURY, anArea } from '#mocks/anArea';
import { aNeighbourSet, aPlanData, aTarget, type Figures } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

type Parts = NonNullable<Parameters<typeof aPlanData>[0]>;

const ask = (parts: Parts) => questionsFor(aScorecardRow(parts), 0);

/** Five years that move by 1: a later move of 3 is beyond 2.906, and so unusual. */
const past = (from: number): Figures[keyof Figures] =>
  Object.fromEntries([0, 1, 0, 1, 0].map((more, at) => [2008 + at, String(from + more)]));

function beside(ours: Figures[keyof Figures], parts: Omit<Parts, 'figures'> = {}) {
  return ask({ figures: { [SAMPLETON]: ours, [ENGLAND_CODE]: { 2013: '50', 2014: '50' } }, ...parts });
}

describe('what a member may ask', () => {
  it('of a red figure: why, when it recovers, and what its own move means', () => {
    expect(beside({ ...past(48), 2013: '49', 2014: '46' })).toEqual([
      'Why is it red, and what has been tried?',
      'When will it recover, and what should we see at the next meeting?',
      'It has gone from 49.0% to 46.0% since 2013, 3 times its usual change: what changed?',
      'What do children and families say about it?',
    ]);
  });

  it('of a red figure that improves: whether it is fast enough', () => {
    expect(beside({ ...past(43), 2013: '43', 2014: '46' })).toContain(
      'It is red but has gone from 43.0% to 46.0% since 2013, 3 times its usual change: what is working, and is it fast enough?',
    );
  });

  it('of a figure with too few before it to judge its change: nothing about the change', () => {
    for (const before of ['44', '48']) {
      const asked = beside({ 2013: before, 2014: '46' });
      expect(asked).toContain('Why is it red, and what has been tried?');
      expect(asked.join(' ')).not.toContain('has gone');
    }
  });

  it('of a red figure whose past is known: it says since when, and how the gap grew', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2011: '46.8', 2012: '43.2', 2013: '42.1', 2014: '41.8' },
      [ENGLAND_CODE]: { 2011: '48.8', 2012: '46.3', 2013: '45.9', 2014: '46.0' },
    };
    const data = aPlanData({ figures, indicator: { unit: 'score' } });
    const [row] = scorecardOf(data, SAMPLETON);
    if (row === undefined) throw new Error('no row');
    // 48.8 − 46.8 = 2.0, 46.3 − 43.2 = 3.1, 45.9 − 42.1 = 3.8, 46.0 − 41.8 = 4.2.
    const asked = questionsFor(row, 0, [], {
      redRun: redSince(data, row),
      growingGap: growingGap(data, row),
    });
    expect(asked.slice(0, 2)).toEqual([
      'It has been red since 2011, 4 periods in a row: what has been tried, and why has it not been enough?',
      'The gap to England grew from 2.0 in 2011 to 3.1, 3.8 and 4.2: why does it grow?',
    ]);
  });

  it('of a red figure with its counts: how many more children there are, and of how many', () => {
    const row = aScorecardRow({
      figures: {
        [SAMPLETON]: { ...past(7), 2013: '7', 2014: '13' },
        [ENGLAND_CODE]: { 2013: '10', 2014: '10' },
      },
      indicator: {
        polarity: 'low',
        decimals: 0,
        numerator: 'Children with three or more placements',
        denominator: 'Children looked after on 31 March',
      },
    });
    const ours: Readonly<Record<string, Counts>> = {
      2013: { numerator: 37, denominator: 502 },
      2014: { numerator: 62, denominator: 476 },
    };
    const counts = countsMove(row, ({ timePeriod }) => ours[timePeriod]);
    expect(questionsFor(row, 0, [], { counts })).toContain(
      'The number of children with three or more placements rose by 25 to 62, while the number of children looked after on 31 March fell by 26 to 476: what changed?',
    );
    // A name may say only what they do: it has no noun for “the number of”.
    const named = {
      ...row,
      indicator: { ...row.indicator, numerator: 'In education, employment or training' },
    };
    expect(questionsFor(named, 0, [], { counts }).join(' ')).toContain(
      'The number in education, employment or training rose by 25 to 62, while',
    );
    // 41 of 476 are 9%, and the figure is 13%: these are not the children behind it.
    const others = countsMove(row, ({ timePeriod }) =>
      timePeriod === '2014' ? { numerator: 41, denominator: 476 } : ours[timePeriod],
    );
    expect(others).toBeUndefined();
  });

  it('of a figure that is red after one that is withheld: since when at least', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2011: '40', 2012: 'c', 2013: '47', 2014: '46' },
      [ENGLAND_CODE]: { 2011: '50', 2012: '50', 2013: '50', 2014: '50' },
    };
    const data = aPlanData({ figures });
    const [row] = scorecardOf(data, SAMPLETON);
    if (row === undefined) throw new Error('no row');
    expect(questionsFor(row, 0, [], { redRun: redSince(data, row) })[0]).toBe(
      'It has been red since at least 2013, and the figure before is withheld: what has been tried, and why has it not been enough?',
    );
    const since = colourSince(data, row, SAMPLETON);
    expect(since && sinceText('red', since)).toBe('Red since at least 2013; the figure before is withheld.');
  });

  it('of a figure that is red after one that nobody rated: since when at least, and not that it was no red before', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2012: '40', 2013: '42', 2014: '46' },
      [ENGLAND_CODE]: { 2014: '50' },
    };
    const data = aPlanData({ figures });
    const [row] = scorecardOf(data, SAMPLETON);
    if (row === undefined) throw new Error('no row');
    expect(questionsFor(row, 0, [], { redRun: redSince(data, row) })[0]).toBe(
      'It has been red since at least 2014, and the period before has no rating: what has been tried, and why has it not been enough?',
    );
    const since = colourSince(data, row, SAMPLETON);
    expect(since && sinceText('red', since)).toBe(
      'Red since at least 2014; the period before has no rating.',
    );
  });

  it('of a figure that has just turned red: what is behind it', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2013: '58', 2014: '46' },
      [ENGLAND_CODE]: { 2013: '50', 2014: '50' },
    };
    const data = aPlanData({ figures });
    const [row] = scorecardOf(data, SAMPLETON);
    const redRun = row && redSince(data, row);
    expect(redRun).toMatchObject({ periods: 1, since: { timePeriod: '2014' } });
    expect(row && questionsFor(row, 0, [], { redRun })[0]).toBe(
      'It is red in 2014 and was not the period before: what is behind it?',
    );
    expect(row && growingGap(data, row)).toBeUndefined();
  });

  it('of an amber figure: what would tip it', () => {
    expect(beside({ 2014: '52' }, { targets: [aTarget('60')] })[0]).toBe(
      'What would tip it into red, and what would make it green?',
    );
  });

  it('of an amber figure that was printed although it meets its target: why, and not what would make it green', () => {
    const row = aScorecardRow({
      figures: { [SAMPLETON]: { 2014: { text: '92.1', reported: [{ colour: 'amber', by: 'council' }] } } },
      targets: [aTarget('90')],
      indicator: { basis: 'reported' },
    });
    expect(row.rating).toMatchObject({ colour: 'amber', basis: 'reported', target: { isMet: true } });
    expect(questionsFor(row, 0)[0]).toBe('Why is it amber, when it meets its target?');
  });

  it('of a green figure: whether it lasts, and what explains it when it worsens', () => {
    expect(beside({ ...past(58), 2013: '58', 2014: '55' }).slice(0, 2)).toEqual([
      'Is it sustained, and which children is it not true for?',
      'It is green but has gone from 58.0% to 55.0% since 2013, 3 times its usual change: what explains it?',
    ]);
  });

  it('of a figure that is not rated: why, and what is used meanwhile', () => {
    expect(ask({ figures: { [SAMPLETON]: { 2014: '46' } } })[0]).toBe(
      'Why is there no rating, when will there be one, and what is used meanwhile?',
    );
    expect(beside({ 2014: '46' }, { indicator: { polarity: 'neutral' } })[0]).toBe(
      'What would worry us here: a rise, a fall, or a change in who is counted?',
    );
    // The newest figure is withheld, and its rating with it.
    expect(ask({ figures: { [SAMPLETON]: { 2014: '46', 2015: { text: 'c' } } } }).join(' ')).not.toContain(
      'no rating',
    );
  });

  it('of a provisional figure: whether the rating could change', () => {
    expect(beside({ 2014: { text: '46', status: 'provisional' } })).toContain(
      'The figure is provisional: when is it settled, and could the rating change?',
    );
  });

  it('of a figure that misleads by itself: what its companion says', () => {
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2014: '46' } } });
    const asked = 'What is “Not known (made up)” for the same period? This figure misleads without it.';
    expect(questionsFor(row, 0, [{ title: 'Not known (made up)' }])).toContain(asked);
    expect(questionsFor(row, 0).join(' ')).not.toContain('misleads');
  });

  it('of neighbours that do better: which, and how', () => {
    const boroughs = [1, 2, 3, 4, 5, 6].map((number) => anArea(number).code);
    const figures = Object.fromEntries(boroughs.map((code, index) => [code, { 2014: String(45 + index) }]));
    // The six have 45 to 50, and Sampleton 46: four do better.
    expect(
      ask({ figures: { ...figures, [SAMPLETON]: { 2014: '46' } }, neighbours: [aNeighbourSet(...boroughs)] }),
    ).toContain('4 of 6 neighbours do better: which do best, and what do they do?');
  });

  it('of an average of few neighbours: what else there is to compare with', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2014: '46' },
      [EXAMPLEFORD]: { 2014: '50' },
      [TESTBURY]: { 2014: 'c' },
    };
    expect(ask({ figures, neighbours: [aNeighbourSet(EXAMPLEFORD, TESTBURY)] })).toContain(
      'Only 1 of 2 neighbours have a figure, so their average is a weak guide. What else could it be compared with?',
    );
  });

  it('of a figure with data queries: which is settled', () => {
    const row = aScorecardRow({ figures: { [SAMPLETON]: { 2014: '46' } } });
    expect(questionsFor(row, 2)).toContain(
      'Which of the doubts about the data have been settled, and by whom?',
    );
    expect(questionsFor(row, 1)).toContain('Has the doubt about the data been settled, and by whom?');
    expect(questionsFor(row, 0).join(' ')).not.toContain('doubts');
  });

  it('of two who report different ratings: why', () => {
    const reported = [
      { colour: 'amber', by: 'council' },
      { colour: 'green', by: 'ofsted' },
    ] as const;
    const figures: Figures = { [SAMPLETON]: { 2014: { text: 'x', reported } } };
    expect(ask({ figures, indicator: { basis: 'reported' } })[0]).toBe(
      'Why does the council report amber and Ofsted green?',
    );
  });

  it('of a count of what was done: whether anyone is better off', () => {
    expect(beside({ 2014: '55' }, { indicator: { level: 'how-much' } })).toContain(
      'This says how many, and not how they fare: is anyone better off?',
    );
  });

  it('is five questions at the most', () => {
    const figures: Figures = {
      [SAMPLETON]: { ...past(48), 2013: '49', 2014: { text: '46', status: 'provisional' } },
      [EXAMPLEFORD]: { 2014: '50' },
    };
    const asked = ask({ figures, neighbours: [aNeighbourSet(EXAMPLEFORD)] });
    expect(asked).toHaveLength(5);
    expect(new Set(asked).size).toBe(5);
  });
});
