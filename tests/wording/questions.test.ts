import { describe, expect, it } from 'vitest';
import { ENGLAND } from '@/domain/figures/area';
import { questionsFor } from '@/wording/questions';
import { EXAMPLEFORD, SAMPLETON, TESTBURY, anArea } from '#mocks/anArea';
import { aNeighbourSet, aPlanData, aTarget, type Figures } from '#mocks/aPlan';
import { aScorecardRow } from '#mocks/aScorecardRow';

type Parts = NonNullable<Parameters<typeof aPlanData>[0]>;

const ask = (parts: Parts) => questionsFor(aScorecardRow(parts), 0);

function beside(ours: Figures[keyof Figures], parts: Omit<Parts, 'figures'> = {}) {
  return ask({ figures: { [SAMPLETON]: ours, [ENGLAND]: { 2013: '50', 2014: '50' } }, ...parts });
}

describe('what a member may ask', () => {
  it('of a red figure: why, since when, and when it recovers', () => {
    expect(beside({ 2013: '48', 2014: '46' })).toEqual([
      'Why is it red, since when, and what has been tried?',
      'When will it recover, and what should we see at the next meeting?',
      'What changed since 2013?',
      'What do children and families say about it?',
    ]);
  });

  it('of a red figure that improves: whether it is fast enough', () => {
    expect(beside({ 2013: '44', 2014: '46' })).toContain(
      'It is red but improving: what is working, and is it fast enough?',
    );
  });

  it('of an amber figure: what would tip it', () => {
    expect(beside({ 2014: '52' }, { targets: [aTarget('60')] })[0]).toBe(
      'What would tip it into red, and what would make it green?',
    );
  });

  it('of a green figure: whether it lasts, and what explains it when it worsens', () => {
    expect(beside({ 2013: '58', 2014: '55' }).slice(0, 2)).toEqual([
      'Is it sustained, and which children is it not true for?',
      'It is green but worsening: what explains the change since 2013?',
    ]);
  });

  it('of a figure that is not rated: why, and what is used meanwhile', () => {
    expect(ask({ figures: { [SAMPLETON]: { 2014: '46' } } })[0]).toBe(
      'Why is there no rating, when will there be one, and what is used meanwhile?',
    );
    expect(beside({ 2014: '46' }, { indicator: { polarity: 'neutral' } })[0]).toBe(
      'What would worry us here: a rise, a fall, or a change in who is counted?',
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
    const figures = Object.fromEntries(boroughs.map((code, place) => [code, { 2014: String(45 + place) }]));
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
      'Which of the doubts in the data query above has been settled, and by whom?',
    );
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
      'This counts what was done: is anyone better off?',
    );
  });

  it('is five questions at the most', () => {
    const figures: Figures = {
      [SAMPLETON]: { 2013: '48', 2014: { text: '46', status: 'provisional' } },
      [EXAMPLEFORD]: { 2014: '50' },
    };
    const asked = ask({ figures, neighbours: [aNeighbourSet(EXAMPLEFORD)] });
    expect(asked).toHaveLength(5);
    expect(new Set(asked).size).toBe(5);
  });
});
