import type { Indicator } from '@/domain/figures/indicator';
import type { Link } from './link';
import type { PeopledFigure } from './peopledFigure';
import { spotKey, spotOf, type Spot } from './spot';

/** The figures of one indicator, by place, period and group. */
export type Member = { readonly indicator: Indicator; readonly at: ReadonlyMap<string, MemberFigure> };
type MemberFigure = {
  readonly spot: Spot;
  readonly count: number | undefined;
  readonly outOf: number | undefined;
};

/**
 * The one indicator that some figures are of, with the first figure of each place, period and group; empty if there are
 * no figures.
 */
export function membersOf(figures: readonly PeopledFigure[]): readonly Member[] {
  const indicator = figures[0]?.raw.indicator;
  if (indicator === undefined) return [];
  const at = new Map<string, MemberFigure>();
  for (const { raw, people } of figures) {
    const spot = spotOf(raw);
    const key = whereOf(spot);
    if (!at.has(key)) at.set(key, { spot, count: people.count, outOf: people.outOf });
  }
  return [{ indicator, at }];
}

function whereOf(spot: Spot): string {
  return spotKey('count', '', spot);
}

/** The count of an indicator, as a `Link` names it. */
export function countKey({ indicator }: Pick<Member, 'indicator'>): Link['total'] {
  return ['count', indicator.id];
}

/** Every place, period and group for which an indicator has a figure. */
export function spotsOf({ at }: Member): readonly Spot[] {
  return [...at.values()].map(({ spot }) => spot);
}

/** Whether an indicator is a number of people, or may be one because its unit is not known. */
export function mayCountPeople({ indicator: { people, unit } }: Member): boolean {
  return people && (unit.kind === 'count' || unit.kind === 'unknown');
}

/** The sum of some counts, in every place in which one of them is. */
export function sumLink(parts: readonly Member[], total: Link['total']): Link {
  // A part without a row there follows from the others.
  const spots = new Map(parts.flatMap(({ at }) => [...at].map(([key, { spot }]) => [key, spot] as const)));
  return {
    total,
    parts: parts.map(countKey),
    spots: [...spots.values()],
    parting: 'rough',
    needs: 'nothing',
  };
}

/** Whether counts add up wherever all of them are known, in at least one place. */
export function addUpTo(parts: readonly Member[], totalAt: (key: string) => number | undefined): boolean {
  let isSum = false;
  for (const key of parts[0]?.at.keys() ?? []) {
    const total = totalAt(key);
    const counts = parts.map(({ at }) => at.get(key)?.count);
    if (total === undefined || counts.some((count) => count === undefined)) continue;
    if (counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) !== total) return false;
    isSum ||= total > 0;
  }
  return isSum;
}
