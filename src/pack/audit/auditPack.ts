import { auditPlans, type AuditPlan, type PackTexts, type SeriesNames } from './auditPlans';
import { dividedOut } from './dividedOut';
import {
  aloneFindings,
  changeFindings,
  findingOf,
  nestingFindings,
  saidFindings,
  shownSmall,
  type Finding,
  type Near,
} from './findings';
import { newStatements } from './newStatements';
import { hasOpenDivisions, openDivisions } from './openDivisions';
import { HIDDEN } from './packFigures';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import { shownFigures } from './shownFigures';
import {
  helpingStatements,
  siteStatements,
  statedTogether,
  wholeStatements,
  type Statement,
} from './statement';
import { keyOf, seriesOf } from './unknowns';
import { wholeSite } from './wholeSite';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { workedOut } from './workedOut';

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
    ...plans.flatMap(saidFindings),
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

/** Looks for what the members' edition withholds in both editions together, because a member may read both. */
function ofBoth(plans: readonly AuditPlan[], beside: readonly AuditPlan[], how: Solving): readonly Finding[] {
  return [
    ...beside.flatMap(saidFindings),
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

/** Lists each place once: a share that is given away also gives away its remainder. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set<string>();
  return findings.filter(({ place }) => {
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}
