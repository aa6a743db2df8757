import type { Comparator } from '@/domain/scorecard/comparator';
import { FEW_NEIGHBOURS } from '@/domain/scorecard/neighbours';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';

/** What each benchmark is called: in a sentence, as a heading, and in a strip of figures. */
const COMPARATOR_NAMES: Readonly<
  Record<BenchmarkName, { readonly sentence: string; readonly heading: string; readonly short: string }>
> = {
  neighbours: {
    sentence: 'the neighbours’ average',
    heading: 'Neighbours’ average',
    short: 'neighbours',
  },
  region: { sentence: 'the region', heading: 'Region', short: 'region' },
  england: { sentence: 'England', heading: 'England', short: 'England' },
};

/** Names a comparator in a sentence. The region has its own name if that is known. */
export function comparatorText(name: BenchmarkName, region: string | undefined): string {
  return name === 'region' && region !== undefined ? region : COMPARATOR_NAMES[name].sentence;
}

/** A comparator's name as the heading of a column or the label of a line. */
export function comparatorHeading(name: BenchmarkName, region: string | undefined): string {
  return name === 'region' && region !== undefined ? region : COMPARATOR_NAMES[name].heading;
}

/** A comparator's shortest name: `neighbours`, `region`, `England`. */
export function comparatorShort(name: BenchmarkName): string {
  return COMPARATOR_NAMES[name].short;
}

/** Says how many areas an average was worked out from: `8 of 10 neighbours`. Returns undefined if all have a value, or if a source prints the average. */
export function countedText({ average }: Comparator): string | undefined {
  if (average === undefined || average.withFigure === average.neighbourCount) return undefined;
  return `${average.withFigure} of ${average.neighbourCount} neighbours`;
}

/** The caution for an average of few neighbours (docs/methods.md#neighbours). */
export function fewNeighboursText({ average }: Comparator): string | undefined {
  if (average === undefined || average.withFigure >= FEW_NEIGHBOURS) return undefined;
  if (average.withFigure === average.neighbourCount)
    return `There are only ${average.neighbourCount} neighbours to compare with, so their average is a weak guide.`;
  return `Only ${average.withFigure} of ${average.neighbourCount} neighbours have a figure, so their average is a weak guide.`;
}
