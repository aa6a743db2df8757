import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Command } from './command';

type Message = { readonly number: number; readonly answer: Answer };

/** Builds the command into a folder below the project, and runs it in a thread of its own, which ends with the process. */
export function commandInThread(folder: string): Command {
  const thread = new Worker(join(import.meta.dirname, 'commandThread.mjs'), { workerData: { folder } });
  thread.unref();
  type Waiting = { readonly answered: (answer: Answer) => void; readonly failed: (error: unknown) => void };
  const waiting = new Map<number, Waiting>();
  let last = 0;
  thread.on('message', ({ number, answer }: Message) => {
    waiting.get(number)?.answered(answer);
    waiting.delete(number);
  });
  thread.on('error', (error) => {
    for (const { failed } of waiting.values()) failed(error);
  });
  return (args) =>
    new Promise((answered, failed) => {
      last += 1;
      waiting.set(last, { answered, failed });
      thread.postMessage({ number: last, args });
    });
}
