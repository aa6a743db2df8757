import { join } from 'node:path';
import { inject } from 'vitest';
import type { Command } from '#attack/command';
import { commandInThread } from '#attack/commandInThread';
import { writePlan, type PlanFiles } from '#attack/site';
import { loadSolver } from '#attack/solver';
import type { UntidyPlan } from '#attack/untidyPlan';
import { verdictOf, type Verdict } from '#attack/verdict';

/** A plan, and what of it must not be worked out. */
export type Case = Partial<Omit<UntidyPlan, 'secrets'>> & {
  /** To refuse it is no answer. */
  readonly mustPublish?: boolean;
  readonly plans: readonly PlanFiles[];
  /** By key: `count||sex=Female`, of the indicator, place and period that the plan has unless the key says them. */
  readonly secrets: Readonly<Record<string, number>>;
};

type Attack = {
  readonly command: Command;
  /** Writes a plan folder and returns its path. */
  readonly folder: (files: PlanFiles) => string;
  readonly verdict: (plan: UntidyPlan) => Promise<Verdict>;
  /**
   * What is wrong with how a plan is answered; nothing where it is published and gives nothing away, or where `check` and `build` refuse it and name the
   * file in which something is to be stated.
   */
  readonly wrongIn: (one: Case) => Promise<readonly string[]>;
};

const room = join(inject('attackPlans'), String(process.pid));
let number = 0;

/** The built command, once for all files of tests that share a process: to build it takes seconds. */
const command = commandInThread(join(inject('attackRoom'), String(process.pid), 'command'));
const solver = loadSolver();

export function theAttack(): Attack {
  const folder = (files: PlanFiles): string => writePlan(join(room, `plan-${(number += 1)}`), files);
  const verdict = async (plan: UntidyPlan) =>
    verdictOf(plan, { command, solve: await solver, workFolder: room });
  return {
    command,
    folder,
    verdict,
    wrongIn: async (one) => {
      number += 1;
      const { outcome, why, leaks } = await verdict(asPlan(one, number));
      const isRefused = outcome === 'refused';
      return [
        ...leaks.map(({ kind, what }) => `${kind}: ${what}`),
        ...(outcome === 'broken' || (isRefused && one.mustPublish === true) ? [`${outcome}: ${why}`] : []),
        ...(isRefused ? await untold(command, one.plans.map(folder)) : []),
      ];
    },
  };
}

/** `check` is to tell what `build` refuses, by the file in which it is to be mended. */
async function untold(command: Command, plans: readonly string[]): Promise<readonly string[]> {
  const { result } = await command(['check', ...plans, '--format', 'json']);
  const issues = JSON.parse(result) as readonly { readonly severity: string; readonly file: string }[];
  const errors = issues.filter(({ severity }) => severity === 'error');
  const isTold = errors.length > 0 && errors.every(({ file }) => /\.(csv|json)$/.test(file));
  return isTold ? [] : ['build refuses, and check names no file in which to state anything'];
}

function asPlan({ secrets, ...rest }: Case, seed: number): UntidyPlan {
  const told = Object.entries(secrets).map(([key, value]) => ({ key: wholeKey(key), value }));
  return {
    seed,
    theme: 'anything',
    hasMembers: false,
    isSmallTable: false,
    isControl: false,
    secrets: told,
    truth: new Map(told.map(({ key, value }) => [key, value])),
    written: new Map(),
    texts: [],
    knowledge: { areas: [], names: [], groups: [], indicators: [] },
    ...rest,
  };
}

/** `count` → the headline of the one indicator; `count|sex=Female`; or `count|title|area|period|group` in full. */
function wholeKey(key: string): string {
  const parts = key.split('|');
  if (parts.length === 5) return key;
  const [quantity = '', group = ''] = parts;
  return [quantity, 'Children seen', 'X08000001', '2024 Calendar year', group].join('|');
}
