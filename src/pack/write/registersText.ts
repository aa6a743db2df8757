import { isEmpty } from '@/domain/registers/register';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { PACK_SCHEMA } from '@/packFormat/publishedPlan';
import type { PublishedRegisters } from '@/packFormat/publishedRegisters';

/** Returns the registers of a plan as the pack holds them, or undefined for a plan without registers. */
export function registersText({ registers }: Pick<CompiledPlan, 'registers'>): string | undefined {
  if (isEmpty(registers)) return undefined;
  return `${JSON.stringify({ schema: PACK_SCHEMA, ...registers } satisfies PublishedRegisters)}\n`;
}
