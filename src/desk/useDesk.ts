import { useState } from 'react';
import { answersAgain, planStillMade } from './answersAgain';
import { checkedStep, type UncheckedStep } from './checkedStep';
import type { Saved } from './deskMessages';
import type { CheckedStep, Desk, Step } from './deskState';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { saveToDisk } from './saveToDisk';
import { looksEarlier } from './looksEarlier';
import { feedOfferSteps } from './feedOfferSteps';
import { planRewrites } from './planRewrites';
import { planSaving } from './planSaving';
import { sheetReading } from './sheetReading';
import { unsavedAfter, unsavedOnTrail } from './stepTrail';
import { leaveQuestion } from './unsavedWork';
import { useAskedBeforeClosing } from './useAskedBeforeClosing';
import { useDeskWork } from './useDeskWork';
import { useKeeping } from './useKeeping';
import { useStepTrail } from './useStepTrail';

/** The state of the desk. It is in the memory of this tab, unless the officer has chosen to store it. */
export function useDesk(): Desk {
  const { workInProgress, failed, fail, ask, run, stopWork } = useDeskWork();
  const { trail, step, setStep, returnTo, startOver, isLoadedAgain } = useStepTrail(stopWork);
  const [authority, setAuthority] = useState<string>();
  const [newPlanSaved, setNewPlanSaved] = useState<Saved>();
  const openPlan = step.kind === 'check' ? step : undefined;
  const planBefore =
    step.kind === 'wide'
      ? step.planBefore
      : step.kind === 'feeds'
        ? step.openPlan
        : openPlan && openPlan.earlierStep;
  const keeping = useKeeping();
  const isKept = (step: Step) =>
    keeping.state.kind === 'kept' && step.kind === 'check' && keeping.state.plan.files === step.files;
  const unsaved = unsavedOnTrail(trail, isKept);
  useAskedBeforeClosing(unsaved !== undefined);
  // After Back, what Forward would lead to is lost once other files are loaded.
  const mayLeaveLater = () => mayLeave(unsavedAfter(trail, isKept));

  const changeOpenPlan = (changes: Partial<CheckedStep>) =>
    setStep((currentStep) => (currentStep.kind === 'check' ? { ...currentStep, ...changes } : currentStep));
  const check = async (name: string, files: HeldFiles, uncheckedStep: UncheckedStep) => {
    const answer = await ask({
      kind: 'check',
      files,
      printed: uncheckedStep.printed,
      comparedWith: uncheckedStep.comparedWith,
    });
    if (answer.kind !== 'checked') return;
    keeping.planChanged(name, files);
    setStep(checkedStep({ name, files, answer, uncheckedStep }));
  };
  const { readWide, ontoDroppedPlan, reread, takeAuthority } = sheetReading({
    step,
    setStep,
    ask,
    run,
    check,
  });
  const { offer, offerFor, takeFeeds } = feedOfferSteps({ step, setStep, ask, run, check });
  const load = async (files: HeldFiles) => {
    if (!mayLeaveLater()) return;
    if (openPlan?.checked.plan !== undefined && looksEarlier(files) && (await compareWith(openPlan, files)))
      return;
    const answer = await ask({
      kind: 'recognise',
      files,
      openPlan: openPlan && { name: openPlan.name, files: openPlan.files },
    });
    if (answer.kind !== 'recognised') return;
    const { dropped } = answer;
    // If a dropped file is not understood, the open plan or sheet stays.
    if (dropped.kind === 'unknown' && step.kind !== 'load') fail(dropped.reason);
    else if (dropped.kind === 'unknown') setStep({ kind: 'load', reason: dropped.reason });
    else if (dropped.kind === 'published')
      await offer(
        { name: dropped.name, files: dropped.files, openPlan, pins: {} },
        openPlan === undefined ? authority : undefined,
      );
    else if (dropped.kind === 'wide') {
      const plan = dropped.openPlan ?? openPlan?.files;
      const lastPlan = plan === undefined ? undefined : await ask({ kind: 'tables', files: plan });
      const openFiles = lastPlan?.kind === 'files' ? lastPlan.files : undefined;
      const asking = {
        ...dropped,
        openPlan: openFiles,
        planBefore: openPlan,
        sheetIndex: 0,
        answers: undefined,
      };
      const sheetRead = await readWide(asking);
      setStep({ ...asking, answers: sheetRead.answers, sheetRead });
    } else if (step.kind !== 'wide' || !(await ontoDroppedPlan(step, dropped.files))) {
      const earlierStep = openPlan && { ...openPlan, earlierStep: undefined };
      await check(dropped.name, dropped.files, {
        undoHistory: [],
        isMade: false,
        earlierStep,
        kept: dropped.kept,
      });
    }
  };
  const compareWith = async ({ files }: CheckedStep, earlierFiles: HeldFiles): Promise<boolean> => {
    const answer = await ask({ kind: 'since', files, earlierFiles });
    if (answer.kind !== 'since' || answer.since.kind === 'something else') return false;
    changeOpenPlan({ since: answer.since, comparedWith: earlierFiles });
    return true;
  };
  const madePlan = step.kind === 'wide' ? planStillMade(step, step.planMade?.sheet?.takenFor) : undefined;
  return {
    step,
    place: trail.at,
    plan: openPlan,
    keeping,
    authority,
    nameAuthority: setAuthority,
    workInProgress,
    failed,
    ask,
    load: (files) => run(load(files)),
    reread,
    takeAuthority,
    offerFor,
    takeFeeds,
    ...planRewrites({ openPlan, ask, run, check }),
    newPlanSaved,
    beginPlan: (beginning) =>
      run(
        ask({ kind: 'begin', beginning }).then(async (answer) => {
          if (answer.kind === 'saved') {
            saveToDisk(answer.saved);
            setNewPlanSaved(answer.saved);
          } else if (answer.kind === 'files' && mayLeaveLater())
            await check('Your new plan', answer.files, { undoHistory: [], isMade: true });
        }),
      ),
    ...planSaving({ openPlan, change: changeOpenPlan, ask, run, keepChanged: keeping.planChanged }),
    compareWith: (earlierFiles) => {
      if (openPlan === undefined) return;
      run(
        compareWith(openPlan, earlierFiles).then((isEarlier) => {
          if (!isEarlier) changeOpenPlan({ since: { kind: 'refused', reason: NOT_EARLIER } });
        }),
      );
    },
    openKeptPlan: () =>
      run(
        keeping.openKept().then(async (plan) => {
          if (plan !== undefined && mayLeaveLater())
            await check(plan.name, plan.files, { undoHistory: [], isMade: true });
        }),
      ),
    previewPack: async () => {
      if (openPlan === undefined) throw new Error('There is no plan yet.');
      const answer = await ask({ kind: 'preview', files: openPlan.files }).catch((error: unknown) => {
        fail(error);
        throw error;
      });
      if (answer.kind !== 'preview') throw new Error('The preview did not come.');
      changeOpenPlan({ isPreviewed: true });
      return answer.pack;
    },
    returnToAnswers: openPlan?.sheet === undefined ? undefined : () => returnTo(answersAgain(openPlan)),
    returnToPlan: madePlan && (() => setStep(madePlan)),
    isWorkAhead: trail.at < trail.steps.length - 1,
    isLoadedAgain,
    stopWork,
    startAgain: () => {
      if (mayLeave(unsaved)) startOver();
    },
    goBack: planBefore && (() => returnTo(planBefore)),
  };
}

/** Whether nothing would be lost, or the officer lets it go. */
function mayLeave(unsaved: string | undefined): boolean {
  return unsaved === undefined || confirm(leaveQuestion(unsaved));
}

const NOT_EARLIER =
  'This is no earlier scorecard. Use the zip or folder of a published site, its one HTML file, or a report that was kept as it was for its meeting (reports/ID.csv in the plan).';
