import type { Registers } from '@/domain/registers/register';
import type { PACK_SCHEMA } from './publishedPlan';

/** `pack/<plan>/registers.json`: what the plan keeps beside its figures. Only a plan that has any has this file. */
export type PublishedRegisters = Registers & { readonly schema: typeof PACK_SCHEMA };
