import { describe, expect, it } from 'vitest';
import { periodsWithFigures, openingPeriod } from '@/domain/compare/openingPeriod';
import type { Area, AreaCode } from '@/domain/figures/area';
import type { Series } from '@/domain/figures/observation';
import { newerPeriodText } from '@/wording/compareText';
import { EXAMPLEFORD, MADE_UP_AREAS, SAMPLETON, TESTBURY } from '#mocks/anArea';
import { aSeries, type Cell } from '#mocks/anObservation';

const areas = new Map<AreaCode, Area>(MADE_UP_AREAS.map((area) => [area.code, area]));

function openedOf(figures: Readonly<Record<AreaCode, Readonly<Record<string, Cell>>>>) {
  const series = new Map<AreaCode, Series>(
    Object.entries(figures).map(([code, years]) => [
      code as AreaCode,
      { ...aSeries(years), area: code as AreaCode },
    ]),
  );
  const periods = periodsWithFigures({ areas, series }, SAMPLETON);
  const shownPeriod = openingPeriod(periods);
  const [newestPeriod] = periods;
  return {
    shown: shownPeriod?.period.timePeriod,
    text: newestPeriod && shownPeriod && newerPeriodText('Sampleton', { newestPeriod, shownPeriod }),
  };
}

describe('the period that a comparison opens at', () => {
  it('is the newest that other areas have a figure for, and the page says why', () => {
    const opened = openedOf({
      [SAMPLETON]: { 2014: '70', 2015: '80' },
      [EXAMPLEFORD]: { 2014: '60' },
      [TESTBURY]: { 2013: '50', 2014: '55' },
    });
    expect(opened.shown).toBe('2014');
    expect(opened.text).toBe(
      'For 2015 only Sampleton has a figure, so the page opens on 2014, for which 2 other areas have one.',
    );
  });

  it('is the newest where half of the others have a figure for it', () => {
    expect(
      openedOf({
        [SAMPLETON]: { 2014: '70', 2015: '80' },
        [EXAMPLEFORD]: { 2014: '60', 2015: '61' },
        [TESTBURY]: { 2014: '55' },
      }).shown,
    ).toBe('2015');
  });

  it('does not count a figure that is withheld, nor a region or England', () => {
    expect(
      openedOf({
        [SAMPLETON]: { 2014: '70', 2015: '80' },
        [EXAMPLEFORD]: { 2014: '60', 2015: 'c' },
        E92000001: { 2014: '60', 2015: '61' },
      } as Parameters<typeof openedOf>[0]).shown,
    ).toBe('2014');
  });

  it('is the newest where nobody else has any figure, and none where nobody has one', () => {
    expect(openedOf({ [SAMPLETON]: { 2014: '70', 2015: '80' } }).shown).toBe('2015');
    expect(openedOf({}).shown).toBeUndefined();
  });
});
