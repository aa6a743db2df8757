import type { Audience } from '@/domain/figures/access';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { auditedTexts, type OtherEdition } from './auditedFiles';

/** Compiles the plans once more, for the other audience. */
export type CompileOther = (audience: Audience) => Promise<readonly CompiledPlan[]>;

/**
 * What a site says to its other audience, for an audit of both together: whoever reads the members' edition can read the public site. Undefined where no
 * figure is kept from the public, and both say the same.
 */
export async function otherEdition(
  plans: readonly CompiledPlan[],
  audience: Audience,
  compile: CompileOther,
): Promise<OtherEdition | undefined> {
  if (!plans.some(({ hasTwoEditions }) => hasTwoEditions === true)) return undefined;
  const otherAudience = audience === 'public' ? 'members' : 'public';
  return { audience: otherAudience, texts: auditedTexts(await compile(otherAudience)) };
}
