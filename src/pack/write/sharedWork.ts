import type { AreaCode } from '@/domain/figures/area';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { indicatorTexts, type IndicatorTexts } from './indicatorTexts';
import { partLayout } from './partLayout';

/** What two threads share: each takes the next piece of the list of indicators until none is left. */
export type SharedWork = {
  readonly compiled: CompiledPlan;
  /** Numbers that both see at once: see the places below. */
  readonly counts: Int32Array<SharedArrayBuffer>;
};

/** The next piece that nobody has taken; how many the second thread has handed over; how many the first has taken in; 1 to stop; 1 once the second has ended. */
const [NEXT, HANDED, TAKEN_IN, STOP, ENDED] = [0, 1, 2, 3, 4];

/** Indicators in a piece, and pieces that may lie between the two threads: more would fill the memory. */
export const PIECE = 16;
const MOST_BETWEEN = 8;

/** Looked at again after this long, whoever has forgotten to wake us. */
const NAP_MILLISECONDS = 50;

/** A piece as it is handed over, with the areas that have a figure in the newest period of some indicator in it. */
export type DonePiece = {
  readonly piece: number;
  readonly texts: readonly IndicatorTexts[];
  readonly present: readonly AreaCode[];
};

export function sharedWork(compiled: CompiledPlan): SharedWork {
  return { compiled, counts: new Int32Array(new SharedArrayBuffer(20)) };
}

/** The number of a piece that is now the caller's; undefined when all are taken. */
export function takePiece({ compiled, counts }: SharedWork): number | undefined {
  const piece = Atomics.add(counts, NEXT, 1);
  return piece * PIECE < compiled.data.indicators.length ? piece : undefined;
}

/** The second thread's whole work; `hand` gives a piece to the first. */
export function workThrough(work: SharedWork, hand: (done: DonePiece) => void): void {
  const { compiled, counts } = work;
  const layout = partLayout(compiled.data);
  try {
    for (let piece = takePiece(work); piece !== undefined; piece = takePiece(work)) {
      hand(donePiece(compiled, piece, layout));
      Atomics.add(counts, HANDED, 1);
      Atomics.notify(counts, HANDED);
      waitForRoom(work);
    }
  } finally {
    Atomics.store(counts, ENDED, 1);
    Atomics.notify(counts, HANDED);
  }
}

function waitForRoom({ counts }: SharedWork): void {
  while (Atomics.load(counts, STOP) === 0) {
    const takenIn = Atomics.load(counts, TAKEN_IN);
    if (Atomics.load(counts, HANDED) - takenIn < MOST_BETWEEN) return;
    Atomics.wait(counts, TAKEN_IN, takenIn, NAP_MILLISECONDS);
  }
}

/** All indicators of one piece. */
export function donePiece(
  compiled: CompiledPlan,
  piece: number,
  layout: ReturnType<typeof partLayout>,
): DonePiece {
  const present = new Set<AreaCode>();
  const texts = compiled.data.indicators
    .slice(piece * PIECE, (piece + 1) * PIECE)
    .map((indicator) => indicatorTexts(compiled, indicator, { layout, present }));
  return { piece, texts, present: [...present] };
}

/** The first thread has taken in what the second handed over, which may go on. */
export function takenIn({ counts }: SharedWork): void {
  Atomics.add(counts, TAKEN_IN, 1);
  Atomics.notify(counts, TAKEN_IN);
}

/** Waits until the second thread has handed over more than `received` pieces or has ended, and no longer than so many milliseconds. */
export function waitForMore({ counts }: SharedWork, received: number, milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (Atomics.load(counts, HANDED) <= received && performance.now() < until) {
    if (Atomics.load(counts, ENDED) === 1) return;
    Atomics.wait(counts, HANDED, received, NAP_MILLISECONDS);
  }
}

/** The second thread ends before its next piece. */
export function stopWork({ counts }: SharedWork): void {
  Atomics.store(counts, STOP, 1);
  Atomics.add(counts, NEXT, 1_000_000);
}
