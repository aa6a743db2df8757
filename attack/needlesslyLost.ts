import { attackShown } from './attackPacks';
import type { PossibleValues } from './possibleValues';
import { quantityKey } from './quantity';
import { SMALLEST } from './secrets';
import { shownPacks, type PackTexts, type ShownPack } from './shownCells';
import type { Solve } from './solver';
import type { UntidyPlan } from './untidyPlan';

type Control = Pick<UntidyPlan, 'written' | 'truth' | 'knowledge'>;

/**
 * The figures of a control that were withheld although nothing small would follow from them. Rows of a control are left out at random, and a reader may take
 * a group without a row for nobody. Then ages of 262 and 265 are all of a borough, and beside localities of 255 and 269 the third is 3. Only the officer
 * knows that another age has no row, so such a figure is rightly withheld. It is not counted as lost if this attacker finds few people with it, and none
 * without it.
 */
export function needlesslyLost(
  lostKeys: readonly string[],
  control: Control,
  { packs, solve }: { readonly packs: readonly PackTexts[]; readonly solve: Solve },
): readonly string[] {
  const plans = packs.flatMap(shownPacks);
  return lostKeys.filter((key) => {
    const table = tableAround(key, plans);
    const text = control.written.get(key) ?? '';
    const givesFew = (shownPlans: readonly ShownPack[]) => findsFew(shownPlans, { key, control, solve });
    return givesFew(table) || !givesFew(withFigure(table, key, text));
  });
}

/** The figures of the same indicator and period as a lost figure. */
function tableAround(key: string, plans: readonly ShownPack[]): readonly ShownPack[] {
  const [, title, , period] = key.split('|');
  return plans.map((plan) => ({
    ...plan,
    indicators: plan.indicators
      .filter((indicator) => indicator.title === title)
      .map((indicator) => ({
        ...indicator,
        cells: new Map([...indicator.cells].filter(([, cell]) => cell.period === period)),
      })),
  }));
}

function withFigure(plans: readonly ShownPack[], key: string, text: string): readonly ShownPack[] {
  const cellKey = key.replace(/^mean\|/, 'count|');
  return plans.map((plan) => ({
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const cell = indicator.cells.get(cellKey);
      if (cell === undefined) return indicator;
      return { ...indicator, cells: new Map([...indicator.cells, [cellKey, { ...cell, value: text }]]) };
    }),
  }));
}

/** Whether a cell without a row is of few people, to a reader who knows all areas and takes every group without a row for nobody. */
function findsFew(
  plans: readonly ShownPack[],
  { key, control, solve }: { readonly key: string; readonly control: Control; readonly solve: Solve },
): boolean {
  const [, title, , period] = key.split('|');
  const shownKeys = new Set(
    plans.flatMap(({ indicators }) => indicators.flatMap(({ cells }) => [...cells.keys()])),
  );
  const askedKeys = [...control.truth.keys()].filter((ownKey) => {
    const [quantity, ownTitle = '', area = '', ownPeriod = '', group = ''] = ownKey.split('|');
    const cell = { title: ownTitle, area, period: ownPeriod, group };
    return (
      quantity !== 'mean' &&
      ownTitle === title &&
      ownPeriod === period &&
      !shownKeys.has(quantityKey('count', cell))
    );
  });
  const { possible } = attackShown(
    { currentPlans: plans, knowledge: { ...control.knowledge, names: [] }, askedKeys },
    solve,
  );
  return askedKeys.some((askedKey) => isOfFew(possible.get(askedKey)));
}

function isOfFew(possible: PossibleValues | undefined): boolean {
  return possible?.isAll === true && possible.values.some((value) => value > 0 && value < SMALLEST);
}
