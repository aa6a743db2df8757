import type { AuditPlan } from './auditPlans';
import { findingMessage } from './findingMessage';
import { openNestings } from './openNesting';
import { openRemainders } from './openRemainders';
import { openShares } from './openShares';
import { isWithheld } from './packFigures';
import { figureNamer, type PlanLedger } from './planLedger';
import { shownElsewhere } from './shownElsewhere';
import { sharesOfNamedNumbers } from './sharesOfNamedNumbers';
import { shownChanges } from './shownChanges';
import type { shownFigureFinder, ShownFigure } from './shownFigures';
import { shownGaps } from './shownGaps';
import { keyOf, seriesOf, type Ledger } from './unknowns';
import type { DeducedNumber } from './deducedInPart';

/** A figure that should be hidden and can be worked out. The finding names the figure and the equations, never the value. */
export type Finding = {
  readonly plan: string;
  /** The figure in words: its indicator, area, period and group. */
  readonly figureName: string;
  readonly message: string;
  /** The equations that give it away, in words. */
  readonly reasons: readonly string[];
  /**
   * The officer's own shown figures that the hidden figure follows from. If there are none, all shown figures that share equations with the
   * hidden figure. Withholding one of them may make it safe.
   */
  readonly shownFigures: readonly ShownFigure[];
};

/** Finds the shown figures behind some equations. See `shownFigureFinder`. */
export type FindShownFigures = ReturnType<typeof shownFigureFinder>;

/** A finding that needs no solver, and the series that it is about. */
export type PlainFinding = { readonly finding: Finding; readonly series?: string | undefined };

/** Finds withheld figures that the pack shows in another place. */
export function shownElsewhereFindings(plan: AuditPlan): readonly Finding[] {
  const planId = { plan: plan.plan.id };
  return shownElsewhere(plan, figureNamer(plan)).map(({ sourceFigure, ...finding }) => ({
    ...planId,
    shownFigures: sourceFigure === undefined ? [] : [{ ...planId, ...sourceFigure }],
    ...finding,
  }));
}

/** Finds shown changes of withheld figures. The officer can make them safe by withholding the change as well. */
export function changeFindings(
  plans: readonly AuditPlan[],
  helping: readonly AuditPlan[],
): readonly Finding[] {
  return [...shownChanges(plans, helping), ...shownGaps(plans), ...sharesOfNamedNumbers(plans)].flatMap(
    ({ plan, figure, countedTitle }): readonly Finding[] => {
      const matchingPlan = plans.find(({ plan: { id } }) => id === plan);
      if (matchingPlan === undefined) return [];
      const { indicator, area, period, breakdown, groups } = figure;
      return [
        {
          plan,
          figureName: figureNamer(matchingPlan)(figure),
          message: `is shown, and a figure that is withheld or of few people follows from it: it is the change or difference of "${countedTitle}". Withhold it with "c" too`,
          reasons: [],
          shownFigures: [{ plan, indicator, area, period, breakdown, groups }],
        },
      ];
    },
  );
}

/** Finds withheld figures of a neighbour that follow from the shown mean of all neighbours, because all other neighbours are shown. */
export function loneNeighbourFindings(
  plan: AuditPlan,
  { loneNeighbours }: PlanLedger,
): readonly PlainFinding[] {
  return loneNeighbours
    .filter(({ isOwn }) => isOwn)
    .map((figure) => ({
      series: figure.series,
      finding: {
        plan: plan.plan.id,
        figureName: figureNamer(plan)(figure),
        message:
          'is withheld, and follows from the mean of the neighbours, which is shown, and from all the others',
        reasons: [],
        shownFigures: [],
      },
    }));
}

/** Finds what readers who know which areas lie in which can work out, if areas.csv leaves that open. */
export function nestingFindings(
  plan: AuditPlan,
  findShownFigures: FindShownFigures,
): readonly PlainFinding[] {
  return [...openNestings(plan), ...openShares(plan), ...openRemainders(plan)].map(
    ({ figure, comparedFigures, whatToState }) => {
      const keys = comparedFigures.map((comparedFigure) => keyOf('count', comparedFigure));
      const finding = {
        plan: plan.plan.id,
        figureName: figureNamer(plan)(figure),
        message: `${isWithheld(figure) ? 'is withheld' : 'is of few people'}, and whoever knows which areas lie in which may work it out. State ${whatToState}`,
        reasons: [],
        shownFigures: findShownFigures(keys, keys),
      };
      return { finding };
    },
  );
}

/** Finds counts that the pack shows although they are small. */
export function shownSmall({ unknowns, knownValues }: Ledger): readonly PlainFinding[] {
  return [...knownValues].flatMap(([key, count]) => {
    const unknown = unknowns.get(key);
    if (unknown === undefined || unknown.guard === 'none' || unknown.guard === 'near') return [];
    if (!/^(?:count|out of|left over)\|/.test(key) || count === 0 || count >= unknown.smallestCount)
      return [];
    return [
      {
        series: seriesOf(key),
        finding: {
          plan: unknown.plan,
          figureName: unknown.figureName(),
          message: `${unknown.name()}: so few people, and shown. Withhold the figure with "c", or say people=no in indicators.csv where these are no people`,
          reasons: [],
          shownFigures: [],
        },
      },
    ];
  });
}

/** Turns a number that can be worked out, or perhaps can, into a finding. */
export function findingOf(
  { unknown, kind, reasons, whatToState, equationKeys, joinedKeys }: DeducedNumber,
  findShownFigures: FindShownFigures,
): Finding {
  const message = findingMessage(unknown, kind, whatToState);
  // Only the officer can say which groups or areas overlap, or which lie in which. Withholding more figures would hide the overlap and not resolve it.
  const isToState = kind === 'overlap' || (kind === 'undecided' && whatToState !== undefined);
  const figures = isToState ? [] : findShownFigures(equationKeys, joinedKeys);
  return { plan: unknown.plan, figureName: unknown.figureName(), message, reasons, shownFigures: figures };
}
