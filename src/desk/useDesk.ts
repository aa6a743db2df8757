import { useState } from 'react';
import { checkedStep, type GivenStep } from './checkedStep';
import type { Saved } from './deskMessages';
import type { CheckedStep, Desk, FeedsStep, SavedFor, Step } from './deskState';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { keepFile } from './keepFile';
import { looksEarlier } from './looksEarlier';
import { planRewrites } from './planRewrites';
import { sheetReading } from './sheetReading';
import { leaveQuestion, unsavedWork } from './unsavedWork';
import { useAskedBeforeClosing } from './useAskedBeforeClosing';
import { useDeskWork } from './useDeskWork';
import { useKeeping } from './useKeeping';

const PUBLIC: SavedFor = { audience: 'public', passphrase: undefined, newest: undefined, freezes: 'no' };

/** The desk's state: in the memory of this tab, unless the officer has it kept. */
export function useDesk(): Desk {
  const { doing, failed, fail, ask, run, stop } = useDeskWork();
  const [step, setStep] = useState<Step>({ kind: 'load' });
  const [authority, setAuthority] = useState<string>();
  const [newPlanSaved, setNewPlanSaved] = useState<Saved>();
  const open = step.kind === 'check' ? step : undefined;
  const before =
    step.kind === 'wide' ? step.before : step.kind === 'feeds' ? step.onto : open && open.earlier;
  const keeping = useKeeping();
  const isKept = keeping.state.kind === 'kept' && keeping.state.plan.files === open?.files;
  const unsaved = unsavedWork(step, isKept);
  useAskedBeforeClosing(unsaved !== undefined);

  const change = (made: Partial<CheckedStep>) =>
    setStep((now) => (now.kind === 'check' ? { ...now, ...made } : now));
  const check = async (name: string, files: HeldFiles, given: GivenStep) => {
    const answer = await ask({ kind: 'check', files, printed: given.printed });
    if (answer.kind !== 'checked') return;
    keeping.changed(name, files);
    setStep(checkedStep({ name, files, answer, given }));
  };
  const { readWide, reread, take } = sheetReading({ step, setStep, ask, run, check });
  const load = async (files: HeldFiles) => {
    if (open?.checked.plan !== undefined && looksEarlier(files) && (await compare(open, files))) return;
    const answer = await ask({
      kind: 'recognise',
      files,
      onto: open && { name: open.name, files: open.files },
    });
    if (answer.kind !== 'recognised') return;
    const { dropped } = answer;
    // A file that is not understood does not replace the open plan.
    if (dropped.kind === 'unknown' && open !== undefined) fail(dropped.why);
    else if (dropped.kind === 'unknown') setStep({ kind: 'load', why: dropped.why });
    else if (dropped.kind === 'published')
      await offer(
        { name: dropped.name, files: dropped.files, onto: open, pins: {} },
        open === undefined ? authority : undefined,
      );
    else if (dropped.kind === 'wide') {
      const plan = dropped.onto ?? open?.files;
      const last = plan === undefined ? undefined : await ask({ kind: 'tables', files: plan });
      const onto = last?.kind === 'files' ? last.files : undefined;
      const asking = { ...dropped, onto, before: open, place: 0, answers: undefined };
      const read = await readWide(asking);
      setStep({ ...asking, answers: read.answers, read });
    } else {
      const earlier = open && { ...open, earlier: undefined };
      await check(dropped.name, dropped.files, { before: [], isMade: false, earlier, kept: dropped.kept });
    }
  };
  const offer = async (
    { name, files, onto, pins }: Pick<FeedsStep, 'name' | 'files' | 'onto' | 'pins'>,
    authority: string | undefined,
  ) => {
    const answer = await ask({ kind: 'feeds', asked: { files, authority, onto: onto?.files, pins } });
    if (answer.kind === 'feeds') setStep({ kind: 'feeds', name, files, onto, pins, offers: answer.offers });
  };
  const compare = async ({ files }: CheckedStep, earlier: HeldFiles): Promise<boolean> => {
    const answer = await ask({ kind: 'since', files, earlier });
    if (answer.kind !== 'since' || answer.since.kind === 'something else') return false;
    change({ since: answer.since });
    return true;
  };
  return {
    step,
    plan: open,
    keeping,
    authority,
    nameAuthority: setAuthority,
    doing,
    failed,
    ask,
    load: (files) => run(load(files)),
    reread,
    take,
    offerFor: (authority, pins) => {
      if (step.kind === 'feeds') run(offer({ ...step, pins: pins ?? step.pins }, authority));
    },
    takeFeeds: (taken) => {
      if (step.kind !== 'feeds') return;
      const { name, files, onto, offers, pins } = step;
      const asked = { files, authority: offers.authority?.code, onto: onto?.files, pins };
      run(
        ask({ kind: 'take feeds', asked, taken }).then(async (answer) => {
          if (answer.kind === 'files')
            await check(onto?.name ?? name, answer.files, { before: onto?.before ?? [], isMade: true });
        }),
      );
    },
    ...planRewrites({ open, ask, run, check }),
    newPlanSaved,
    begin: (beginning) =>
      run(
        ask({ kind: 'begin', beginning }).then(async (answer) => {
          if (answer.kind === 'saved') {
            keepFile(answer.saved);
            setNewPlanSaved(answer.saved);
          } else if (answer.kind === 'files')
            await check('Your new plan', answer.files, { before: [], isMade: true });
        }),
      ),
    make: (as, how = PUBLIC) => {
      if (open === undefined) return;
      const { files, before, checked, saved } = open;
      const original = before[0]?.files ?? files;
      run(
        ask({
          kind: 'save',
          as,
          asked: {
            files,
            original,
            issues: checked.issues,
            printed: open.printed,
            asAt: checked.plan?.asAt,
            ...how,
          },
        }).then((answer) => {
          if (answer.kind !== 'saved') return;
          keepFile(answer.saved);
          change({ saved: { ...saved, [as]: answer.saved }, notFrozen: answer.notFrozen });
          // What is kept on this computer is for next month too. The open plan stays as it is: what was saved of it is not old.
          if (answer.frozen !== undefined) keeping.changed(open.name, answer.frozen);
        }),
      );
    },
    compare: (earlier) => {
      if (open === undefined) return;
      run(
        compare(open, earlier).then((isEarlier) => {
          if (!isEarlier) change({ since: { kind: 'refused', why: NOT_EARLIER } });
        }),
      );
    },
    goOn: () =>
      run(
        keeping.goOn().then(async (plan) => {
          if (plan !== undefined) await check(plan.name, plan.files, { before: [], isMade: true });
        }),
      ),
    previewPack: async () => {
      if (open === undefined) throw new Error('There is no plan yet.');
      const answer = await ask({ kind: 'preview', files: open.files }).catch((error: unknown) => {
        fail(error);
        throw error;
      });
      if (answer.kind !== 'preview') throw new Error('The preview did not come.');
      change({ isPreviewed: true });
      return answer.pack;
    },
    answersAgain: open?.sheet === undefined ? undefined : () => setStep(open.sheet ?? open),
    stop,
    again: () => {
      if (unsaved === undefined || confirm(leaveQuestion(unsaved))) setStep({ kind: 'load' });
    },
    back: before && (() => setStep(before)),
  };
}

const NOT_EARLIER =
  'This is no earlier scorecard. Use the zip or folder of a published site, its one HTML file, or a report that was frozen (reports/ID.csv).';
