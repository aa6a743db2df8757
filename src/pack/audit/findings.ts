import type { AuditPlan } from './auditPlans';
import { findingMessage } from './findingMessage';
import { openNestings } from './openNesting';
import { openRests } from './openRests';
import { openShares } from './openShares';
import { isWithheld } from './packFigures';
import { placeName, type PlanLedger } from './planLedger';
import { saidElsewhere } from './saidElsewhere';
import { sharesOfNamed } from './sharesOfNamed';
import { shownChanges } from './shownChanges';
import type { shownFigures, ShownFigure } from './shownFigures';
import { shownGaps } from './shownGaps';
import { keyOf, seriesOf, type Ledger } from './unknowns';
import type { WorkedOut } from './workedOut';

/** A figure that should be hidden and can be worked out. The finding names the place and the equations, never the figure. */
export type Finding = {
  readonly plan: string;
  /** The name of the figure: its indicator, area, period and group. */
  readonly place: string;
  readonly message: string;
  /** The shown figures and equations that give it away, in words. */
  readonly from: readonly string[];
  /**
   * The shown figures of the officer's own that it follows from; if there are none, all that share equations with it.
   * Withholding one of them may make it safe.
   */
  readonly near: readonly ShownFigure[];
};

/** Finds the shown figures behind some equations. */
export type Near = ReturnType<typeof shownFigures>;

/** A finding that needs no solving, and the series that it is about. */
export type PlainFinding = { readonly finding: Finding; readonly series?: string | undefined };

/** Finds withheld figures that another text of the pack says. */
export function saidFindings(plan: AuditPlan): readonly Finding[] {
  const own = { plan: plan.plan.id };
  return saidElsewhere(plan, placeName(plan)).map(({ by, ...one }) => ({
    ...own,
    near: by === undefined ? [] : [{ ...own, ...by }],
    ...one,
  }));
}

/** Finds shown changes of what is withheld. To withhold the change as well makes it safe. */
export function changeFindings(
  plans: readonly AuditPlan[],
  helping: readonly AuditPlan[],
): readonly Finding[] {
  return [...shownChanges(plans, helping), ...shownGaps(plans), ...sharesOfNamed(plans)].flatMap(
    ({ plan, figure, of }): readonly Finding[] => {
      const one = plans.find(({ plan: { id } }) => id === plan);
      if (one === undefined) return [];
      const { indicator, area, period, breakdown, sides } = figure;
      return [
        {
          plan,
          place: placeName(one)(figure),
          message: `is shown, and a figure that is withheld or of few people follows from it: it is the change or difference of "${of}". Withhold it with "c" too`,
          from: [],
          near: [{ plan, indicator, area, period, breakdown, sides }],
        },
      ];
    },
  );
}

/** Finds the one withheld neighbour that a shown mean and all the others leave. */
export function aloneFindings(plan: AuditPlan, { alone }: PlanLedger): readonly PlainFinding[] {
  return alone
    .filter(({ isOwn }) => isOwn)
    .map((figure) => ({
      series: figure.series,
      finding: {
        plan: plan.plan.id,
        place: placeName(plan)(figure),
        message:
          'is withheld, and follows from the mean of the neighbours, which is shown, and from all the others',
        from: [],
        near: [],
      },
    }));
}

/** Finds what someone can work out who knows which areas lie in which, where areas.csv leaves that open. */
export function nestingFindings(plan: AuditPlan, near: Near): readonly PlainFinding[] {
  return [...openNestings(plan), ...openShares(plan), ...openRests(plan)].map(({ figure, among, state }) => {
    const keys = among.map((one) => keyOf('count', one));
    const finding = {
      plan: plan.plan.id,
      place: placeName(plan)(figure),
      message: `${isWithheld(figure) ? 'is withheld' : 'is of few people'}, and whoever knows which areas lie in which may work it out. State ${state}`,
      from: [],
      near: near(keys, keys),
    };
    return { finding };
  });
}

/** Counts that the pack shows though they are small. */
export function shownSmall({ unknowns, known }: Ledger): readonly PlainFinding[] {
  return [...known].flatMap(([key, count]) => {
    const unknown = unknowns.get(key);
    if (unknown === undefined || unknown.guard === 'none' || unknown.guard === 'near') return [];
    if (!/^(?:count|out of|left over)\|/.test(key) || count === 0 || count >= unknown.smallest) return [];
    return [
      {
        series: seriesOf(key),
        finding: {
          plan: unknown.plan,
          place: unknown.place(),
          message: `${unknown.name()}: so few people, and shown. Withhold the figure with "c", or say people=no in indicators.csv where these are no people`,
          from: [],
          near: [],
        },
      },
    ];
  });
}

/** The finding for a number that follows from equations, or may. */
export function findingOf({ unknown, kind, from, state, touches, around }: WorkedOut, near: Near): Finding {
  const message = findingMessage(unknown, kind, state);
  // Only the officer can say which groups or areas overlap, or lie in which. Withholding more would hide the overlap and not end it.
  const isToState = kind === 'overlap' || (kind === 'undecided' && state !== undefined);
  const figures = isToState ? [] : near(touches, around);
  return { plan: unknown.plan, place: unknown.place(), message, from, near: figures };
}
