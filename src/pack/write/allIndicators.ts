import type { AreaCode } from '@/domain/figures/area';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { indicatorTexts, type IndicatorTexts, type PackFile } from './indicatorTexts';
import type { PartLayout } from './partLayout';

/** The parts of an indicator that are still needed after its files are written. */
export type WrittenIndicator = Pick<IndicatorTexts, 'pieces' | 'latest' | 'indicatorHeld'>;

type PackFrame = {
  readonly layout: PartLayout;
  /** Collects the areas that have a figure in the newest period of some indicator. */
  readonly areasPresent: Set<AreaCode>;
};

/** Gives the files of each indicator as they are made, and at the end the parts that are kept of each, in the plan's order. */
export function* allIndicators(
  compiled: CompiledPlan,
  frame: PackFrame,
): Generator<PackFile, readonly WrittenIndicator[]> {
  const writtenIndicators: WrittenIndicator[] = [];
  for (const indicator of compiled.data.indicators) {
    const texts = indicatorTexts(compiled, indicator, frame);
    yield* texts.files;
    writtenIndicators.push(writtenIndicator(texts));
  }
  return writtenIndicators;
}

function writtenIndicator({ pieces, latest, indicatorHeld }: IndicatorTexts): WrittenIndicator {
  return { pieces, latest, indicatorHeld };
}
