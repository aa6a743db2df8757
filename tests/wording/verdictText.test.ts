import { describe, expect, it } from 'vitest';
import { strongestChange } from '@/domain/certainty/strongestChange';
import type { IndicatorId } from '@/domain/figures/indicator';
import { indicatorOf, mainArea, type PlanData } from '@/domain/plan/planData';
import { processResult } from '@/domain/process/processOfRow';
import { colourSince } from '@/domain/report/colourSince';
import { rowOf } from '@/domain/scorecard/scorecard';
import { pointNote } from '@/wording/pointNoteText';
import { sinceTag } from '@/wording/sinceTag';
import { verdictText } from '@/wording/verdictText';
import { SAMPLETON } from '#mocks/anArea';
import { READINESS } from '#mocks/anIndicator';
import { aPlanData } from '#mocks/aPlan';
import { shippedPlan, type ShippedPlan } from '#tests/support/shippedPlan';

/** LAIT's ten years of three or more placements in Rotherham. Of the eight moves before the last 1 and 2 are in the middle: 1.5; the last, 6, is 4 times that. */
const PLACEMENTS = {
  2016: '12',
  2017: '12',
  2018: '13',
  2019: '13',
  2020: '11',
  2021: '9',
  2022: '11',
  2023: '10',
  2024: '7',
  2025: '13',
};

function placements() {
  return partsOf(
    aPlanData({ indicator: { polarity: 'low', decimals: 0 }, figures: { [SAMPLETON]: PLACEMENTS } }),
    READINESS,
  );
}

async function found(plan: ShippedPlan, id: string) {
  const { data } = await shippedPlan(plan);
  return partsOf(data, id);
}

function partsOf(data: PlanData, id: string) {
  const indicator = indicatorOf(data, id as IndicatorId);
  if (indicator === undefined) throw new Error(`The plan has no ${id}`);
  const row = rowOf(data, indicator, { area: mainArea(data) });
  const strongest = strongestChange(data, row);
  const since = colourSince(data, row, mainArea(data));
  return {
    verdict: verdictText(strongest, row, processResult(data, row)),
    note: pointNote(strongest, row),
    since: since && sinceTag(since),
  };
}

describe('what a page makes of a change that its parts see differently', () => {
  it('is one sentence for three or more placements: probably worse, from one year and ten figures', () => {
    const { verdict } = placements();
    expect(verdict).toBe(
      'Probably worse than before: the last change is 4 times its usual change. There are fewer than 12 figures, too few for limits that could confirm it, and one year can’t tell a bad year from a new level.',
    );
  });

  it('is nothing where the process chart leads, or where nothing stands out', async () => {
    expect((await found('sample-borough', 'care-leavers-in-touch')).verdict).toBeUndefined();
    expect((await found('sample-borough', 'missing-education')).verdict).toBeUndefined();
  });
});

describe('the note at the point of a trend that matters', () => {
  it('is at the figure before an unusual change', () => {
    const { note } = placements();
    expect(note).toMatchObject({
      period: { timePeriod: '2024' },
      value: 7,
      lines: ['7%, then 6 points up in a year;', 'it usually moves by about 1.5 points'],
    });
  });

  it('is nowhere where lines would pass below it, or nothing stands out', async () => {
    expect((await found('sample-borough', 'care-leavers-in-touch')).note).toBeUndefined();
    expect((await found('sample-borough', 'missing-education')).note).toBeUndefined();
  });
});

describe('since when a figure is red', () => {
  // Health assessments of May to August are withheld.
  it('has “at least” before it where the figure before is withheld, on every page', async () => {
    expect((await found('sample-borough', 'initial-health')).since).toBe(
      'since at least Sep 2025: the figure before is withheld',
    );
    expect((await found('sample-borough', 'care-leavers-in-touch')).since).toBe('since Aug 2025');
  });
});
