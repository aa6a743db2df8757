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
import type { DeducedNumber } from './deducedNumbers';

/** A figure that should be hidden and can be worked out. The finding names the place and the equations, never the figure. */
export type Finding = {
  readonly plan: string;
  /** The name of the figure: its indicator, area, period and group. */
  readonly figureName: string;
  readonly message: string;
  /** The shown figures and equations that give it away, in words. */
  readonly reasons: readonly string[];
  /**
   * The shown figures of the officer's own that it follows from; if there are none, all that share equations with it.
   * Withholding one of them may make it safe.
   */
  readonly shownFigures: readonly ShownFigure[];
};

/** Finds the shown figures behind some equations. */
export type FindShownFigures = ReturnType<typeof shownFigureFinder>;

/** A finding that needs no solving, and the series that it is about. */
export type PlainFinding = { readonly finding: Finding; readonly series?: string | undefined };

/** Finds withheld figures that another text of the pack says. */
export function shownElsewhereFindings(plan: AuditPlan): readonly Finding[] {
  const planId = { plan: plan.plan.id };
  return shownElsewhere(plan, figureNamer(plan)).map(({ sourceFigure, ...finding }) => ({
    ...planId,
    shownFigures: sourceFigure === undefined ? [] : [{ ...planId, ...sourceFigure }],
    ...finding,
  }));
}

/** Finds shown changes of what is withheld. To withhold the change as well makes it safe. */
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

/** Finds the one withheld neighbour that a shown mean and all the others leave. */
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

/** Finds what someone can work out who knows which areas lie in which, where areas.csv leaves that open. */
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

/** Counts that the pack shows though they are small. */
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

/** The finding for a number that follows from equations, or may. */
export function findingOf(
  { unknown, kind, reasons, whatToState, equationKeys, joinedKeys }: DeducedNumber,
  findShownFigures: FindShownFigures,
): Finding {
  const message = findingMessage(unknown, kind, whatToState);
  // Only the officer can say which groups or areas overlap, or lie in which. Withholding more would hide the overlap and not end it.
  const isToState = kind === 'overlap' || (kind === 'undecided' && whatToState !== undefined);
  const figures = isToState ? [] : findShownFigures(equationKeys, joinedKeys);
  return { plan: unknown.plan, figureName: unknown.figureName(), message, reasons, shownFigures: figures };
}
