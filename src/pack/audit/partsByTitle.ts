import type { AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/** How the numbers of one plan are named and protected. */
export type TitleNaming = {
  readonly nameOf: NameOf;
  /** The id of the plan. */
  readonly plan: string;
  readonly smallestCount: number;
};

type PartsOfWhole = {
  readonly partFigures: readonly AuditFigure[];
  readonly wholeFigure: AuditFigure;
  /** The names of the parts, as an explanation says them. */
  readonly partNames: string;
  /** Whether the parts leave out nobody of the whole. */
  readonly areAll: boolean;
  readonly explain: () => string;
};

/**
 * The equation of counts that are parts of another by their titles. Together they are at most the whole, and the rest must not be few people, unless
 * all the figures are a publisher's.
 */
export function partsByTitle(
  { partFigures, wholeFigure, partNames, areAll, explain }: PartsOfWhole,
  { nameOf, plan, smallestCount }: TitleNaming,
): Equation {
  const figureName = () => `${nameOf(wholeFigure)}: the rest beside ${partNames}`;
  return {
    terms: [
      ...partFigures.map((figure) => [keyOf('count', figure), 1] as const),
      [keyOf('count', wholeFigure), -1],
    ],
    lowerLimit: areAll ? 0 : Number.NEGATIVE_INFINITY,
    upperLimit: 0,
    explain,
    assumedLimits: areAll ? { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 } : NO_LIMIT,
    remainder: {
      name: figureName,
      figureName,
      plan,
      minimum: 0,
      maximum: undefined,
      guard: [wholeFigure, ...partFigures].some(({ isOwn }) => isOwn) ? 'small' : 'none',
      smallestCount,
    },
  };
}
