import { useRef, useState } from 'react';
import { deskClient, StoppedError, type DeskClient } from './deskClient';
import type { DeskAnswer, DeskAsk } from './deskMessages';

export type DeskWorking = {
  /** What the worker is doing, in words. Undefined while it waits. */
  readonly workInProgress: string | undefined;
  /** Why the last task failed, in a sentence. Undefined again once the next task starts. */
  readonly failed: string | undefined;
  readonly fail: (error: unknown) => void;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  /** Runs a task, and reports it if it fails. A task that the officer stopped has not failed. */
  readonly run: (work: Promise<void>) => void;
  readonly stopWork: () => void;
};

/** The desk's worker, which starts with the first task, and its progress. */
export function useDeskWork(): DeskWorking {
  const client = useRef<DeskClient>(undefined);
  const [workInProgress, setWorkInProgress] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const fail = (error: unknown) => setFailed(error instanceof Error ? error.message : String(error));
  return {
    workInProgress,
    failed,
    fail,
    ask: async (question) => {
      client.current ??= deskClient();
      setFailed(undefined);
      setWorkInProgress('Starting');
      try {
        return await client.current.ask(question, setWorkInProgress);
      } finally {
        setWorkInProgress(undefined);
      }
    },
    run: (work) => {
      work.catch((error: unknown) => {
        if (!(error instanceof StoppedError)) fail(error);
      });
    },
    stopWork: () => client.current?.stop(),
  };
}
