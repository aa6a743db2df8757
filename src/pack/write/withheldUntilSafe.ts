import type { Audience } from '@/domain/figures/access';
import type { Finding } from '@/pack/audit/findings';
import type { ShownFigure } from '@/pack/audit/shownFigures';
import { withoutSeries, type SafeSoFar } from '@/pack/audit/safeSoFar';
import type { WholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { Compiled, CompiledPlan, Purpose } from '@/pack/compile/compilePlan';
import { placeKey, type WithheldToo } from '@/pack/rows/withheldToo';
import { auditedTexts, findingsIn } from './auditedFiles';
import { otherEdition } from './editions';

/** Compiles the plans of a site for an audience, with some more figures withheld. */
export type LoadPlans = (
  audience: Audience,
  also: WithheldToo,
  purpose?: Purpose,
) => Promise<readonly Compiled[]>;

export type UntilSafe = {
  readonly compiled: readonly Compiled[];
  /** The figures that are still given away. Empty if a plan now has an error of its own. */
  readonly findings: readonly Finding[];
  readonly also: WithheldToo;
};

/** In this many rounds each finding withholds one more figure. In as many rounds again it withholds every figure that it follows from. */
const ROUNDS = 6;

/**
 * The plans of a site, compiled with more withheld until the audit finds nothing. Which figure goes depends only on its
 * position, as in disclosure control (docs/methods.md, What is withheld). What only the officer can state, such as which areas lie in which, stays a finding.
 */
export async function withheldUntilSafe(
  { compiled, findings }: Pick<UntilSafe, 'compiled' | 'findings'>,
  {
    load,
    audience,
    ...how
  }: {
    readonly load: LoadPlans;
    readonly audience: Audience;
    readonly solver: WholeNumberSolver;
    /** What was found safe so far: with each round little changes. */
    readonly safe: SafeSoFar;
  },
): Promise<UntilSafe> {
  let now: UntilSafe = { compiled, findings, also: new Map() };
  for (let round = 0; round < 2 * ROUNDS && now.findings.length > 0; round += 1) {
    const toState = now.findings.filter(({ near }) => near.length === 0);
    if (toState.length > 0) return { ...now, findings: toState };
    const chosen = now.findings.flatMap((one) => (round < ROUNDS ? firstOf(one) : one.near));
    const also = withMore(now.also, chosen);
    const next = await load(audience, also);
    const plans = plansOf(next);
    if (plans.length < next.length) return { compiled: next, findings: [], also };
    const other = await otherEdition(plans, audience, async (reader) =>
      plansOf(await load(reader, also, 'audit')),
    );
    const texts = auditedTexts(plans);
    const found = findingsIn(texts, { ...how, other });
    // The last audit reads everything, and takes no series for safe because an earlier round did.
    const isLast = found.length === 0;
    now = {
      compiled: next,
      findings: isLast ? findingsIn(texts, { ...how, safe: withoutSeries(how.safe), other }) : found,
      also,
    };
  }
  return now;
}

export function plansOf(compiled: readonly Compiled[]): readonly CompiledPlan[] {
  return compiled.flatMap(({ plan }) => plan ?? []);
}

/** A figure of the same indicator; of these the one in most breakdowns; then one of a local area; then the oldest; then the last. */
function firstOf({ near, place }: Finding): readonly ShownFigure[] {
  const isSame = ({ indicator }: ShownFigure) => place.startsWith(`${indicator.title}, `);
  const isLocal = ({ area }: ShownFigure) => !/^[A-Z]\d{8}$/.test(area);
  const [first] = near
    .toReversed()
    .toSorted(
      (a, b) =>
        Number(isSame(b)) - Number(isSame(a)) ||
        b.sides.length - a.sides.length ||
        Number(isLocal(b)) - Number(isLocal(a)) ||
        (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0),
    );
  return first === undefined ? [] : [first];
}

function withMore(also: WithheldToo, figures: readonly ShownFigure[]): WithheldToo {
  const more = new Map([...also].map(([plan, places]) => [plan, new Set(places)] as const));
  for (const figure of figures) {
    const places = more.get(figure.plan) ?? new Set();
    more.set(figure.plan, places.add(placeKey(figure)));
  }
  return more;
}
