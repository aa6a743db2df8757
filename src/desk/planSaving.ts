import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { CheckedStep, Desk, SavedFor } from './deskState';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { saveToDisk } from './saveToDisk';

const PUBLIC: SavedFor = { audience: 'public', passphrase: undefined, newest: undefined, freezes: 'no' };

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
  /** Keeps the plan as it is now on this computer, where the officer has chosen so. */
  readonly keepChanged: (name: string, files: HeldFiles) => void;
}): Desk['saveAs'] {
  return (format, options = PUBLIC) => {
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
        // What is kept on this computer is for next month too. The open plan stays as it is: what was saved of it is not old.
        if (answer.frozen !== undefined) keepChanged(openPlan.name, answer.frozen);
      }),
    );
  };
}
