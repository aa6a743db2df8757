import { auditPack, type AuditOptions } from '@/pack/audit/auditPack';
import { isOwnText, isPart, type PackTexts } from '@/pack/audit/auditPlans';
import type { Finding } from '@/pack/audit/findings';
import { isWithoutFigures } from '@/pack/audit/rowlessFigures';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { PackFile } from './indicatorTexts';
import { publishedFiles } from './publishedFiles';

/** The error of a build whose pack would give away what it withholds. It is thrown after the last file, before the new pack replaces the old one. */
export class GivenAwayError extends Error {
  override readonly name = 'GivenAwayError';
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('What the pack withholds can be worked out from it.');
    this.findings = findings;
  }
}

type AuditBeside = Omit<AuditOptions, 'members' | 'before'> & {
  readonly other?: OtherEdition | undefined;
};

/**
 * Passes on the files one after another. After the last file, audits the pack, together with the other edition of the site if there is one.
 * Only the files that the audit reads are kept in memory.
 */
export function* auditedFiles(
  files: Iterable<PackFile>,
  plans: readonly CompiledPlan[],
  { other: otherEdition, ...auditing }: AuditBeside,
): Generator<PackFile> {
  const ownIndicators = plansToRead(plans);
  const keptTexts = new Map<string, string>();
  for (const file of files) {
    yield file;
    keepText(file, ownIndicators, keptTexts);
  }
  if (ownIndicators.size === 0) return;
  const findings = findingsIn(keptTexts, { ...auditing, other: otherEdition });
  if (findings.length > 0) throw new GivenAwayError(findings);
}

/** Finds what a pack gives away, read together with the other edition of its site if there is one. */
export function findingsIn(
  texts: PackTexts,
  { other: otherEdition, ...auditing }: AuditBeside,
): readonly Finding[] {
  const { findings } =
    otherEdition?.audience === 'public'
      ? auditPack(otherEdition.texts, { ...auditing, members: texts })
      : auditPack(texts, { ...auditing, members: otherEdition?.texts });
  return findings;
}

/** The same plans for the other audience: for a public site the members' edition, and for a members' edition the public site. */
export type OtherEdition = { readonly audience: 'public' | 'members'; readonly texts: PackTexts };

/** The files of these plans that the audit reads, made in memory. Indicators that the audit does not read are left out. */
export function auditedTexts(plans: readonly CompiledPlan[]): PackTexts {
  const ownIndicators = plansToRead(plans);
  const keptTexts = new Map<string, string>();
  if (ownIndicators.size === 0) return keptTexts;
  const plansRead = plans.filter(hasOwn).map((plan): CompiledPlan => {
    const readPlan = ownIndicators.get(plan.data.plan.id);
    const indicators = plan.data.indicators.filter(
      ({ id }) => plan.data.series.has(id) || readPlan?.has(id) === true,
    );
    return { ...plan, data: { ...plan.data, indicators } };
  });
  for (const file of publishedFiles(plansRead)) keepText(file, ownIndicators, keptTexts);
  return keptTexts;
}

function hasOwn({ data, breakdowns }: CompiledPlan): boolean {
  return data.series.size > 0 || breakdowns.size > 0;
}

/** The ids of the plans, each with the indicators of published files that the audit also reads. Empty if no plan has figures of an officer's own. */
type OwnIndicators = ReadonlyMap<string, ReadonlySet<string>>;

function plansToRead(plans: readonly CompiledPlan[]): OwnIndicators {
  if (!plans.some(hasOwn)) return new Map();
  return new Map(
    plans.map((plan) => {
      const { data, breakdowns } = plan;
      const namedDenominators = new Set(
        data.indicators.flatMap(({ denominator }) => denominator?.trim().toLowerCase() ?? []),
      );
      const neededIndicators = data.indicators.filter(
        ({ id, title }) =>
          breakdowns.has(id) ||
          namedDenominators.has(title.trim().toLowerCase()) ||
          namedDenominators.has(id),
      );
      return [data.plan.id, new Set<string>(hasOwn(plan) ? neededIndicators.map(({ id }) => id) : [])];
    }),
  );
}

/** Changes `keptTexts`. */
function keepText(
  [path, text]: PackFile,
  ownIndicators: OwnIndicators,
  keptTexts: Map<string, string>,
): void {
  const plan = [...ownIndicators.keys()].find((id) => path.startsWith(`${id}/`));
  if (
    path === 'plans.json' ||
    (plan !== undefined && isWorthKeeping([path, text], plan, { ownIndicators, keptTexts }))
  )
    keptTexts.set(path, text);
}

/** For a plan that serves every authority, the part of one area is enough for the audit. */
function isWorthKeeping(
  [path, text]: PackFile,
  plan: string,
  {
    ownIndicators,
    keptTexts,
  }: { readonly ownIndicators: OwnIndicators; readonly keptTexts: ReadonlyMap<string, string> },
): boolean {
  if (isPart(path, plan)) return ![...keptTexts.keys()].some((keptPath) => isPart(keptPath, plan));
  const [, id = ''] = /\/indicators\/([^/]+)\.json$/.exec(path) ?? [];
  if (path === `${plan}/latest.json` || isOwnText(text)) return true;
  return id !== '' && (ownIndicators.get(plan)?.has(id) === true || isWithoutFigures(text));
}
