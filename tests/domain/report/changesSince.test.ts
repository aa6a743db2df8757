import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { aValue, withheld, type Reading } from '@/domain/figures/reading';
import { toUnit } from '@/domain/figures/unit';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import { changesSince } from '@/domain/report/changesSince';
import { changeSinceText, changeTitle } from '@/wording/sinceReportText';
import { aPeriod } from '#mocks/aPeriod';

const OCTOBER = aPeriod('2025', 'October');
const NOVEMBER = aPeriod('2025', 'November');

function kept(reading: Reading, more: Partial<KeptFigure> = {}): KeptFigure {
  return {
    indicator: 'visits',
    title: 'Visits on time',
    area: 'X1' as AreaCode,
    unit: toUnit('percent'),
    decimals: 1,
    period: OCTOBER,
    figure: { kind: 'told', reading },
    target: undefined,
    rating: 'amber',
    ...more,
  };
}

function words(...args: Parameters<typeof changesSince>): readonly string[] {
  return changesSince(...args).map((change) => `${changeTitle(change)}: ${changeSinceText(change)}`);
}

describe('what has changed since a report', () => {
  it('is nothing where figure, target and rating are the same, whatever the decimals they are written with', () => {
    expect(words([kept(aValue(27, 0))], [kept(aValue(27, 1))])).toEqual([]);
  });

  it('is a rating, for the better or the worse', () => {
    const red = kept(aValue(27.5, 1), { rating: 'red' });
    expect(words([kept(aValue(27.5, 1))], [red])).toEqual(['Visits on time: red, was amber (worse)']);
    expect(words([red], [kept(aValue(27.5, 1))])).toEqual(['Visits on time: amber, was red (better)']);
    expect(words([kept(aValue(27.5, 1), { rating: 'not rated' })], [red])).toEqual([
      'Visits on time: red, was not rated',
    ]);
  });

  it('is a figure of a newer period, and beside it a revision of the one that was reported', () => {
    const later = () => ({ reading: aValue(28.4, 1), isMarked: true, target: undefined });
    const now = kept(aValue(30, 1), { period: NOVEMBER });
    expect(words([kept(aValue(27.5, 1))], [now], later)).toEqual([
      'Visits on time: 30.0% (Nov 2025), was 27.5% (Oct 2025)',
      'Visits on time: 28.4% for Oct 2025, was reported as 27.5% (marked as revised)',
    ]);
  });

  it('is a figure that was overwritten: what it was, what it is, and the officer’s note or that there is none', () => {
    const now = [kept(aValue(26.1, 1))];
    expect(words([kept(aValue(27.5, 1))], now)).toEqual([
      'Visits on time: 26.1% for Oct 2025, was reported as 27.5% (no reason is recorded)',
    ]);
    expect(words([kept(aValue(27.5, 1), { why: 'Counted twice.' })], now)).toEqual([
      'Visits on time: 26.1% for Oct 2025, was reported as 27.5% (Counted twice.)',
    ]);
  });

  it('tells no figure that is withheld now, not even beside a newer one', () => {
    const later = () => ({ reading: withheld('c'), isMarked: false, target: undefined });
    const now = kept(aValue(30, 1), { period: NOVEMBER, rating: 'red' });
    const found = words([kept(aValue(27.5, 1))], [now], later);
    expect(found).toEqual([
      'Visits on time: 30.0% (Nov 2025), was published then and withheld now (Oct 2025)',
      'Visits on time: the figure for Oct 2025 was published then; it is withheld now',
    ]);
    expect(found.join()).not.toContain('27.5');
  });

  it('is a target that was added, moved, taken out or has run out, and none that only belongs to another month', () => {
    const at = (target: number | undefined, more: Partial<KeptFigure> = {}) =>
      kept(aValue(27.5, 1), { target: target === undefined ? undefined : aValue(target, 0), ...more });
    const today = (target: number | undefined) => () => ({
      reading: aValue(27.5, 1),
      isMarked: false,
      target: target === undefined ? undefined : aValue(target, 0),
    });
    expect(words([at(undefined)], [at(80)])).toEqual([
      'Visits on time: target 80.0% for Oct 2025; there was none',
    ]);
    expect(words([at(80)], [at(75)])).toEqual(['Visits on time: target for Oct 2025 75.0%, was 80.0%']);
    expect(words([at(80)], [at(undefined)])).toEqual([
      'Visits on time: no target for Oct 2025 any more, was 80.0%',
    ]);
    const november = { period: NOVEMBER };
    expect(changesSince([at(80)], [at(85, november)], today(80)).map(({ kind }) => kind)).toEqual([
      'new figure',
    ]);
    expect(words([at(80)], [at(undefined, november)], today(80)).at(-1)).toBe(
      'Visits on time: no target for Nov 2025; it was 80.0% for Oct 2025',
    );
  });

  it('is an indicator that came, and last one that went', () => {
    const other = kept(aValue(1, 0), { indicator: 'new', title: 'Something new' });
    expect(words([kept(aValue(27.5, 1))], [other])).toEqual([
      'Something new: new',
      'Visits on time: no longer there',
    ]);
  });
});
