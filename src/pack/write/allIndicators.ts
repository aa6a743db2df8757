import type { AreaCode } from '@/domain/figures/area';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { indicatorTexts, type IndicatorTexts, type PackFile } from './indicatorTexts';
import type { PartLayout } from './partLayout';
import { secondThread, type SecondThread } from './secondThread';
import { donePiece, PIECE, takePiece, type DonePiece } from './sharedWork';

/** What is kept of an indicator once its files are written. */
export type Kept = Pick<IndicatorTexts, 'pieces' | 'latest' | 'held'>;

type At = {
  readonly layout: PartLayout;
  /** Gathers the areas that have a figure in the newest period of some indicator. */
  readonly present: Set<AreaCode>;
};

/** The files of every indicator as they are made, and then what is kept of each, in the plan's order. */
export function* allIndicators(compiled: CompiledPlan, at: At): Generator<PackFile, readonly Kept[]> {
  const kept: Kept[] = [];
  for (const indicator of compiled.data.indicators) {
    const texts = indicatorTexts(compiled, indicator, at);
    yield* texts.files;
    kept.push(keptOf(texts));
  }
  return kept;
}

/** The same by two threads, in another order of files. `script` is what the second one runs. */
export function* allIndicatorsByTwo(
  compiled: CompiledPlan,
  at: At,
  script: URL,
): Generator<PackFile, readonly Kept[]> {
  const kept: (readonly Kept[])[] = [];
  const second = secondThread(compiled, script);
  const keep = function* ({ piece, texts, present }: DonePiece): Generator<PackFile> {
    for (const code of present) at.present.add(code);
    for (const { files } of texts) yield* files;
    kept[piece] = texts.map(keptOf);
  };
  try {
    for (let piece = takePiece(second.work); piece !== undefined; piece = takePiece(second.work)) {
      yield* keep(donePiece(compiled, piece, at.layout));
      for (const done of second.received()) yield* keep(done);
    }
    for (const done of theRest(second, () => missing(compiled, kept))) yield* keep(done);
    for (const piece of missing(compiled, kept)) yield* keep(donePiece(compiled, piece, at.layout));
  } finally {
    second.stop();
  }
  return kept.flat();
}

/** What the second thread still hands over, as long as it hands over anything. */
function* theRest(second: SecondThread, missing: () => readonly number[]): Generator<DonePiece> {
  while (missing().length > 0) {
    const pieces = second.awaited();
    if (pieces.length === 0) return;
    yield* pieces;
  }
}

function missing({ data }: CompiledPlan, kept: readonly (readonly Kept[] | undefined)[]): readonly number[] {
  return Array.from({ length: Math.ceil(data.indicators.length / PIECE) }, (_, piece) => piece).filter(
    (piece) => kept[piece] === undefined,
  );
}

function keptOf({ pieces, latest, held }: IndicatorTexts): Kept {
  return { pieces, latest, held };
}
