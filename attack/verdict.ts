import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attackPacks, type Found } from './attackPacks';
import type { Command } from './command';
import { possibleByRule } from './knownRule';
import { leastWithheld } from './leastWithheld';
import type { Possible } from './possibleValues';
import { packAt, writePlan } from './site';
import type { PackTexts } from './shownCells';
import type { Solve } from './solver';
import type { UntidyPlan } from './untidyPlan';

/** What an attacker worked out. */
export type Leak = {
  readonly kind: 'exact' | 'fewer than three' | 'text' | 'decimals';
  readonly what: string;
};

/** How the build and the attack of one plan ended. */
export type Verdict = {
  readonly seed: number;
  readonly theme: string;
  readonly isControl: boolean;
  /** Whether a refusal is no fault: the plan has a mistake, or may have something small. */
  readonly mayBeRefused: boolean;
  /** `told`: published, and `audit --before` says that the two releases together give something away. */
  readonly outcome: 'refused' | 'published' | 'told' | 'broken';
  /** The first line of a refusal or fault that says why. */
  readonly why: string;
  readonly leaks: readonly Leak[];
  /** Figures of a control that are not published as they are written. */
  readonly lost: readonly string[];
  readonly figures: number;
  readonly small: number;
  readonly withheld: number;
  /** How many figures of a small table have to be withheld. */
  readonly least: number | undefined;
  readonly reading: Found['reading'];
  /** Milliseconds of the builds, and of all. */
  readonly took: { readonly building: number; readonly all: number };
  /** Quantities of which the solver gave up: nothing is known of them. */
  readonly gaveUp: number;
};

type Means = {
  readonly command: Command;
  readonly solve: Solve;
  readonly room: string;
  readonly isKept?: boolean;
};

/** Six words that the program takes for a passphrase, where it does not make one by itself. */
const PASSPHRASE = 'quartz lantern bishop velvet sixteen orchard mango';

export async function verdictOf(plan: UntidyPlan, means: Means): Promise<Verdict> {
  const folder = join(means.room, String(plan.seed));
  const began = performance.now();
  let building = 0;
  const timed: Command = async (args) => {
    const from = performance.now();
    const answer = await means.command(args);
    building += performance.now() - from;
    return answer;
  };
  try {
    const verdict = await verdictIn(folder, plan, { ...means, command: timed });
    const all = Math.round(performance.now() - began);
    return { ...verdict, took: { building: Math.round(building), all } };
  } finally {
    if (means.isKept !== true) rmSync(folder, { recursive: true, force: true });
  }
}

async function verdictIn(
  folder: string,
  plan: UntidyPlan,
  { command, solve }: Means,
): Promise<Omit<Verdict, 'took'>> {
  const base = {
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
  const paths = plan.plans.map((files, place) => writePlan(join(folder, `plan-${place}`), files));
  const site = join(folder, 'site');
  const built = await command(['build', ...paths, '--out', site]);
  if (built.code !== 0)
    return { ...base, outcome: built.code === 1 ? 'refused' : 'broken', why: whyIn(built.messages) };
  const packs: PackTexts[] = [packAt(site)];
  const earlier: PackTexts[] = [];
  const before = join(folder, 'before');
  if (plan.before !== undefined) {
    const old = writePlan(join(folder, 'plan-before'), plan.before);
    if ((await command(['build', old, '--out', before])).code === 0) {
      const audit = await command(['audit', site, '--before', before]);
      if (audit.code === 1) return { ...base, outcome: 'told', why: whyIn(audit.messages) };
      earlier.push(packAt(before));
    }
  }
  if (plan.hasMembers) packs.push(...(await membersPack(folder, paths, command)));
  const found = judged(plan, { packs, earlier }, solve);
  const byRule = plan.isSmallTable ? await ruleLeaks(plan, packs, { command, room: folder }) : [];
  return {
    ...base,
    outcome: 'published',
    why: '',
    ...found,
    least: plan.isSmallTable ? leastWithheld(plan, solve) : undefined,
    leaks: plan.isControl ? [] : [...found.leaks, ...byRule],
  };
}

/** What an attacker works out who builds the other tables too. */
async function ruleLeaks(
  { plans, truth }: UntidyPlan,
  packs: readonly PackTexts[],
  means: { readonly command: Command; readonly room: string },
): Promise<readonly Leak[]> {
  const [files, pack] = [plans[0], packs[0]];
  if (files === undefined || pack === undefined) return [];
  const possible = (await possibleByRule(files, pack, means)) ?? new Map<string, Possible>();
  return [...possible].flatMap(([key, values]) =>
    leakOf(key, truth.get(key) ?? Number.NaN, values).map((leak) => ({
      ...leak,
      what: `the rule known, ${leak.what}`,
    })),
  );
}

/** The members' site as a member reads it. A secret that members may see is judged by the public site alone. */
async function membersPack(
  folder: string,
  paths: readonly string[],
  command: Command,
): Promise<readonly PackTexts[]> {
  const site = join(folder, 'members');
  const words = writePlan(join(folder, 'words'), { 'words.txt': PASSPHRASE });
  const args = ['build', ...paths, '--out', site, '--audience', 'members'];
  const taken = await command([...args, '--passphrase-file', join(words, 'words.txt')]);
  if (taken.code === 0) return [packAt(site, PASSPHRASE)];
  const made = taken.code === 1 ? taken : await command(args);
  if (made.code !== 0) return [];
  const [phrase] = /[a-z]+(?:[ -][a-z]+){5,}/.exec(`${made.result}\n${made.messages}`) ?? [];
  return [packAt(site, phrase)];
}

function judged(
  plan: UntidyPlan,
  { packs, earlier }: { readonly packs: readonly PackTexts[]; readonly earlier: readonly PackTexts[] },
  solve: Solve,
) {
  const { knows } = plan;
  const asks = plan.secrets.map(({ key }) => key);
  const whole = attackPacks({ packs, earlier, knows, asks }, solve);
  const outside = plan.hasMembers ? attackPacks({ packs: packs.slice(0, 1), knows, asks }, solve) : whole;
  const secret = new Map(plan.secrets.map(({ key, value }) => [key, value]));
  const truth = new Map([...plan.truth, ...secret]);
  const leaks: Leak[] = [];
  for (const key of new Set([...whole.withheld, ...secret.keys()])) {
    const value = truth.get(key);
    // What members may see is no secret to them: the officer's own choice, not a small count.
    const isKept = (secret.get(key) ?? 0) > 5 && !key.startsWith('mean|');
    const possible = (plan.hasMembers && (isKept || !secret.has(key)) ? outside : whole).possible.get(key);
    if (value !== undefined && possible !== undefined) leaks.push(...leakOf(key, value, possible));
  }
  const texts = [...packs, ...earlier].map((pack) => [...pack.values()].join('\n'));
  for (const sentence of plan.texts)
    if (texts.some((text) => text.includes(sentence))) leaks.push({ kind: 'text', what: sentence });
  for (const key of whole.tooFine) leaks.push({ kind: 'decimals', what: key });
  return {
    leaks,
    lost: plan.isControl ? lostIn(plan, outside) : [],
    withheld: outside.withheld.length,
    reading: whole.reading,
    gaveUp: [...whole.possible.values()].filter(({ gaveUp }) => gaveUp === true).length,
  };
}

function leakOf(key: string, value: number, { values, isAll }: Possible): readonly Leak[] {
  if (!isAll) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Equations that a reader only guesses at can be wrong, and then tell nothing.
  const isRight = key.startsWith('mean|')
    ? value >= low - 0.5 && value <= high + 0.5
    : values.includes(value);
  if (!isRight) return [];
  const isExact = low === high || key.startsWith('mean|');
  return [{ kind: isExact ? 'exact' : 'fewer than three', what: `${key} is ${value}: ${values.join(', ')}` }];
}

function lostIn({ written }: UntidyPlan, { shown }: Found): readonly string[] {
  return [...written].flatMap(([key, text]) => {
    const cell = shown.get(key.replace(/^(mean|neighbours )\|?/, 'count|'));
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
  const told = lines.find((line) => line.startsWith('error')) ?? lines.find((line) => line.trim() !== '');
  return (told ?? '').slice(0, 500);
}
