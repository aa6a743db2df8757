import { expect, it } from 'vitest';
import { THEMES } from '#attack/themes';
import { untidyPlan, type UntidyPlan } from '#attack/untidyPlan';
import { theAttack } from './answers';

const attack = theAttack();
const judged = new Map<number, ReturnType<typeof attack.verdict>>();

/** The controls are judged once for both tests. */
function verdictOn(plan: UntidyPlan): ReturnType<typeof attack.verdict> {
  const found = judged.get(plan.seed) ?? attack.verdict(plan);
  judged.set(plan.seed, found);
  return found;
}

/**
 * Of each kind the plans of six rounds, with every change. The rounds between them, and all after, are for the long run, "npm run attack": some of their plans
 * take as long as a hundred of these.
 */
const ROUNDS = [1, 2, 3, 6, 9, 10];

/** A control with rates of many groups, two areas and no counts: its equations have sums of hundreds of millions. */
const RATES_WITHOUT_COUNTS = 5011;

const ofKind = (place: number) => ROUNDS.map((round) => untidyPlan(place + round * THEMES.length));

it.each(THEMES.map((theme, index) => [theme, index] as const))(
  'nothing that untidy plans withhold can be worked out from what is published: %s',
  async (_theme, place) => {
    for (const plan of ofKind(place)) {
      const { outcome, why, leaks } = await verdictOn(plan);
      expect(leaks, `plan ${plan.seed}`).toEqual([]);
      expect(outcome, `plan ${plan.seed}: ${why}`).not.toBe('broken');
    }
  },
);

it('of plans in which nothing is small every figure is published', async () => {
  for (const plan of [...ofKind(THEMES.indexOf('control')), untidyPlan(RATES_WITHOUT_COUNTS)]) {
    const { outcome, why, lost } = await verdictOn(plan);
    expect(outcome, `plan ${plan.seed}: ${why}`).toBe('published');
    expect(lost, `plan ${plan.seed}`).toEqual([]);
  }
});
