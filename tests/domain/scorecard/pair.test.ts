import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '@/domain/figures/indicator';
import { companionsOf, sumBasisOf, pairsOf, companionsLeftOut } from '@/domain/scorecard/pair';
import type { Commentary } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { rowOf } from '@/domain/scorecard/scorecard';
import { coarseText, sumBasisText, pairNote, pairSentence, sumText, turnedSides } from '@/wording/pairText';
import { ENGLAND_CODE } from '@/domain/figures/area';
import { PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import { SAMPLETON } from '#mocks/anArea';
import { anIndicator } from '#mocks/anIndicator';
import { aSeries } from '#mocks/anObservation';
import { aPlanData } from '#mocks/aPlan';

const NEET = 'neet' as IndicatorId;
const NOT_KNOWN = 'not-known' as IndicatorId;
const neet = anIndicator({ id: NEET, title: 'NEET', polarity: 'low', readWith: NOT_KNOWN });
const notKnown = anIndicator({ id: NOT_KNOWN, title: 'Not known', polarity: 'low' });

/** Rotherham's figures of November 2014, with the cells of the second exchanged. */
function aPair(second: Readonly<Record<string, string>> = {}, other = notKnown): PlanData {
  const of = (id: IndicatorId, cells: Readonly<Record<string, string>>) =>
    [
      id,
      new Map(
        Object.entries(cells).map(([area, text]) => [
          area as typeof SAMPLETON,
          { ...aSeries({ 2014: text }), indicator: id, area: area as typeof SAMPLETON },
        ]),
      ),
    ] as const;
  return {
    ...aPlanData(),
    indicators: [neet, other],
    series: new Map([
      of(NEET, { [SAMPLETON]: '5.9', [PUBLISHED_NEIGHBOURS]: '5.7', [ENGLAND_CODE]: '4.6' }),
      of(NOT_KNOWN, { [SAMPLETON]: '4.7', [PUBLISHED_NEIGHBOURS]: '10.7', [ENGLAND_CODE]: '11', ...second }),
    ]),
  };
}

const pairIn = (data: PlanData, of = neet) => {
  const [pair] = pairsOf(data, rowOf(data, of, { area: SAMPLETON }));
  if (pair === undefined) throw new Error('A pair is expected.');
  return pair;
};

const said = (indicator: IndicatorId, text: string): Commentary => ({
  kind: 'story',
  text,
  indicator,
  access: 'public',
});

describe('two indicators that are read together', () => {
  it('are each other’s companions, whichever of them says so', () => {
    const data = aPair();
    expect(companionsOf(data, neet)).toEqual([notKnown]);
    expect(companionsOf(data, notKnown)).toEqual([neet]);
    expect(companionsOf(data, anIndicator())).toEqual([]);
  });

  it('come to 10.6, 16.4 and 15.6, and turn from worse to better', () => {
    const pair = pairIn(aPair());
    expect(pair.lines.map((line) => [line.owner, sumText(line, pair)])).toEqual([
      ['ours', '10.6%'],
      ['neighbours', '16.4%'],
      ['england', '15.6%'],
    ]);
    expect(turnedSides(pair)).toEqual([
      'Alone it is higher than the neighbours’ average and England; together the two are lower.',
    ]);
    expect(pairNote(pair)).toBe('read with Not known 4.7%: together 10.6%, not rated');
    expect(pairSentence(pair, neet)).toBe(
      'Read with Not known: 5.9% and 4.7%, together 10.6%; neighbours 5.7% and 10.7%, together 16.4%; England 4.6% and 11%, together 15.6% (added up here, not rated).',
    );
  });

  it('have a sum as good as the coarser of the two was published', () => {
    const pair = pairIn(aPair());
    expect(pair.lines.map(({ sum }) => sum?.decimals)).toEqual([1, 1, 0]);
    expect(pair.lines.map((line) => coarseText(line, neet))).toEqual([
      undefined,
      undefined,
      '11% is published without decimals, so 15.6% may be out by half a point.',
    ]);
  });

  it('have no sum where one is withheld, and say so', () => {
    const pair = pairIn(aPair({ [SAMPLETON]: 'c' }));
    expect(pair.lines).toEqual([]);
    expect(pairNote(pair)).toBe('read with Not known [c]');
    expect(pairSentence(pair, neet)).toBe('Read with Not known, which is [c] for 2014.');
  });

  it('are side by side without a sum where they are not both shares, or are better in opposite ways', () => {
    const count = anIndicator({ ...notKnown, unit: 'count', decimals: 0 });
    expect(pairIn(aPair({ [SAMPLETON]: '120' }, count)).lines[0]).toMatchObject({ sum: undefined });
    const opposite = anIndicator({ ...notKnown, polarity: 'high' });
    expect(pairIn(aPair({}, opposite)).lines[0]).toMatchObject({ sum: undefined });
  });

  it('leave out a comparator that has one figure of the two', () => {
    expect(pairIn(aPair({ [ENGLAND_CODE]: 'x' })).lines.map(({ owner }) => owner)).toEqual([
      'ours',
      'neighbours',
    ]);
  });
});

describe('two indicators whose sum is published as an indicator of its own', () => {
  const TOGETHER = 'together' as IndicatorId;
  const whole = anIndicator({ id: TOGETHER, title: 'NEET or not known', polarity: 'low' });

  /** Rotherham 2025: 4.4 and 0.39 are 4.79, and 4.7 is published. */
  function published(ours: string): PlanData {
    const data = aPair();
    const parts = [neet, notKnown].map((one) => ({ ...one, whole: TOGETHER }));
    const series = new Map([
      [SAMPLETON, { ...aSeries({ 2014: ours }), indicator: TOGETHER, area: SAMPLETON }],
      [ENGLAND_CODE, { ...aSeries({ 2014: '15.7' }), indicator: TOGETHER, area: ENGLAND_CODE }],
    ]);
    return {
      ...data,
      indicators: [...parts, whole],
      series: new Map([...data.series, [TOGETHER, series]]),
    };
  }
  const pairOf = (data: PlanData) => {
    const [first = neet] = data.indicators;
    return pairIn(data, first);
  };

  it('are together what is published, for all who have it, and nothing is added up', () => {
    const pair = pairOf(published('10.4'));
    expect(pair.lines.map((line) => [line.owner, sumText(line, pair)])).toEqual([
      ['ours', '10.4%'],
      ['neighbours', ''],
      ['england', '15.7%'],
    ]);
    expect(pairNote(pair)).toBe('read with Not known 4.7%: together 10.4%, as published');
    expect(pairSentence(pair, neet)).toBe(
      'Read with Not known: 5.9% and 4.7%, together 10.4%; neighbours 5.7% and 10.7%; England 4.6% and 11%, together 15.7% (as published).',
    );
  });

  it('are added up as before where ours is withheld', () => {
    const pair = pairOf(published('c'));
    expect(pair.whole).toBeUndefined();
    expect(pair.lines.map((line) => sumText(line, pair))).toEqual(['10.6%', '16.4%', '15.6%']);
  });
});

describe('what a sum stands on', () => {
  it('is one denominator, two, or none that is published', () => {
    const counts = { numerator: 210, denominator: 6040 };
    expect(sumBasisText(sumBasisOf(counts, { numerator: 454, denominator: 6040 }))).toBe(
      'Both are counted out of the same number, so the sum is exact: 664 of 6,040. It is added up here, and not rated.',
    );
    expect(sumBasisText(sumBasisOf(counts, { numerator: 454, denominator: 6100 }))).toMatch(
      /not rated: the two are counted out of different numbers, 6,040 and 6,100/,
    );
    expect(sumBasisText(sumBasisOf(counts, undefined))).toMatch(/rough guide, and not rated/);
  });
});

describe('commentary on one of a pair', () => {
  it('is quoted alone where no paragraph is about the other or names it', () => {
    const data = (...commentary: readonly Commentary[]) => ({ ...aPair(), commentary });
    expect(companionsLeftOut(data(said(NEET, 'NEET fell.')), neet)).toEqual([notKnown]);
    expect(companionsLeftOut(data(said(NEET, 'NEET fell, and the share not known too.')), neet)).toEqual([]);
    expect(companionsLeftOut(data(said(NEET, 'NEET fell.'), said(NOT_KNOWN, 'So did this.')), neet)).toEqual(
      [],
    );
    expect(companionsLeftOut(data(), neet)).toEqual([]);
  });
});
