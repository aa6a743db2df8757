import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Command } from './command';

type Message = { readonly number: number; readonly answer: Answer };

/** Builds the command into a folder inside the project, and runs it in a separate thread, which ends with the process. */
export function commandInThread(folder: string): Command {
  const thread = new Worker(join(import.meta.dirname, 'commandThread.mjs'), { workerData: { folder } });
  thread.unref();
  type PendingCall = {
    readonly onAnswer: (answer: Answer) => void;
    readonly onFailure: (error: unknown) => void;
  };
  const pendingCalls = new Map<number, PendingCall>();
  let lastNumber = 0;
  thread.on('message', ({ number, answer }: Message) => {
    pendingCalls.get(number)?.onAnswer(answer);
    pendingCalls.delete(number);
  });
  thread.on('error', (error) => {
    for (const { onFailure } of pendingCalls.values()) onFailure(error);
  });
  return (args) =>
    new Promise((onAnswer, onFailure) => {
      lastNumber += 1;
      pendingCalls.set(lastNumber, { onAnswer, onFailure });
      thread.postMessage({ number: lastNumber, args });
    });
}
