import { describe, expect, it } from 'vitest';
import type { PlanData } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { ratingStepText } from '@/wording/ratingStepText';
import { SAMPLETON } from '#mocks/anArea';
import type { Cell } from '#mocks/anObservation';
import { aPeriod } from '#mocks/aPeriod';
import { aPlanData, aTarget } from '#mocks/aPlan';

/** A plan of which lower is better: the figure of 2013, that of 2014, and the target of each. */
function aStep(figures: readonly [Cell, Cell], targets: readonly [string, string], isWorse: boolean) {
  const [was, is] = figures;
  const data: PlanData = aPlanData({
    indicator: { title: 'Children who wait (made up)', polarity: 'low' },
    figures: { [SAMPLETON]: { '2013': was, '2014': is } },
    targets: [aTarget(targets[0], { period: aPeriod('2013') }), aTarget(targets[1])],
  });
  const [row] = scorecardOf(data, SAMPLETON);
  const direction = row?.direction;
  if (row === undefined || direction?.kind !== 'change') throw new Error('The test asks for two figures.');
  const earlierFigure = { period: direction.previous, reading: direction.before, target: data.targets[0] };
  return ratingStepText(data, row, { earlierFigure, isWorse });
}

describe('a rating that turned against its figure', () => {
  it('is explained by its two targets', () => {
    // 14.8 is over 12, and 7.5 over 4.5: half the figure, and further over its target.
    expect(aStep(['14.8', '7.5'], ['12', '4.5'], true)).toBe(
      'Children who wait (made up): the rating is worse although the figure is better, because the target was 12% in 2013 and is 4.5% in 2014.',
    );
  });

  it('is explained where the figure has not moved at all', () => {
    expect(aStep(['7.5', '7.5'], ['7', '8'], false)).toBe(
      'Children who wait (made up): the rating is better although the figure is the same, because the target was 7% in 2013 and is 8% in 2014.',
    );
  });

  it('blames no target that did not change, but says what the rating rests on', () => {
    const text = aStep(['14.8', '7.5'], ['5', '5'], true);
    expect(text).toMatch(
      /^Children who wait \(made up\): the rating is worse although the figure is better\. /,
    );
    expect(text).not.toContain('because the target');
  });

  it('needs no words where both turned the same way', () => {
    expect(aStep(['7.5', '14.8'], ['12', '4.5'], true)).toBeUndefined();
    expect(aStep(['14.8', '7.5'], ['12', '12'], false)).toBeUndefined();
  });
});
