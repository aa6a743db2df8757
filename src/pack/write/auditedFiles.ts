import { auditPack, type AuditOptions } from '@/pack/audit/auditPack';
import { isOwnText, isPart, type PackTexts } from '@/pack/audit/auditPlans';
import type { Finding } from '@/pack/audit/findings';
import { isWithoutFigures } from '@/pack/audit/rowlessFigures';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { PackFile } from './indicatorTexts';
import { publishedFiles } from './publishedFiles';

/** The pack would give away what it withholds. It is thrown behind the last file, before anything is in its place. */
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
 * The same files one after another; behind the last, the audit of what they say, beside the other edition of the site where there is one. Only what
 * the audit reads is kept in memory for it.
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

/** The same plans for the other audience: the members' edition of a public site, and the public site of a members' edition. */
export type OtherEdition = { readonly audience: 'public' | 'members'; readonly texts: PackTexts };

/** What the audit reads of the pack of these plans, made in memory: of indicators that it does not read nothing is written. */
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

/**
 * The ids of the plans, and in each the indicators whose files are read though they are a publisher's. None where no plan
 * has figures of an officer's own.
 */
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

/** For a plan that serves every authority, the part of one area is enough. */
function isWorthKeeping(
  [path, text]: PackFile,
  plan: string,
  {
    ownIndicators,
    keptTexts,
  }: { readonly ownIndicators: OwnIndicators; readonly keptTexts: ReadonlyMap<string, string> },
): boolean {
  if (isPart(path, plan)) return ![...keptTexts.keys()].some((one) => isPart(one, plan));
  const [, id = ''] = /\/indicators\/([^/]+)\.json$/.exec(path) ?? [];
  if (path === `${plan}/latest.json` || isOwnText(text)) return true;
  return id !== '' && (ownIndicators.get(plan)?.has(id) === true || isWithoutFigures(text));
}
