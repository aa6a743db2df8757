import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Band } from '@/domain/ranking/band';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import { figureAxis, type FigureAxis } from './figureAxis';
import { comparatorBars, type ComparatorNames, type RankedBar } from './rankedRows';

/** The dot of one area, by the middle of the dot in pixels. */
export type SwarmDot = { readonly area: ComparedArea; readonly x: number; readonly y: number };

/** A quarter of all authorities behind the dots, from left to right. */
export type SwarmBand = { readonly band: Band; readonly from: number; readonly to: number };

export type Swarm = {
  readonly axis: FigureAxis;
  /** The radius of the dots: the largest for which the highest pile of dots has room. */
  readonly radius: number;
  readonly x: ScaleLinear<number, number>;
  /** The dots, from left to right. */
  readonly dots: readonly SwarmDot[];
  readonly bands: readonly SwarmBand[];
  readonly lines: readonly RankedBar[];
};

export type SwarmBox = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A dot for each area with a figure, at its value; better is to the right, and for a neutral indicator more is. */
export function swarmOf(
  comparison: Comparison,
  names: ComparatorNames,
  { box, largestDot }: { readonly box: SwarmBox; readonly largestDot: number },
): Swarm {
  const lines = comparatorBars(comparison, names);
  const areasWithFigure = comparison.areas.flatMap((area) =>
    area.reading?.kind === 'value' ? [{ area, value: area.reading.value }] : [],
  );
  const values = [...areasWithFigure.map(({ value }) => value), ...lines.flatMap(({ value }) => value ?? [])];
  const axis = figureAxis(values, { fromZero: false, ticks: box.right - box.left < 480 ? 4 : 8 });
  const { polarity } = comparison.indicator;
  const ends = polarity === 'low' ? [box.right, box.left] : [box.left, box.right];
  const x = scaleLinear([axis.from, axis.to], ends);
  const placedDots = areasWithFigure
    .map(({ area, value }) => ({ area, x: x(value) }))
    .toSorted((a, b) => a.x - b.x || a.area.area.name.localeCompare(b.area.area.name, 'en'));
  const { radius, heights } = largestThatFits(
    placedDots.map((dot) => dot.x),
    { largestDot, heightAvailable: (box.bottom - box.top) / 2 },
  );
  const middle = (box.top + box.bottom) / 2;
  return {
    axis,
    radius,
    x,
    dots: placedDots.map((dot, index) => ({ ...dot, y: middle + (heights[index] ?? middle) })),
    bands: bandsOf(comparison, x, box),
    lines,
  };
}

/**
 * The largest size of dots, in steps of half a pixel, for which all piles have room. At half the usual size, piles are pressed together
 * instead of making the dots smaller.
 */
function largestThatFits(
  xs: readonly number[],
  { largestDot, heightAvailable }: { readonly largestDot: number; readonly heightAvailable: number },
): { readonly radius: number; readonly heights: readonly number[] } {
  const smallestDot = largestDot / 2;
  let radius = largestDot;
  for (;;) {
    const heights = swarmHeights(xs, 2 * radius + 1);
    const highest = Math.max(...heights.map(Math.abs), 0);
    if (highest + radius <= heightAvailable) return { radius, heights };
    if (radius <= smallestDot)
      return { radius, heights: heights.map((y) => (y * (heightAvailable - radius)) / highest) };
    radius = Math.max(smallestDot, radius - 0.5);
  }
}

/**
 * How far each dot is above (less than 0) or below the middle line, so that none covers another: the nearest free height, and the upper of
 * two. The same figures always give the same picture.
 */
export function swarmHeights(xs: readonly number[], dotDistance: number): readonly number[] {
  const placedDots: { readonly x: number; readonly y: number }[] = [];
  for (const x of xs) placedDots.push({ x, y: freeHeight(x, placedDots, dotDistance) });
  return placedDots.map(({ y }) => y);
}

/** The height of the middle line, around which dots are piled. */
const MIDDLE_Y = 0;

/** Finds the free height nearest to the middle line. It tries only the middle line and the heights at which the dot touches one already placed. */
function freeHeight(
  x: number,
  placedDots: readonly { readonly x: number; readonly y: number }[],
  dotDistance: number,
): number {
  const nearDots = placedDots.filter((dot) => x - dot.x < dotDistance);
  const touchingHeights = nearDots.flatMap((dot) => {
    const verticalShift = Math.sqrt(Math.max(0, dotDistance * dotDistance - (x - dot.x) ** 2));
    return [dot.y - verticalShift, dot.y + verticalShift];
  });
  const isFree = (y: number) =>
    nearDots.every((dot) => (x - dot.x) ** 2 + (y - dot.y) ** 2 >= dotDistance * dotDistance - 1e-6);
  const order = [0, ...touchingHeights].toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  return order.find(isFree) ?? MIDDLE_Y;
}

/** The quarters by their cut points, clipped to the axis. */
function bandsOf(
  { cuts, indicator, areas }: Comparison,
  x: (value: number) => number,
  box: SwarmBox,
): readonly SwarmBand[] {
  if (cuts === undefined || indicator.polarity === 'neutral') return [];
  const hasAreaIn = (band: Band) => areas.some(({ nationalRank }) => nationalRank?.quarter?.band === band);
  const cutsAcross = cuts.map(x).toSorted((a, b) => a - b);
  const bandEdges = [box.left, ...cutsAcross, box.right];
  return (['D', 'C', 'B', 'A'] as const)
    .map((band, index) => ({
      band,
      from: bandEdges[index] ?? box.left,
      to: bandEdges[index + 1] ?? box.right,
    }))
    .filter(({ band, from, to }) => to - from > 0.5 || hasAreaIn(band));
}
