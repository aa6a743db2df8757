import type { Audience } from '@/domain/figures/access';
import type { Finding } from '@/pack/audit/findings';
import type { ShownFigure } from '@/pack/audit/shownFigures';
import { withoutSeries, type SafeSoFar } from '@/pack/audit/safeSoFar';
import type { WholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { Compiled, CompiledPlan, Purpose } from '@/pack/compile/compilePlan';
import { placeKey, type WithheldToo } from '@/pack/rows/withheldToo';
import { auditedTexts, findingsIn } from './auditedFiles';
import { otherEdition } from './editions';

/** Compiles the plans of a site for an audience, withholding some more figures. */
export type LoadPlans = (
  audience: Audience,
  withheldToo: WithheldToo,
  purpose?: Purpose,
) => Promise<readonly Compiled[]>;

export type UntilSafe = {
  readonly compiled: readonly Compiled[];
  /** The audit's findings that remain. Empty if a plan now has an error of its own. */
  readonly findings: readonly Finding[];
  readonly also: WithheldToo;
};

/**
 * For this many rounds, each finding of the audit withholds one more figure. For as many further rounds, each finding withholds every figure
 * that it follows from.
 */
const MOST_ROUNDS = 6;

/**
 * Compiles the plans of a site and withholds more figures until the audit finds nothing. Which figure is withheld depends only on its
 * position, as in disclosure control (docs/methods.md, What is withheld). A question that only the officer can answer, such as which areas lie
 * in which, stays a finding.
 */
export async function withheldUntilSafe(
  { compiled, findings }: Pick<UntilSafe, 'compiled' | 'findings'>,
  {
    load,
    audience,
    ...auditing
  }: {
    readonly load: LoadPlans;
    readonly audience: Audience;
    readonly solver: WholeNumberSolver;
    /** What earlier audits found safe, because little changes from one round to the next. */
    readonly safe: SafeSoFar;
  },
): Promise<UntilSafe> {
  let currentState: UntilSafe = { compiled, findings, also: new Map() };
  for (let round = 0; round < 2 * MOST_ROUNDS && currentState.findings.length > 0; round += 1) {
    const findingsToState = currentState.findings.filter(({ shownFigures }) => shownFigures.length === 0);
    if (findingsToState.length > 0) return { ...currentState, findings: findingsToState };
    const figuresToWithhold = currentState.findings.flatMap((finding) =>
      round < MOST_ROUNDS ? firstWithholdable(finding) : finding.shownFigures,
    );
    const withheldNext = withMoreWithheld(currentState.also, figuresToWithhold);
    const nextPlans = await load(audience, withheldNext);
    const plans = plansOf(nextPlans);
    if (plans.length < nextPlans.length) return { compiled: nextPlans, findings: [], also: withheldNext };
    const otherEditionFigures = await otherEdition(plans, audience, async (reader) =>
      plansOf(await load(reader, withheldNext, 'audit')),
    );
    const texts = auditedTexts(plans);
    const newFindings = findingsIn(texts, { ...auditing, other: otherEditionFigures });
    // The last audit reads everything again, and relies on nothing that an earlier round found safe.
    const isLastRound = newFindings.length === 0;
    currentState = {
      compiled: nextPlans,
      findings: isLastRound
        ? findingsIn(texts, { ...auditing, safe: withoutSeries(auditing.safe), other: otherEditionFigures })
        : newFindings,
      also: withheldNext,
    };
  }
  return currentState;
}

export function plansOf(compiled: readonly Compiled[]): readonly CompiledPlan[] {
  return compiled.flatMap(({ plan }) => plan ?? []);
}

/**
 * The figure to withhold for a finding: one of the same indicator; among these the one in most breakdowns; then one of a local area; then the
 * oldest; then the last.
 */
function firstWithholdable({ shownFigures, figureName }: Finding): readonly ShownFigure[] {
  const isOfIndicator = ({ indicator }: ShownFigure) => figureName.startsWith(`${indicator.title}, `);
  const isLocal = ({ area }: ShownFigure) => !/^[A-Z]\d{8}$/.test(area);
  const [firstFigure] = shownFigures
    .toReversed()
    .toSorted(
      (a, b) =>
        Number(isOfIndicator(b)) - Number(isOfIndicator(a)) ||
        b.groups.length - a.groups.length ||
        Number(isLocal(b)) - Number(isLocal(a)) ||
        (a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0),
    );
  return firstFigure === undefined ? [] : [firstFigure];
}

function withMoreWithheld(withheldToo: WithheldToo, figures: readonly ShownFigure[]): WithheldToo {
  const withheldByPlan = new Map([...withheldToo].map(([plan, places]) => [plan, new Set(places)] as const));
  for (const figure of figures) {
    const withheldCells = withheldByPlan.get(figure.plan) ?? new Set();
    withheldByPlan.set(figure.plan, withheldCells.add(placeKey(figure)));
  }
  return withheldByPlan;
}
