import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { CheckedStep, Desk, SavedFor } from './deskState';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { saveToDisk } from './saveToDisk';

const SAVED_FOR_PUBLIC: SavedFor = {
  audience: 'public',
  passphrase: undefined,
  newest: undefined,
  freezes: 'no',
};

/** Makes a file of the open plan, and hands it to the browser to save. */
export function planSaving({
  openPlan,
  change,
  ask,
  run,
  keepChanged,
}: {
  readonly openPlan: CheckedStep | undefined;
  readonly change: (changes: Partial<CheckedStep>) => void;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly run: (work: Promise<void>) => void;
  /** Stores the current plan on this computer, if the officer has chosen that. */
  readonly keepChanged: (name: string, files: HeldFiles) => void;
}): Desk['saveAs'] {
  return (format, options = SAVED_FOR_PUBLIC) => {
    if (openPlan === undefined) return;
    const { files, undoHistory, checked, saved } = openPlan;
    const originalFiles = undoHistory[0]?.files ?? files;
    run(
      ask({
        kind: 'save',
        format,
        saveOptions: {
          files,
          originalFiles,
          issues: checked.issues,
          printed: openPlan.printed,
          asAt: checked.plan?.asAt,
          ...options,
        },
      }).then((answer) => {
        if (answer.kind !== 'saved') return;
        saveToDisk(answer.saved);
        change({ saved: { ...saved, [format]: answer.saved }, notFrozen: answer.notFrozen });
        // The stored plan also holds what next month needs. The open plan stays as it is, so that files saved from it
        // do not count as out of date.
        if (answer.frozen !== undefined) keepChanged(openPlan.name, answer.frozen);
      }),
    );
  };
}
