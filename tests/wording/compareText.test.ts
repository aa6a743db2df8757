import { describe, expect, it } from 'vitest';
import { comparisonOf, type AreaSet } from '@/domain/compare/comparedAreas';
import { comparedText, comparisonMessage, cutsText, noBandsText, shortPlace } from '@/wording/compareText';
import { aPeriod } from '#mocks/aPeriod';
import { aBorough, wholeEngland } from '#mocks/aWholeEngland';

function compared(id: string, set: AreaSet, main = 10) {
  const data = { ...wholeEngland(), area: aBorough(main).code };
  const indicator = data.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const held = { areas: data.areas, series: data.series.get(indicator.id) ?? new Map() };
  return comparisonOf(data, held, { indicator, period: aPeriod(), set });
}

const message = (id: string, set: AreaSet, main?: number) =>
  comparisonMessage(compared(id, set, main), 'The Shires');

describe('the message of a comparison', () => {
  it.each([
    ['waiting', 'england', 'Borough 10 (made up) is joint 7th of 139; 1.0% against 7.0% in England'],
    [
      'waiting',
      'region',
      'Borough 10 (made up) is joint 7th of 18 in The Shires; 1.0% against 7.0% in England',
    ],
    [
      'waiting',
      'neighbours',
      'Borough 10 (made up) is better than all 2 neighbours that have a figure; 1.0% against 7.0% in England',
    ],
    ['places', 'neighbours', 'Borough 10 (made up) is better than 2 of 4 neighbours; 10'],
    ['staff', 'neighbours', 'Borough 10 (made up) is higher than 2 of 4 neighbours; 10'],
    ['staff', 'england', 'Borough 10 (made up) is higher than 9 of 140 others; 10'],
    ['close', 'neighbours', 'Borough 10 (made up) is better than 2 of 4 neighbours, and level with 2; 0'],
  ] as const)('of %s among %s', (id, set, text) => {
    expect(message(id, set)).toBe(text);
  });

  it('names its period and is in the past tense where ours has a newer figure', () => {
    expect(comparisonMessage({ ...compared('close', 'neighbours'), isPast: true }, 'The Shires')).toBe(
      'In 2014 Borough 10 (made up) was better than 2 of 4 neighbours, and level with 2; 0',
    );
  });

  it('says why there is no figure', () => {
    expect(message('waiting', 'england', 3)).toBe(
      'Borough 3 (made up)’s figure for 2014 is not shown: confidential, figure withheld',
    );
    expect(message('waiting', 'england', 4)).toBe('Borough 4 (made up) has no figure for 2014');
  });
});

describe('an area in words', () => {
  const textAt = (id: string, place: number) => {
    const found = compared(id, 'neighbours');
    const area = found.areas[place];
    return area && comparedText(area, found.indicator);
  };

  it('has its figure, place and band, or why there is none', () => {
    expect(textAt('waiting', 0)).toBe('Borough 10 (made up), 1.0%, joint 7th of 139, band A');
    expect(textAt('waiting', 3)).toBe('Borough 3 (made up), confidential, figure withheld');
    expect(textAt('waiting', 4)).toBe('Borough 4 (made up), no figure');
    expect(textAt('staff', 0)).toBe('Borough 12 (made up), 12');
    expect(shortPlace(compared('waiting', 'england').ourArea)).toBe('=7th');
    expect(shortPlace(compared('staff', 'england').ourArea)).toBe('');
  });
});

describe('the bands in words', () => {
  it('say where the best and the worst quarter lie', () => {
    // 139 figures: the cuts lie between 3.7 and 3.8, and 10.6 and 10.7.
    expect(cutsText(compared('waiting', 'england'))).toBe(
      'Band A, the best quarter, is 3.8% or less; band D more than 10.7%.',
    );
    expect(cutsText(compared('places', 'england'))).toBe(
      'Band A, the best quarter, is more than 106; band D 36 or less.',
    );
    expect(noBandsText(compared('waiting', 'england'))).toBeUndefined();
  });

  it('say why there are none', () => {
    expect(noBandsText(compared('staff', 'england'))).toMatch(/neither more nor less is better/);
    expect(noBandsText(compared('close', 'england'))).toMatch(/the publisher says/);
    expect(noBandsText({ ...compared('waiting', 'england'), cuts: undefined, isWhole: false })).toMatch(
      /not all authorities of England are held/,
    );
  });
});
