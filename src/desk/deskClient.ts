// oxlint-disable-next-line import/default -- The address of the built worker, which Vite makes.
import workerAddress from './deskWorker?worker&url';
import type { Mend } from '@/officerFiles/mends';
import { trustedScript } from './trustedScript';
import type { AskedQuestion, DeskAnswer, DeskAsk, DeskReply } from './deskMessages';

/** The error for work that the officer stopped. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Sends questions to the desk's worker, which answers each by its number. To stop the work, the worker is ended; the next question starts a new one. */
export type DeskClient = {
  readonly ask: (question: DeskAsk, progress: (text: string) => void) => Promise<DeskAnswer>;
  readonly stop: () => void;
};

type Waiting = {
  readonly resolve: (answer: DeskAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly progress: (text: string) => void;
  /** The corrections that the worker sent before its answer. */
  readonly mends: Mend[];
};

export function deskClient(): DeskClient {
  const waitingAsks = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;
  const address = trustedScript(workerAddress);
  const endWithError = (error: Error) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waitingAsks.values()) reject(error);
    waitingAsks.clear();
  };
  const startedWorker = (): Worker => {
    const newWorker = new Worker(address, { type: 'module' });
    newWorker.addEventListener('error', () =>
      endWithError(new Error('The work broke off. The files may be larger than this computer’s memory.')),
    );
    newWorker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
      const waitingAsk = waitingAsks.get(data.id);
      if (waitingAsk === undefined) return;
      if (data.kind === 'progress') {
        waitingAsk.progress(data.text);
        return;
      }
      if (data.kind === 'mends') {
        waitingAsk.mends.push(...data.mends);
        return;
      }
      waitingAsks.delete(data.id);
      if (data.kind === 'answer') waitingAsk.resolve(withMendsBefore(data.answer, waitingAsk.mends));
      else waitingAsk.reject(new Error(data.reason));
    });
    return newWorker;
  };
  return {
    stop: () => endWithError(new StoppedError('Stopped.')),
    ask: async (question, progress) => {
      const id = (count += 1);
      const currentWorker = (worker ??= startedWorker());
      return await new Promise<DeskAnswer>((resolve, reject) => {
        waitingAsks.set(id, { resolve, reject, progress, mends: [] });
        currentWorker.postMessage({ id, question } satisfies AskedQuestion);
      });
    },
  };
}

function withMendsBefore(answer: DeskAnswer, mendsBefore: readonly Mend[]): DeskAnswer {
  return answer.kind === 'checked' ? { ...answer, mends: [...mendsBefore, ...answer.mends] } : answer;
}
