import { auditPack, type Finding } from '@/pack/audit/auditPack';
import { isOwnText, isPart } from '@/pack/audit/packFigures';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { PackFile } from './indicatorTexts';

/** The pack would give away what it withholds. It is thrown behind the last file, before anything is in its place. */
export class GivenAwayError extends Error {
  override readonly name = 'GivenAwayError';
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('What the pack withholds can be worked out from it.');
    this.findings = findings;
  }
}

/**
 * The same files one after another; behind the last, the audit of what they say. Only those that hold figures of an officer's own table are kept
 * in memory for it, and of a plan for every authority one area's part.
 */
export function* auditedFiles(
  files: Iterable<PackFile>,
  plans: readonly CompiledPlan[],
): Generator<PackFile> {
  const own = plans.filter(({ data, breakdowns }) => data.series.size > 0 || breakdowns.size > 0);
  const kept = new Map<string, string>();
  for (const [path, text] of files) {
    yield [path, text];
    const plan = own.find(({ data }) => path.startsWith(`${data.plan.id}/`))?.data.plan.id;
    if (path === 'plans.json' || (plan !== undefined && isKept([path, text], plan, kept)))
      kept.set(path, text);
  }
  const findings = own.length === 0 ? [] : auditPack(kept);
  if (findings.length > 0) throw new GivenAwayError(findings);
}

function isKept([path, text]: PackFile, plan: string, kept: ReadonlyMap<string, string>): boolean {
  if (isPart(path, plan)) return ![...kept.keys()].some((one) => isPart(one, plan));
  return path === `${plan}/latest.json` || isOwnText(text);
}
