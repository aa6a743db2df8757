import type { Access } from '@/domain/figures/access';

/** What a text may speak of: one indicator, those of a priority, or any of the plan. */
export type About =
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'priority'; readonly priority: string }
  | { readonly kind: 'plan' };

/** A text that an officer wrote and that a pack holds. */
export type PlanText = {
  readonly file: string;
  readonly row?: number | undefined;
  readonly column: string;
  readonly text: string;
  readonly about: About;
  readonly access: Access;
  /** Ids, addresses and names of groups are full of numbers: in them only words for people behind a number count. */
  readonly isName?: boolean | undefined;
};
