// oxlint-disable-next-line import/default -- The address of the built worker, which Vite makes.
import workerAddress from './deskWorker?worker&url';
import type { Mend } from '@/officerFiles/mends';
import { trustedScript } from './trustedScript';
import type { DeskAnswer, DeskAsk, DeskReply } from './deskMessages';

/** The work was stopped by the officer. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Asks the desk's worker, which answers each question by its number, and stops it by ending it: the next question begins a new one. */
export type DeskClient = {
  readonly ask: (ask: DeskAsk, progress: (text: string) => void) => Promise<DeskAnswer>;
  readonly stop: () => void;
};

type Waiting = {
  readonly done: (answer: DeskAnswer) => void;
  readonly fail: (error: Error) => void;
  readonly progress: (text: string) => void;
  /** The mends that came before the answer. */
  readonly mends: Mend[];
};

export function deskClient(): DeskClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;
  const address = trustedScript(workerAddress);
  const end = (error: Error) => {
    worker?.terminate();
    worker = undefined;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  const begun = (): Worker => {
    const own = new Worker(address, { type: 'module' });
    own.addEventListener('error', () =>
      end(new Error('The work broke off. The files may be larger than this computer’s memory.')),
    );
    own.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
      const asked = waiting.get(data.id);
      if (asked === undefined) return;
      if (data.kind === 'progress') {
        asked.progress(data.text);
        return;
      }
      if (data.kind === 'mends') {
        asked.mends.push(...data.mends);
        return;
      }
      waiting.delete(data.id);
      if (data.kind === 'answer') asked.done(withMends(data.answer, asked.mends));
      else asked.fail(new Error(data.why));
    });
    return own;
  };
  return {
    stop: () => end(new StoppedError('Stopped.')),
    ask: async (ask, progress) => {
      const id = (count += 1);
      const own = (worker ??= begun());
      return await new Promise<DeskAnswer>((done, fail) => {
        waiting.set(id, { done, fail, progress, mends: [] });
        own.postMessage({ id, ask });
      });
    },
  };
}

function withMends(answer: DeskAnswer, before: readonly Mend[]): DeskAnswer {
  return answer.kind === 'checked' ? { ...answer, mends: [...before, ...answer.mends] } : answer;
}
