import type { AreaCode } from '@/domain/figures/area';
import { remembered } from './remembered';
import { howSumHolds, sumsThatHold, WHOLE, type Context, type GroupSum } from './sumsThatHold';

/** Every way in which areas add up to one of another sort, wherever their counts are known. */
export function areaValueSums(
  whole: string,
  parts: readonly string[],
  contexts: readonly Context[],
): readonly GroupSum[] {
  const own = contexts.map((context) => withWhole(context, whole as AreaCode));
  const found = sumsThatHold(parts, own, 'whole only') ?? [];
  return found
    .map((sum): GroupSum => ({ whole, parts: sum.parts }))
    .filter((sum) => howSumHolds(sum, contexts).exact > 0);
}

/** The counts of a place and period with those of one area as their whole. */
export function withWhole(context: Context, parent: AreaCode): Context {
  const own = context.get(parent);
  if (own === undefined) return context;
  return WITH_WHOLE.of(context, parent, () =>
    Object.assign(new Map(context).set(WHOLE, own), { isRounded: context.isRounded }),
  );
}

const WITH_WHOLE = remembered<Context, Context>();
