import { toAsAt } from '@/ui/AsAtMenu';
import { MARK_COLOURS } from '@/ui/markColour';
import type { MarkColour } from '@/ui/RatingMark';

/** The settings of the page This year, all held in the address. */
export type InYearParams = {
  readonly rating: readonly MarkColour[];
  readonly onlyExceptions: boolean;
  readonly priority: string | undefined;
  readonly asAt: string | undefined;
};

/** Reads the view from the address. A setting with an unknown value stays at its default. */
export function parseInYearParams(search: string): InYearParams {
  const params = new URLSearchParams(search);
  const ratings = (params.get('rating') ?? '').split(',');
  return {
    rating: MARK_COLOURS.filter((colour) => ratings.includes(colour)),
    onlyExceptions: params.get('only') === 'exceptions',
    priority: params.get('priority') ?? undefined,
    asAt: toAsAt(params.get('asat')),
  };
}

/** Writes a view as the end of an address. Settings at their default are left out. */
export function inYearSearch(view: InYearParams): Readonly<Record<string, string | undefined>> {
  return {
    rating: view.rating.join(',') || undefined,
    only: view.onlyExceptions ? 'exceptions' : undefined,
    priority: view.priority,
    asat: view.asAt,
  };
}

export function isFiltered({ rating, onlyExceptions, priority }: InYearParams): boolean {
  return rating.length > 0 || onlyExceptions || priority !== undefined;
}
