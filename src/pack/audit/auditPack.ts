import { auditPlans, type AuditPlan, type PackTexts, type SeriesNames } from './auditPlans';
import { deducedByDivisions } from './deducedByDivisions';
import {
  loneNeighbourFindings,
  changeFindings,
  findingOf,
  nestingFindings,
  shownElsewhereFindings,
  shownSmall,
  type Finding,
  type FindShownFigures,
} from './findings';
import { newStatements } from './newStatements';
import { hasOpenDivisions, openDivisions } from './openDivisions';
import { withOneSpelling } from './groupSpelling';
import { HIDDEN } from './packFigures';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import { shownFigureFinder } from './shownFigures';
import {
  helpingStatements,
  siteStatements,
  joinedStatements,
  wholeStatements,
  type Statement,
} from './statement';
import { keyOf, seriesOf } from './unknowns';
import { wholeSite } from './wholeSite';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { deducedNumbers } from './deducedNumbers';

/** The number of figures of the earlier pack that are also in this one. */
export type MatchedFigures = { readonly figures: number; readonly total: number };

export type Audit = { readonly findings: readonly Finding[]; readonly matched?: MatchedFigures | undefined };

export type AuditOptions = {
  readonly solver: WholeNumberSolver;
  /** The pack of the release before this one. */
  readonly before?: PackTexts | undefined;
  /** The members' edition. What it withholds must not follow from both editions together; what it alone shows must not follow from the public one. */
  readonly members?: PackTexts | undefined;
  /** What earlier audits found safe. This audit adds to it. */
  readonly safe?: SafeSoFar | undefined;
};

/**
 * Attacks a finished pack. It writes down every equation between the numbers of all plans, and of an earlier pack and the members' edition if there are
 * any. It lists each withheld figure that can be worked out, or narrowed to fewer than three values (docs/methods.md, What is withheld). It does not
 * know how the figures were withheld.
 */
export function auditPack(
  pack: PackTexts,
  { solver, before, members, safe = safeSoFar() }: AuditOptions,
): Audit {
  const names: SeriesNames = new Map();
  const [plans = [], membersPlans = [], earlierPlans = []] = withOneSpelling(
    [pack, members, before].map((texts) => (texts === undefined ? [] : auditPlans(texts, names))),
  );
  const plansWithRestricted = plans.map((plan) => withRestricted(plan, membersPlans));
  const solving = { solver, safe, findShownFigures: shownFigureFinder([...plans, ...membersPlans]) };
  const publicFindings = [
    ...plans.flatMap(shownElsewhereFindings),
    ...changeFindings(plansWithRestricted, earlierPlans),
    ...findingsFrom(
      [...siteStatements(plansWithRestricted), ...helpingStatements(earlierPlans, 'the earlier pack')],
      solving,
    ),
    ...findingsFrom(wholeStatements(wholeSite(plansWithRestricted, earlierPlans)), solving),
  ];
  const findings =
    membersPlans.length === 0
      ? publicFindings
      : [...publicFindings, ...findingsOfBothEditions(plans, membersPlans, solving)];
  return {
    findings: oncePerFigure(findings),
    ...(before !== undefined && { matched: matchedFigures(earlierPlans, plans) }),
  };
}

function matchedFigures(earlierPlans: readonly AuditPlan[], plans: readonly AuditPlan[]): MatchedFigures {
  const currentKeys = new Set(
    plans.flatMap(({ figures }) => figures.map((figure) => keyOf('count', figure))),
  );
  const earlierKeys = earlierPlans.flatMap(({ figures }) => figures.map((figure) => keyOf('count', figure)));
  return { figures: earlierKeys.filter((key) => currentKeys.has(key)).length, total: earlierKeys.length };
}

type SolvingContext = Required<Pick<Parameters<typeof deducedNumbers>[1], 'solver' | 'safe'>> & {
  readonly findShownFigures: FindShownFigures;
};

/** Finds what some statements give away together. It leaves out parts that are known to be safe. */
function findingsFrom(
  statements: readonly Statement[],
  { findShownFigures, ...solving }: SolvingContext,
): readonly Finding[] {
  const { statements: remainingStatements, noteSafe } = newStatements(statements, solving.safe);
  const { ledger, statementLedgers } = joinedStatements(remainingStatements);
  const plainFindings = statementLedgers.flatMap(
    ({ statement: { isPublishedPlan, plan, cellScope }, ...statementLedger }) => [
      ...(isPublishedPlan
        ? [...shownSmall(statementLedger.ledger), ...loneNeighbourFindings(plan, statementLedger)]
        : []),
      // Areas of one plan may give away what another withholds.
      ...(isPublishedPlan || cellScope === 'series' ? nestingFindings(plan, findShownFigures) : []),
    ],
  );
  const deductions = deducedNumbers(ledger, solving);
  // Divisions of areas are tried only if nothing else gives a figure away.
  const ledgersToDivide = deductions.length > 0 || plainFindings.length > 0 ? [] : statementLedgers;
  const divisionDeductions = ledgersToDivide.flatMap(
    ({ statement: { isPublishedPlan, plan, cellScope }, ledger: statementLedger }) =>
      isPublishedPlan || cellScope === 'series'
        ? deducedByDivisions(openDivisions(plan, statementLedger), statementLedger, solving)
        : [],
  );
  const isAllTried = deductions.length + plainFindings.length + divisionDeductions.length === 0;
  noteSafe(
    new Set([
      ...plainFindings.flatMap(({ series = [] }) => series),
      ...[...deductions, ...divisionDeductions].flatMap(({ joinedKeys }) => joinedKeys.map(seriesOf)),
      // The search stops once some divisions give figures away, so other divisions may give away more.
      ...(isAllTried ? [] : statementLedgers.flatMap(({ statement }) => dividedSeries(statement))),
    ]),
  );
  return [
    ...plainFindings.map(({ finding }) => finding),
    ...[...deductions, ...divisionDeductions].map((deduction) => findingOf(deduction, findShownFigures)),
  ];
}

/** The series of a statement whose areas may be divided in ways that areas.csv leaves open. */
function dividedSeries({ plan, figures }: Statement): readonly string[] {
  return hasOpenDivisions(plan) ? [...new Set(figures.map(({ series }) => series))] : [];
}

/** Looks for figures that the members' edition withholds and that both editions together give away, because a member may read both. */
function findingsOfBothEditions(
  plans: readonly AuditPlan[],
  membersPlans: readonly AuditPlan[],
  solving: SolvingContext,
): readonly Finding[] {
  return [
    ...membersPlans.flatMap(shownElsewhereFindings),
    ...changeFindings(membersPlans, plans),
    ...findingsFrom(
      [...siteStatements(membersPlans), ...helpingStatements(plans, 'the public site')],
      solving,
    ),
    ...findingsFrom(wholeStatements(wholeSite(membersPlans, plans)), solving),
  ].map((finding): Finding => ({
    ...finding,
    message: `${finding.message} (by those who read the members’ edition too)`,
  }));
}

/** Adds an empty cell to the public plan for each figure that only members may see, so that the audit asks whether the public pack gives it away. */
function withRestricted(plan: AuditPlan, membersPlans: readonly AuditPlan[]): AuditPlan {
  const publicKeys = new Set(plan.figures.map((figure) => keyOf('count', figure)));
  const restricted = membersPlans
    .filter((membersPlan) => membersPlan.plan.id === plan.plan.id)
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.isRestricted && !publicKeys.has(keyOf('count', figure)))
    .map((figure) => ({ ...figure, ...HIDDEN }));
  return restricted.length === 0 ? plan : { ...plan, figures: [...plan.figures, ...restricted] };
}

/** Keeps one finding for each figure: a share that is given away also gives away its remainder. */
function oncePerFigure(findings: readonly Finding[]): readonly Finding[] {
  const figureNames = new Set<string>();
  return findings.filter(({ figureName }) => {
    const isNew = !figureNames.has(figureName);
    figureNames.add(figureName);
    return isNew;
  });
}
