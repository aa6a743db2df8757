import type { DeskAnswer, DeskAsk, SavedAs } from './deskMessages';
import type { CheckedStep, Desk, SavedFor } from './deskState';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { saveToDisk } from './saveToDisk';

const SAVED_FOR_PUBLIC: SavedFor = {
  audience: 'public',
  passphrase: undefined,
  newest: undefined,
  freezes: 'no',
};

/** Makes files of the open plan, one after another, and hands each to the browser to save. */
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
}): Pick<Desk, 'saveAs' | 'saveTogether'> {
  const saveInTurn = async (
    { name, files, undoHistory, checked, printed, saved: savedBefore }: CheckedStep,
    formats: readonly SavedAs[],
    options: SavedFor,
  ) => {
    const originalFiles = undoHistory[0]?.files ?? files;
    let saved = savedBefore;
    // Site and file for members that are saved together have one passphrase.
    let { passphrase } = options;
    for (const format of formats) {
      const saveOptions = {
        files,
        originalFiles,
        issues: checked.issues,
        printed,
        asAt: checked.plan?.asAt,
        ...options,
        passphrase,
      };
      const answer = await ask({ kind: 'save', format, saveOptions });
      if (answer.kind !== 'saved') return;
      saveToDisk(answer.saved);
      passphrase = answer.saved.passphrase?.text ?? passphrase;
      saved = { ...saved, [format]: answer.saved };
      change({ saved, notFrozen: answer.notFrozen });
      // The stored plan also holds what next month needs. The open plan stays as it is, so that files saved from it
      // do not count as out of date.
      if (answer.frozen !== undefined) keepChanged(name, answer.frozen);
    }
  };
  return {
    saveAs: (format, options = SAVED_FOR_PUBLIC) => {
      if (openPlan !== undefined) run(saveInTurn(openPlan, [format], options));
    },
    saveTogether: (formats, options) => {
      if (openPlan !== undefined) run(saveInTurn(openPlan, formats, options));
    },
  };
}
