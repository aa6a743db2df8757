import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attackPacks, type AttackFindings } from './attackPacks';
import type { Command } from './command';
import { possibleByRule } from './knownRule';
import { leastWithheld } from './leastWithheld';
import { needlesslyLost } from './needlesslyLost';
import type { PossibleValues } from './possibleValues';
import { packAt, writePlan } from './site';
import type { PackTexts } from './shownCells';
import type { Solve } from './solver';
import type { UntidyPlan } from './untidyPlan';

/** A figure or text that an attacker worked out. */
export type Leak = {
  readonly kind: 'exact' | 'fewer than three' | 'text' | 'decimals';
  readonly what: string;
};

/** The result of building and attacking one plan. */
export type Verdict = {
  readonly seed: number;
  readonly theme: string;
  readonly isControl: boolean;
  /** Whether the command may refuse the plan: it has a mistake, or may have a small count. */
  readonly mayBeRefused: boolean;
  /** `told`: the site was published, and `audit --before` reports that the two releases together give something away. */
  readonly outcome: 'refused' | 'published' | 'told' | 'broken';
  /** The first line that gives the reason of a refusal or error. */
  readonly why: string;
  readonly leaks: readonly Leak[];
  /** Figures of a control that were not published as they are written, although nothing small would follow from them. */
  readonly lost: readonly string[];
  readonly figures: number;
  readonly small: number;
  readonly withheld: number;
  /** The smallest number of figures of a small table that must be withheld. */
  readonly least: number | undefined;
  readonly reading: AttackFindings['sumsReading'];
  /** The milliseconds that the builds took, and that everything took. */
  readonly took: { readonly building: number; readonly all: number };
  /** The number of quantities for which the solver gave up: nothing is known about them. */
  readonly gaveUp: number;
};

type VerdictTools = {
  readonly command: Command;
  readonly solve: Solve;
  readonly workFolder: string;
  readonly isKept?: boolean;
};

/** Six words that the program takes for a passphrase, where it does not make one by itself. */
const PASSPHRASE = 'quartz lantern bishop velvet sixteen orchard mango';

export async function verdictOf(plan: UntidyPlan, tools: VerdictTools): Promise<Verdict> {
  const folder = join(tools.workFolder, String(plan.seed));
  const startedAt = performance.now();
  let building = 0;
  const timedCommand: Command = async (args) => {
    const commandStart = performance.now();
    const answer = await tools.command(args);
    building += performance.now() - commandStart;
    return answer;
  };
  try {
    const verdict = await verdictIn(folder, plan, { ...tools, command: timedCommand });
    const totalTime = Math.round(performance.now() - startedAt);
    return { ...verdict, took: { building: Math.round(building), all: totalTime } };
  } finally {
    if (tools.isKept !== true) rmSync(folder, { recursive: true, force: true });
  }
}

async function verdictIn(
  folder: string,
  plan: UntidyPlan,
  { command, solve }: VerdictTools,
): Promise<Omit<Verdict, 'took'>> {
  const baseVerdict = {
    seed: plan.seed,
    theme: plan.theme,
    isControl: plan.isControl,
    mayBeRefused: !plan.isControl || plan.hasMistake === true,
    leaks: [],
    lost: [],
    reading: 'none' as const,
    figures: plan.written.size,
    small: plan.secrets.length,
    withheld: 0,
    least: undefined,
    gaveUp: 0,
  };
  const paths = plan.plans.map((files, planIndex) => writePlan(join(folder, `plan-${planIndex}`), files));
  const site = join(folder, 'site');
  const buildAnswer = await command(['build', ...paths, '--out', site]);
  if (buildAnswer.code !== 0)
    return {
      ...baseVerdict,
      outcome: buildAnswer.code === 1 ? 'refused' : 'broken',
      why: whyIn(buildAnswer.messages),
    };
  const currentPacks: PackTexts[] = [packAt(site)];
  const earlierPacks: PackTexts[] = [];
  const earlierSite = join(folder, 'before');
  if (plan.earlierRelease !== undefined) {
    const earlierPlan = writePlan(join(folder, 'plan-before'), plan.earlierRelease);
    if ((await command(['build', earlierPlan, '--out', earlierSite])).code === 0) {
      const audit = await command(['audit', site, '--before', earlierSite]);
      if (audit.code === 1) return { ...baseVerdict, outcome: 'told', why: whyIn(audit.messages) };
      earlierPacks.push(packAt(earlierSite));
    }
  }
  if (plan.hasMembers) currentPacks.push(...(await membersPack(folder, paths, command)));
  const findings = judgedPacks(plan, { currentPacks, earlierPacks }, solve);
  const leaksByRule = plan.isSmallTable
    ? await ruleLeaks(plan, currentPacks, { command, workFolder: folder })
    : [];
  return {
    ...baseVerdict,
    outcome: 'published',
    why: '',
    ...findings,
    least: plan.isSmallTable ? leastWithheld(plan, solve) : undefined,
    leaks: plan.isControl ? [] : [...findings.leaks, ...leaksByRule],
  };
}

/** What an attacker learns who also builds every other table that fits. */
async function ruleLeaks(
  { plans, truth }: UntidyPlan,
  packs: readonly PackTexts[],
  tools: { readonly command: Command; readonly workFolder: string },
): Promise<readonly Leak[]> {
  const [files, pack] = [plans[0], packs[0]];
  if (files === undefined || pack === undefined) return [];
  const possible = (await possibleByRule(files, pack, tools)) ?? new Map<string, PossibleValues>();
  return [...possible].flatMap(([key, values]) =>
    leakOf(key, truth.get(key) ?? Number.NaN, values).map((leak) => ({
      ...leak,
      what: `the rule known, ${leak.what}`,
    })),
  );
}

/** The members' site as a member reads it. A secret that members may see is judged by the public site only. */
async function membersPack(
  folder: string,
  paths: readonly string[],
  command: Command,
): Promise<readonly PackTexts[]> {
  const site = join(folder, 'members');
  const wordsFolder = writePlan(join(folder, 'words'), { 'words.txt': PASSPHRASE });
  const args = ['build', ...paths, '--out', site, '--audience', 'members'];
  const firstAnswer = await command([...args, '--passphrase-file', join(wordsFolder, 'words.txt')]);
  if (firstAnswer.code === 0) return [packAt(site, PASSPHRASE)];
  const secondAnswer = firstAnswer.code === 1 ? firstAnswer : await command(args);
  if (secondAnswer.code !== 0) return [];
  const [passphrase] =
    /[a-z]+(?:[ -][a-z]+){5,}/.exec(`${secondAnswer.result}\n${secondAnswer.messages}`) ?? [];
  return [packAt(site, passphrase)];
}

function judgedPacks(
  plan: UntidyPlan,
  {
    currentPacks,
    earlierPacks,
  }: { readonly currentPacks: readonly PackTexts[]; readonly earlierPacks: readonly PackTexts[] },
  solve: Solve,
) {
  const { knowledge } = plan;
  const askedKeys = plan.secrets.map(({ key }) => key);
  const findings = attackPacks({ currentPacks, earlierPacks, knowledge, askedKeys }, solve);
  const publicFindings = plan.hasMembers
    ? attackPacks({ currentPacks: currentPacks.slice(0, 1), knowledge, askedKeys }, solve)
    : findings;
  const secretValues = new Map(plan.secrets.map(({ key, value }) => [key, value]));
  const truth = new Map([...plan.truth, ...secretValues]);
  const leaks: Leak[] = [];
  for (const key of new Set([...findings.withheld, ...secretValues.keys()])) {
    const value = truth.get(key);
    // A figure that members may see is no secret to them if the officer chose to withhold it, unlike a small count.
    const isKeptBack = (secretValues.get(key) ?? 0) > 5 && !key.startsWith('mean|');
    const possible = (
      plan.hasMembers && (isKeptBack || !secretValues.has(key)) ? publicFindings : findings
    ).possible.get(key);
    if (value !== undefined && possible !== undefined) leaks.push(...leakOf(key, value, possible));
  }
  const texts = [...currentPacks, ...earlierPacks].map((pack) => [...pack.values()].join('\n'));
  for (const sentence of plan.texts)
    if (texts.some((text) => text.includes(sentence))) leaks.push({ kind: 'text', what: sentence });
  for (const key of findings.tooFineKeys) leaks.push({ kind: 'decimals', what: key });
  return {
    leaks,
    lost: plan.isControl
      ? needlesslyLost(lostIn(plan, publicFindings), plan, { packs: currentPacks, solve })
      : [],
    withheld: publicFindings.withheld.length,
    reading: findings.sumsReading,
    gaveUp: [...findings.possible.values()].filter(({ gaveUp }) => gaveUp === true).length,
  };
}

function leakOf(key: string, value: number, { values, isAll }: PossibleValues): readonly Leak[] {
  if (!isAll) return [];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // Equations that a reader only guesses can be wrong. A wrong value that follows from them gives nothing away.
  const isTrue = key.startsWith('mean|')
    ? value >= lowest - 0.5 && value <= highest + 0.5
    : values.includes(value);
  if (!isTrue) return [];
  const isExact = lowest === highest || key.startsWith('mean|');
  return [{ kind: isExact ? 'exact' : 'fewer than three', what: `${key} is ${value}: ${values.join(', ')}` }];
}

function lostIn({ written }: UntidyPlan, { shownCells }: AttackFindings): readonly string[] {
  return [...written].flatMap(([key, text]) => {
    const cell = shownCells.get(key.replace(/^(mean|neighbours )\|?/, 'count|'));
    if (key.startsWith('neighbours ')) return [];
    return cell?.value !== undefined && Number(cell.value) === Number(text) ? [] : [key];
  });
}

/** The first line of an error or of a finding. */
function whyIn(messages: string): string {
  const lines = messages
    .split('\n')
    .map((line) => line.replace(/^.*?plan-\w+: /, ''))
    .filter((line) => !/^(?:warning|note|\d+ notes?)\b/.test(line));
  const reasonLine =
    lines.find((line) => line.startsWith('error')) ?? lines.find((line) => line.trim() !== '');
  return (reasonLine ?? '').slice(0, 500);
}
