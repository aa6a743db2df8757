import { auditPlans, type AuditPlan, type PackTexts, type SeriesNames } from './auditPlans';
import { newStatements } from './newStatements';
import { dividedOut } from './dividedOut';
import { findingMessage } from './findingMessage';
import { hasOpenDivisions, openDivisions } from './openDivisions';
import { openNestings } from './openNesting';
import { openRests } from './openRests';
import { openShares } from './openShares';
import { placeName, type PlanLedger } from './planLedger';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import { saidElsewhere } from './saidElsewhere';
import { HIDDEN, isWithheld } from './packFigures';
import { shownChanges } from './shownChanges';
import { sharesOfNamed } from './sharesOfNamed';
import { shownGaps } from './shownGaps';
import { shownFigures, type ShownFigure } from './shownFigures';
import {
  helpingStatements,
  siteStatements,
  statedTogether,
  wholeStatements,
  type Statement,
} from './statement';
import { keyOf, seriesOf, type Ledger } from './unknowns';
import { wholeSite } from './wholeSite';
import { workedOut, type WorkedOut } from './workedOut';
import type { WholeNumberSolver } from './wholeNumberSolver';

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

/** How many figures of the earlier pack are also in this one. */
export type Matched = { readonly figures: number; readonly of: number };

export type Audit = { readonly findings: readonly Finding[]; readonly matched?: Matched | undefined };

export type Auditing = {
  readonly solver: WholeNumberSolver;
  /** The pack of the release before this one. */
  readonly before?: PackTexts | undefined;
  /** The members' edition. What it withholds must not follow from both editions together; what it alone shows must not follow from the public one. */
  readonly members?: PackTexts | undefined;
  /** What was found safe before. This audit adds to it. */
  readonly safe?: SafeSoFar | undefined;
};

/**
 * Attacks a finished pack: writes down every equation between its numbers, over all plans, with an earlier pack and the members' edition if there are any,
 * and lists each withheld figure that can be worked out or narrowed to fewer than three values (docs/methods.md, What is withheld). It does not know
 * how the figures were withheld.
 */
export function auditPack(pack: PackTexts, { solver, before, members, safe = safeSoFar() }: Auditing): Audit {
  const names: SeriesNames = new Map();
  const plans = auditPlans(pack, names);
  const beside = members === undefined ? [] : auditPlans(members, names);
  const earlier = before === undefined ? [] : auditPlans(before, names);
  const all = plans.map((plan) => withRestricted(plan, beside));
  const how = { solver, safe, near: shownFigures([...plans, ...beside]) };
  const found = [
    ...plans.flatMap(said),
    ...changeFindings(all, earlier),
    ...givenAway([...siteStatements(all), ...helpingStatements(earlier, 'the earlier pack')], how),
    ...givenAway(wholeStatements(wholeSite(all, earlier)), how),
  ];
  const findings = beside.length === 0 ? found : [...found, ...ofBoth(plans, beside, how)];
  return {
    findings: onceEach(findings),
    ...(before !== undefined && { matched: matchedOf(earlier, plans) }),
  };
}

function matchedOf(earlier: readonly AuditPlan[], plans: readonly AuditPlan[]): Matched {
  const now = new Set(plans.flatMap(({ figures }) => figures.map((figure) => keyOf('count', figure))));
  const old = earlier.flatMap(({ figures }) => figures.map((figure) => keyOf('count', figure)));
  return { figures: old.filter((key) => now.has(key)).length, of: old.length };
}

type Solving = Required<Pick<Parameters<typeof workedOut>[1], 'solver' | 'safe'>> & { readonly near: Near };

/** Finds what some statements give away together. Parts that are known to be safe are left out. */
function givenAway(statements: readonly Statement[], { near, ...how }: Solving): readonly Finding[] {
  const { statements: left, learn } = newStatements(statements, how.safe);
  const { ledger, each } = statedTogether(left);
  const shown = each.flatMap(({ statement: { isPlan, plan, spans }, ...own }) => [
    ...(isPlan ? [...shownSmall(own.ledger), ...aloneFindings(plan, own)] : []),
    // Areas of one plan may give away what another withholds.
    ...(isPlan || spans === 'series' ? nestingFindings(plan, near) : []),
  ]);
  const found = workedOut(ledger, how);
  // What only some divisions give away is asked once nothing else is.
  const open = found.length > 0 || shown.length > 0 ? [] : each;
  const divided = open.flatMap(({ statement: { isPlan, plan, spans }, ledger: own }) =>
    isPlan || spans === 'series' ? dividedOut(openDivisions(plan, own), own, how) : [],
  );
  const isAllTried = found.length + shown.length + divided.length === 0;
  learn(
    new Set([
      ...shown.flatMap(({ series = [] }) => series),
      ...[...found, ...divided].flatMap(({ around }) => around.map(seriesOf)),
      // Not every division is tried once something is found, and the others may give away more.
      ...(isAllTried ? [] : each.flatMap(({ statement }) => dividedSeries(statement))),
    ]),
  );
  return [
    ...shown.map(({ finding }) => finding),
    ...[...found, ...divided].map((one) => findingOf(one, near)),
  ];
}

/** The series of a statement whose areas may be divided in ways that areas.csv leaves open. */
function dividedSeries({ plan, figures }: Statement): readonly string[] {
  return hasOpenDivisions(plan) ? [...new Set(figures.map(({ series }) => series))] : [];
}

/** A finding that needs no solving, and the series that it is about. */
type PlainFinding = { readonly finding: Finding; readonly series?: string | undefined };

/** Looks for what the members' edition withholds in both editions together, because a member may read both. */
function ofBoth(plans: readonly AuditPlan[], beside: readonly AuditPlan[], how: Solving): readonly Finding[] {
  return [
    ...beside.flatMap(said),
    ...changeFindings(beside, plans),
    ...givenAway([...siteStatements(beside), ...helpingStatements(plans, 'the public site')], how),
    ...givenAway(wholeStatements(wholeSite(beside, plans)), how),
  ].map((finding): Finding => ({
    ...finding,
    message: `${finding.message} (by those who read the members’ edition too)`,
  }));
}

/** Adds an empty cell to the public plan for each figure that only members may see, so that the audit asks whether the public pack gives it away. */
function withRestricted(plan: AuditPlan, beside: readonly AuditPlan[]): AuditPlan {
  const there = new Set(plan.figures.map((figure) => keyOf('count', figure)));
  const restricted = beside
    .filter((one) => one.plan.id === plan.plan.id)
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.isRestricted && !there.has(keyOf('count', figure)))
    .map((figure) => ({ ...figure, ...HIDDEN }));
  return restricted.length === 0 ? plan : { ...plan, figures: [...plan.figures, ...restricted] };
}

function said(plan: AuditPlan): readonly Finding[] {
  const own = { plan: plan.plan.id };
  return saidElsewhere(plan, placeName(plan)).map(({ by, ...one }) => ({
    ...own,
    near: by === undefined ? [] : [{ ...own, ...by }],
    ...one,
  }));
}

/** Finds shown changes of what is withheld. To withhold the change as well makes it safe. */
function changeFindings(plans: readonly AuditPlan[], helping: readonly AuditPlan[]): readonly Finding[] {
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

function aloneFindings(plan: AuditPlan, { alone }: PlanLedger): readonly PlainFinding[] {
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

function nestingFindings(plan: AuditPlan, near: Near): readonly PlainFinding[] {
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
function shownSmall({ unknowns, known }: Ledger): readonly PlainFinding[] {
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

type Near = ReturnType<typeof shownFigures>;

function findingOf({ unknown, kind, from, state, touches, around }: WorkedOut, near: Near): Finding {
  const message = findingMessage(unknown, kind, state);
  // Only the officer can say which groups or areas overlap, or lie in which. Withholding more would hide the overlap and not end it.
  const isToState = kind === 'overlap' || (kind === 'undecided' && state !== undefined);
  const figures = isToState ? [] : near(touches, around);
  return { plan: unknown.plan, place: unknown.place(), message, from, near: figures };
}

/** Lists each place once: a share that is given away also gives away its remainder. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set<string>();
  return findings.filter(({ place }) => {
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}
