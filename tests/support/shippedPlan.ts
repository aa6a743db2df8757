import { join, resolve } from 'node:path';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { loadPlan } from '@/pack/compile/loadPlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import type { Pack } from '#mocks/aPack';

const ROTHERHAM = ['rotherham-now', 'rotherham-cypp-2013', 'rotherham-safeguarding-2012'] as const;
export type ShippedPlan = (typeof ROTHERHAM)[number] | 'rotherham-2018' | 'england-now' | 'sample-borough';

/** The folder of a plan that ships with Scorecard. */
export function shippedFolder(id: ShippedPlan): string {
  return join(resolve(import.meta.dirname, '../../plans'), id);
}

/** For all files of tests that share a process: to compile a plan takes a second, and nothing changes it afterwards. */
const compiled = new Map<ShippedPlan, ReturnType<typeof loadPlan>>();

/** What a plan that ships with Scorecard is compiled to, with its issues. */
export function shippedResult(id: ShippedPlan): ReturnType<typeof loadPlan> {
  const found = compiled.get(id) ?? loadPlan(shippedFolder(id));
  compiled.set(id, found);
  return found;
}

/** A plan that ships with Scorecard, as it is compiled. */
export async function shippedPlan(id: ShippedPlan): Promise<CompiledPlan> {
  const { plan } = await shippedResult(id);
  if (plan === undefined) throw new Error(`${id} does not compile`);
  return plan;
}

const packs = new Map<string, Promise<Pack>>();

/** The pack of plans that ship with Scorecard: those of Rotherham, the present one first, unless others are named. */
export function shippedPack(ids: readonly ShippedPlan[] = ROTHERHAM): Promise<Pack> {
  const asked = ids.join(' ');
  const found = packs.get(asked) ?? packOf(ids);
  packs.set(asked, found);
  return found;
}

async function packOf(ids: readonly ShippedPlan[]): Promise<Pack> {
  return new Map(publishedFiles(await Promise.all(ids.map(shippedPlan))));
}
