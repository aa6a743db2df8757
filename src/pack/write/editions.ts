import type { Audience } from '@/domain/figures/access';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { auditedTexts, type OtherEdition } from './auditedFiles';

/** Compiles the plans a second time, for the other audience. */
export type CompileOther = (audience: Audience) => Promise<readonly CompiledPlan[]>;

/**
 * The edition of a site for its other audience, so that both are audited together: whoever reads the members' edition can also read the public
 * site. Returns undefined if nothing is only for members, because both editions are then the same.
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
