import { useEffect, useRef, useState } from 'react';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import { deskClient, StoppedError, type DeskClient } from './deskClient';
import type { DeskAnswer, DeskAsk, Saved, SavedAs } from './deskMessages';
import type { Checked } from './deskWork';
import type { Fragment } from './fragments';
import type { HeldFiles } from './heldFolder';
import type { Mend } from '@/officerFiles/mends';

/** How far the officer has come. */
export type Step =
  | { readonly kind: 'load'; readonly why?: string | undefined }
  | {
      readonly kind: 'wide';
      readonly name: string;
      readonly grids: readonly WideGrid[];
      /** Last month's plan, where one was loaded before the sheet. */
      readonly onto: HeldFiles | undefined;
    }
  | {
      readonly kind: 'check';
      readonly name: string;
      readonly files: HeldFiles;
      /** What the files were before each round of mends, the newest last. */
      readonly before: readonly HeldFiles[];
      readonly checked: Checked;
      readonly mends: readonly Mend[];
      readonly fragments: ReadonlyMap<number, Fragment>;
      readonly saved: Readonly<Partial<Record<SavedAs, Saved>>>;
    };

export type Desk = {
  readonly step: Step;
  /** What the worker does now, in words; undefined when it rests. */
  readonly doing: string | undefined;
  readonly failed: string | undefined;
  readonly load: (files: HeldFiles) => void;
  /** Checks a plan that was made of a wide sheet. */
  readonly take: (name: string, files: HeldFiles) => void;
  readonly mend: (mends: readonly Mend[]) => void;
  readonly undo: () => void;
  /** Saves an empty workbook to begin with. */
  readonly begin: (authority: string | undefined) => void;
  readonly make: (as: SavedAs) => void;
  readonly previewPack: () => Promise<ReadonlyMap<string, string>>;
  readonly stop: () => void;
  readonly again: () => void;
};

/** The desk's state: all of it in the memory of this tab. */
export function useDesk(): Desk {
  const client = useRef<DeskClient>(undefined);
  const [step, setStep] = useState<Step>({ kind: 'load' });
  const [doing, setDoing] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const isUnsaved = step.kind === 'wide' || (step.kind === 'check' && Object.keys(step.saved).length === 0);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isUnsaved]);

  const ask = async (question: DeskAsk): Promise<DeskAnswer> => {
    client.current ??= deskClient();
    setFailed(undefined);
    setDoing('Starting');
    try {
      return await client.current.ask(question, setDoing);
    } finally {
      setDoing(undefined);
    }
  };
  const run = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      if (!(error instanceof StoppedError)) setFailed(error instanceof Error ? error.message : String(error));
    });
  };
  const check = async (name: string, files: HeldFiles, before: readonly HeldFiles[]) => {
    const answer = await ask({ kind: 'check', files });
    if (answer.kind === 'checked')
      setStep({
        kind: 'check',
        name,
        files,
        before,
        checked: answer.checked,
        mends: answer.mends,
        fragments: answer.fragments,
        saved: {},
      });
  };
  return {
    step,
    doing,
    failed,
    load: (files) =>
      run(
        ask({ kind: 'recognise', files }).then(async (answer) => {
          if (answer.kind !== 'recognised') return;
          const { dropped } = answer;
          if (dropped.kind === 'unknown') setStep({ kind: 'load', why: dropped.why });
          else if (dropped.kind === 'wide') {
            const tables =
              step.kind === 'check' ? await ask({ kind: 'mend', files: step.files, mends: [] }) : undefined;
            setStep({ ...dropped, onto: tables?.kind === 'mended' ? tables.files : undefined });
          } else await check(dropped.name, dropped.files, []);
        }),
      ),
    take: (name, files) => run(check(name, files, [])),
    mend: (mends) => {
      if (step.kind !== 'check') return;
      run(
        ask({ kind: 'mend', files: step.files, mends }).then(async (answer) => {
          if (answer.kind === 'mended') await check(step.name, answer.files, [...step.before, step.files]);
        }),
      );
    },
    undo: () => {
      const last = step.kind === 'check' ? step.before.at(-1) : undefined;
      if (step.kind === 'check' && last !== undefined) run(check(step.name, last, step.before.slice(0, -1)));
    },
    begin: (authority) =>
      run(
        ask({ kind: 'begin', authority }).then((answer) => {
          if (answer.kind === 'saved') keep(answer.saved);
        }),
      ),
    make: (as) => {
      if (step.kind !== 'check') return;
      run(
        ask({ kind: 'save', files: step.files, as }).then((answer) => {
          if (answer.kind !== 'saved') return;
          keep(answer.saved);
          setStep((now) =>
            now.kind === 'check' ? { ...now, saved: { ...now.saved, [as]: answer.saved } } : now,
          );
        }),
      );
    },
    previewPack: async () => {
      if (step.kind !== 'check') throw new Error('There is no plan yet.');
      const answer = await ask({ kind: 'preview', files: step.files }).catch((error: unknown) => {
        setFailed(error instanceof Error ? error.message : String(error));
        throw error;
      });
      if (answer.kind !== 'preview') throw new Error('The preview did not come.');
      return answer.pack;
    },
    stop: () => client.current?.stop(),
    again: () => setStep({ kind: 'load' }),
  };
}

/** Hands a file to the browser to keep where it keeps what is downloaded. */
export function keep({ name, type, bytes }: Pick<Saved, 'name' | 'type' | 'bytes'>): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
