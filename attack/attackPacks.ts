import { equationsOf, type Assumptions } from './packEquations';
import { possibleValues, type AskedUnknown, type PossibleValues } from './possibleValues';
import { quantityKey, type Knowledge } from './quantity';
import {
  shownPacks,
  type PackTexts,
  type ShownCell,
  type ShownIndicator,
  type ShownPack,
} from './shownCells';
import { shownUnit } from './shownUnit';
import type { Solve } from './solver';

/** What an attacker worked out from packs. */
export type AttackFindings = {
  /**
   * The possible values of each quantity, by key: of the withheld counts, and of the other quantities that were asked about if equations join
   * them to shown figures.
   */
  readonly possible: ReadonlyMap<string, PossibleValues>;
  /** Every cell with a sign in place of its figure, by the key of the cell's count or mean. */
  readonly withheld: readonly string[];
  readonly shownCells: ReadonlyMap<string, ShownCell>;
  /** The assumption about the parts of sums that was used: the strongest for which the equations do not contradict each other. */
  readonly sumsReading: Assumptions['sumsReading'] | 'none';
  /** Figures with more decimals than the page shows, which give away the fraction behind them. */
  readonly tooFineKeys: readonly string[];
};

export type Attack = {
  /** Every current pack that the attacker holds: those of one site, for both audiences. */
  readonly currentPacks: readonly PackTexts[];
  /** The packs of an earlier release. A figure that it withheld may be shown today. */
  readonly earlierPacks?: readonly PackTexts[];
  readonly knowledge: Knowledge;
  /** The keys of the quantities that the attacker asks about, besides those that are withheld. */
  readonly askedKeys: readonly string[];
};

/** Reads packs as anyone can, writes down every equation between the shown figures, and asks the solver for the possible values of each withheld count. */
export function attackPacks(
  { currentPacks, earlierPacks = [], ...question }: Attack,
  solve: Solve,
): AttackFindings {
  const [plans, earlierPlans] = [currentPacks, earlierPacks].map((packTexts) =>
    packTexts.flatMap(shownPacks),
  );
  return attackShown({ currentPlans: plans ?? [], earlierPlans: earlierPlans ?? [], ...question }, solve);
}

/** Attacks plans that have been read already. */
export function attackShown(
  {
    currentPlans: current,
    earlierPlans = [],
    knowledge,
    askedKeys,
  }: Omit<Attack, 'currentPacks' | 'earlierPacks'> & {
    readonly currentPlans: readonly ShownPack[];
    readonly earlierPlans?: readonly ShownPack[];
  },
  solve: Solve,
): AttackFindings {
  const plans = [...current, ...earlierPlans];
  const indicators = mergedIndicators(plans);
  const areas = plans.flatMap((plan) => plan.areas);
  const neighbours = plans.find((plan) => plan.neighbours.length > 0)?.neighbours ?? [];
  const shownCells = new Map(indicators.flatMap(({ cells }) => [...cells]));
  const withheld = mergedIndicators(current).flatMap(withheldKeys);
  const keysToAsk = [...new Set([...withheld, ...askedKeys])];
  const tooFineKeys = indicators.flatMap(keysOfTooFine);
  for (const sumsReading of ['complete', 'at least', 'none of them'] as const) {
    const equations = equationsOf(indicators, { areas, knowledge, neighbours, sumsReading });
    if (equations === undefined) continue;
    const askedUnknowns = keysToAsk.flatMap((key): readonly AskedUnknown[] => {
      if (!equations.bounds.has(key)) return [];
      const step = stepOf(key, indicators);
      return [{ unknown: key, ...(step === undefined ? {} : { step }) }];
    });
    const possible = possibleValues(equations, askedUnknowns, solve);
    if (possible !== undefined) return { possible, withheld, shownCells, sumsReading, tooFineKeys };
  }
  return { possible: new Map(), withheld, shownCells, sumsReading: 'none', tooFineKeys };
}

/** The same indicator in several plans, releases or sites is treated as one, so a figure that one of them shows is known. */
function mergedIndicators(plans: readonly ShownPack[]): readonly ShownIndicator[] {
  const mergedByTitle = new Map<string, ShownIndicator>();
  for (const indicator of plans.flatMap((plan) => plan.indicators)) {
    const knownIndicator = mergedByTitle.get(indicator.title);
    const cells = new Map(knownIndicator?.cells);
    for (const [key, cell] of indicator.cells) {
      const knownCell = cells.get(key);
      cells.set(key, knownCell?.value === undefined ? { ...knownCell, ...cell } : knownCell);
    }
    mergedByTitle.set(indicator.title, { ...(knownIndicator ?? indicator), cells });
  }
  return [...mergedByTitle.values()];
}

function withheldKeys({ unit, cells }: ShownIndicator): readonly string[] {
  const quantity = shownUnit(unit).kind === 'mean' ? 'mean' : 'count';
  return [...cells.values()].flatMap((cell) =>
    cell.value === undefined && /^(c|exempt.*)$/.test(cell.sign ?? '') ? [quantityKey(quantity, cell)] : [],
  );
}

/** The smallest step in which a figure is shown; undefined for a count of people, which is a whole number. */
function stepOf(key: string, indicators: readonly ShownIndicator[]): number | undefined {
  const [quantity, title] = key.split('|');
  const { unit = '', decimals = 0 } = indicators.find((indicator) => indicator.title === title) ?? {};
  const shownAs = shownUnit(unit);
  const isCount =
    quantity !== 'mean' && !(quantity === 'count' && shownAs.kind === 'count' && shownAs.isMoney);
  return isCount ? undefined : 10 ** -decimals;
}

function keysOfTooFine({ decimals, isPeople, cells }: ShownIndicator): readonly string[] {
  return [...cells].flatMap(([key, { area, value = '' }]) =>
    isPeople && area !== 'neighbours' && (value.split('.')[1] ?? '').length > decimals ? [key] : [],
  );
}
