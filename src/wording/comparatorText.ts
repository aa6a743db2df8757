import type { Comparator } from '@/domain/scorecard/comparator';
import { FEW_NEIGHBOURS } from '@/domain/scorecard/neighbours';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';

/** How a comparator is named in a sentence; the region by its own name where it is known. */
export function comparatorText(name: BenchmarkName, region: string | undefined): string {
  switch (name) {
    case 'neighbours':
      return 'the neighbours’ average';
    case 'region':
      return region ?? 'the region';
    case 'england':
      return 'England';
  }
}

/** How many a worked-out average is from: `8 of 10 neighbours`; undefined when all have a value or a source prints it. */
export function countedText({ average }: Comparator): string | undefined {
  if (average === undefined || average.counted === average.asked) return undefined;
  return `${average.counted} of ${average.asked} neighbours`;
}

/** The caution for an average of few neighbours (docs/methods.md#neighbours). */
export function fewNeighboursText({ average }: Comparator): string | undefined {
  if (average === undefined || average.counted >= FEW_NEIGHBOURS) return undefined;
  if (average.counted === average.asked)
    return `There are only ${average.asked} neighbours to compare with, so their average is a weak guide.`;
  return `Only ${average.counted} of ${average.asked} neighbours have a figure, so their average is a weak guide.`;
}
