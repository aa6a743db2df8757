import type { Registers } from '@/domain/registers/register';
import type { PACK_SCHEMA } from './publishedPlan';

/** `pack/<plan>/registers.json`: what the plan keeps beside its figures; only of a plan that has any. */
export type PublishedRegisters = Registers & { readonly schema: typeof PACK_SCHEMA };
