import type { Audience } from '@/domain/figures/access';
import { safeSoFar } from '@/pack/audit/safeSoFar';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { auditedTexts, findingsIn } from './auditedFiles';
import { otherEdition } from './editions';
import { plansOf, withheldUntilSafe, type LoadPlans, type UntilSafe } from './withheldUntilSafe';

/** Audits the plans of a site in memory, as a build would publish them. Gives the plans, or their errors. */
export async function auditedPlans(load: LoadPlans, audience: Audience = 'public'): Promise<UntilSafe> {
  const withheldByPlan = new Map<string, ReadonlySet<string>>();
  const compiled = await load(audience, withheldByPlan);
  const plans = plansOf(compiled);
  const texts = plans.length < compiled.length ? new Map<string, string>() : auditedTexts(plans);
  if (texts.size === 0) return { compiled, findings: [], also: withheldByPlan };
  const solver = await wholeNumberSolver();
  const otherEditionFigures = await otherEdition(plans, audience, async (reader) =>
    plansOf(await load(reader, withheldByPlan, 'audit')),
  );
  const auditing = { solver, safe: safeSoFar() };
  const findings = findingsIn(texts, { ...auditing, other: otherEditionFigures });
  return withheldUntilSafe({ compiled, findings }, { load, audience, ...auditing });
}
