import type { Issue } from '@/domain/plan/issue';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { auditedTexts } from '@/pack/write/auditedFiles';
import { otherEdition, type CompileOther } from '@/pack/write/editions';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { plainIssue } from '@/sources/plainIssue';

/** What a build of the plan would be refused for, as issues: its pack is made in memory and audited. */
export async function auditIssues(
  plan: CompiledPlan,
  compileOther: CompileOther,
): Promise<readonly Issue[]> {
  const texts = auditedTexts([plan]);
  if (texts.size === 0) return [];
  const other = await otherEdition([plan], 'public', compileOther);
  const { findings } = auditPack(texts, {
    solver: await wholeNumberSolver(),
    members: other?.texts,
  });
  return findings.map(({ place, message, from }) => {
    const said = message.startsWith(place) ? message : `${place} ${message}`;
    return plainIssue({
      severity: 'error',
      code: 'given-away',
      file: OBSERVATIONS.file,
      message: `${said}.${from.length === 0 ? '' : ` It follows from: ${from.join('; ')}.`}`,
    });
  });
}
