// oxlint-disable-next-line import/default -- The address of the built worker, which Vite makes.
import workerAddress from './deskWorker?worker&url';
import { trustedScript } from './trustedScript';
import type { DeskAnswer, DeskAsk, DeskReply } from './deskMessages';

/** The work was stopped by the officer. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Asks the desk's worker, one question at a time, and stops it by ending it: the next question begins a new one. */
export type DeskClient = {
  readonly ask: (ask: DeskAsk, progress: (text: string) => void) => Promise<DeskAnswer>;
  readonly stop: () => void;
};

export function deskClient(): DeskClient {
  let worker: Worker | undefined;
  let stopped: (() => void) | undefined;
  let count = 0;
  const address = trustedScript(workerAddress);
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    stopped?.();
  };
  return {
    stop,
    ask: async (ask, progress) => {
      const id = (count += 1);
      const own = (worker ??= new Worker(address, { type: 'module' }));
      return await new Promise<DeskAnswer>((done, fail) => {
        stopped = () => fail(new StoppedError('Stopped.'));
        own.onerror = () => {
          stop();
          fail(new Error('The work broke off. The files may be larger than this computer’s memory.'));
        };
        own.onmessage = ({ data }: MessageEvent<DeskReply>) => {
          if (data.id !== id) return;
          if (data.kind === 'progress') progress(data.text);
          else if (data.kind === 'answer') done(data.answer);
          else fail(new Error(data.why));
        };
        own.postMessage({ id, ask });
      });
    },
  };
}
