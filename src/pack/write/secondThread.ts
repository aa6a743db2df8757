import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import {
  PIECE,
  sharedWork,
  stopWork,
  takenIn,
  waitForMore,
  type DonePiece,
  type SharedWork,
} from './sharedWork';

/** A second thread that takes pieces of the same work. Nothing rests on it: what it does not hand over is done by the first. */
export type SecondThread = {
  readonly work: SharedWork;
  /** The pieces that came since it was last asked. */
  readonly received: () => readonly DonePiece[];
  /** The same, after waiting for one at least; none if there will be none. */
  readonly awaited: () => readonly DonePiece[];
  readonly stop: () => void;
};

/** Fewer figures than this are written before a second thread has begun. */
const MANY_FIGURES = 1_000_000;

/** A piece takes some milliseconds; a thread that says nothing for so long has ended. */
const PATIENCE_MILLISECONDS = 15_000;

/** Whether the work is worth a second thread. */
export function isLarge({ data, fed }: CompiledPlan): boolean {
  const figures = (fed?.store.columns ?? []).reduce((sum, { length }) => sum + length, 0);
  return figures >= MANY_FIGURES && data.indicators.length >= 4 * PIECE && availableParallelism() > 1;
}

/** Starts the built script `indicatorThread` beside this one. */
export function secondThread(compiled: CompiledPlan, script: URL): SecondThread {
  const work = sharedWork(compiled);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(script, { workerData: { work, port: port2 }, transferList: [port2] });
  // Its fault is met again by the first thread, which does the piece itself and tells it as any other.
  worker.on('error', () => undefined);
  let count = 0;
  const received = () => {
    const pieces: DonePiece[] = [];
    for (let next = receiveMessageOnPort(port1); next !== undefined; next = receiveMessageOnPort(port1)) {
      pieces.push((next as { readonly message: DonePiece }).message);
      takenIn(work);
    }
    count += pieces.length;
    return pieces;
  };
  return {
    work,
    received,
    awaited: () => {
      waitForMore(work, count, PATIENCE_MILLISECONDS);
      return received();
    },
    stop: () => {
      stopWork(work);
      port1.close();
      void worker.terminate();
    },
  };
}
