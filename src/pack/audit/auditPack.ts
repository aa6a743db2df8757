import { auditPlans, type AuditPlan, type PackTexts, type SeriesNames } from './auditPlans';
import { newStatements } from './newStatements';
import { openNestings } from './openNesting';
import { placeName, type PlanLedger } from './planLedger';
import { safeSoFar, type SafeSoFar } from './safeSoFar';
import { saidElsewhere } from './saidElsewhere';
import { HIDDEN } from './packFigures';
import { shownFigures, type ShownFigure } from './shownFigures';
import {
  helpingStatements,
  siteStatements,
  statedTogether,
  wholeStatements,
  type Statement,
} from './statement';
import { keyOf, seriesOf, type Ledger, type Unknown } from './unknowns';
import { wholeSite } from './wholeSite';
import { workedOut, type WorkedOut } from './workedOut';
import type { WholeNumberSolver } from './wholeNumberSolver';

/** A figure that the pack withholds, or ought to, and gives away. It names the place and the equations, never the figure. */
export type Finding = {
  readonly plan: string;
  /** Where the figure stands. */
  readonly place: string;
  readonly message: string;
  /** What gives it away, each in words. */
  readonly from: readonly string[];
  /** The officer's own figures that are shown and that it follows from; else all that hang together with it. Without one of them it may be safe. */
  readonly near: readonly ShownFigure[];
};

/** How much of an earlier pack the audit could hold against this one. */
export type Matched = { readonly figures: number; readonly of: number };

export type Audit = { readonly findings: readonly Finding[]; readonly matched?: Matched | undefined };

export type Auditing = {
  readonly solver: WholeNumberSolver;
  /** The release before. */
  readonly before?: PackTexts | undefined;
  /** The edition for members beside the public pack: what it withholds must not follow from both together, and what it alone shows not from the public one. */
  readonly members?: PackTexts | undefined;
  /** Gains what this audit finds safe. */
  readonly safe?: SafeSoFar | undefined;
};

/**
 * Takes a finished pack as an attacker would: writes down every equation between the numbers that it shows, over all its plans, with those of an earlier pack
 * or of the members' edition where they are at hand, and tells what of the withheld can be worked out or narrowed to fewer than three values
 * (docs/methods.md, What is withheld). It knows nothing of how the figures were withheld.
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

type How = Required<Parameters<typeof workedOut>[1]> & { readonly near: Near };

/** What some statements give away together, as far as it is not known that they give nothing away. */
function givenAway(statements: readonly Statement[], { near, ...how }: How): readonly Finding[] {
  const { statements: left, learn } = newStatements(statements, how.safe);
  const { ledger, each } = statedTogether(left);
  const shown = each.flatMap(({ statement: { isPlan, plan, spans }, ...own }) => [
    ...(isPlan ? [...shownSmall(own.ledger), ...aloneFindings(plan, own)] : []),
    // What one plan withholds, areas of another may tell.
    ...(isPlan || spans === 'series' ? nestingFindings(plan, near) : []),
  ]);
  const found = workedOut(ledger, how);
  learn(
    new Set([
      ...shown.flatMap(({ series = [] }) => series),
      ...found.flatMap(({ around }) => around.map(seriesOf)),
    ]),
  );
  return [...shown.map(({ finding }) => finding), ...found.map((one) => findingOf(one, near))];
}

/** A finding that needs no solving, and the series that it is about. */
type Told = { readonly finding: Finding; readonly series?: string | undefined };

/** The public pack and the members' edition together, held against what the latter withholds: a member may read both. */
function ofBoth(plans: readonly AuditPlan[], beside: readonly AuditPlan[], how: How): readonly Finding[] {
  return [
    ...beside.flatMap(said),
    ...givenAway([...siteStatements(beside), ...helpingStatements(plans, 'the public site')], how),
    ...givenAway(wholeStatements(wholeSite(beside, plans)), how),
  ].map((finding): Finding => ({
    ...finding,
    message: `${finding.message} (by those who read the members’ edition too)`,
  }));
}

/** The public plan with a cell for each figure that only members may see, without the figure: from the public pack it must not follow. */
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
  return saidElsewhere(plan, placeName(plan)).map((one) => ({ plan: plan.plan.id, near: [], ...one }));
}

function aloneFindings(plan: AuditPlan, { alone }: PlanLedger): readonly Told[] {
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

function nestingFindings(plan: AuditPlan, near: Near): readonly Told[] {
  return openNestings(plan).map(({ figure, among, state }) => {
    const keys = among.map((one) => keyOf('count', one));
    const finding = {
      plan: plan.plan.id,
      place: placeName(plan)(figure),
      message: `is withheld, and whoever knows which areas lie in which may work it out. State ${state}`,
      from: [],
      near: near(keys, keys),
    };
    return { finding };
  });
}

/** Counts that the pack shows though they are small. */
function shownSmall({ unknowns, known }: Ledger): readonly Told[] {
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
  const message = messageOf(unknown, kind, state);
  // Which groups or areas overlap only the officer can say: with more withheld the overlap is no longer seen, and is there all the same.
  const figures = kind === 'overlap' ? [] : near(touches, around);
  return { plan: unknown.plan, place: unknown.place(), message, from, near: figures };
}

function messageOf(unknown: Unknown, kind: WorkedOut['kind'], state: string | undefined): string {
  const name = unknown.name();
  switch (kind) {
    case 'told':
      return `${name}: can be worked out, or to fewer than three values. Withhold one more figure of those that it follows from with "c", or leave one out`;
    case 'undecided':
      return `${name}: it could not be shown that nobody can work it out. Withhold more of the figures that it hangs on with "c", or leave some out`;
    case 'overlap':
      return `${name}: the parts of a total come to more than the total, so that it cannot be shown to be safe. State ${state}`;
  }
}

/** A share that is given away gives away those left over too: its place is told once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set<string>();
  return findings.filter(({ place }) => {
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}
