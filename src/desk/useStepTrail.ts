import { useLayoutEffect, useRef, useState } from 'react';
import type { Step } from './deskState';
import { isStepBefore, NEW_TRAIL, stepAt, trailAt, withStep, type StepTrail } from './stepTrail';

export type SetStep = (nextStep: Step | ((currentStep: Step) => Step)) => void;

/** The desk's step, and its trail in the browser's history. */
export type TrailOfSteps = {
  readonly trail: StepTrail;
  readonly step: Step;
  readonly setStep: SetStep;
  /** Goes back to a step that was shown before: by the browser's history where it is the one before. */
  readonly returnTo: (step: Step) => void;
  /** Goes back to the first page. Forward no longer leads to what came after it. */
  readonly startOver: () => void;
  /** Whether the page was loaded again at a step that is gone by it, and nothing was opened since. */
  readonly isLoadedAgain: boolean;
};

/**
 * An entry of the browser's history holds nothing of the officer's, only the number of its step. `visit` tells the entries of this page from those that
 * stay in the history after it was loaded again, whose steps are gone.
 */
type DeskEntry = { readonly visit: number; readonly place: number };

/** Keeps the steps in the browser's history, so that Back and Forward move between them. `onMove` is called when the officer has done so. */
export function useStepTrail(onMove: () => void): TrailOfSteps {
  const [visit] = useState(() => Date.now());
  const [isLoadedAgain, setLoadedAgain] = useState(() => (deskEntry()?.place ?? 0) > 0);
  const [trail, setTrail] = useState(NEW_TRAIL);
  const { at } = trail;
  /** The place to which `returnTo` goes back, past the entries that links within the page have made. */
  const wantedPlace = useRef<number>(undefined);
  // Both run before a step is drawn. After that, a quick Back would find neither the entry of the step nor the trail with it.
  useLayoutEffect(() => {
    const entry = deskEntry();
    if (entry?.visit !== visit) stampEntry({ visit, place: 0 });
    if (at > (deskEntry()?.place ?? 0))
      history.pushState({ desk: { visit, place: at } }, '', location.pathname + location.search);
  }, [visit, at]);
  useLayoutEffect(() => {
    // An entry without a place was made by a link to a part of this page: it is of the same step.
    const stampNewEntry = () => {
      if (deskEntry() === undefined) stampEntry({ visit, place: at });
    };
    const move = () => {
      stampNewEntry();
      const entry = deskEntry();
      const nextTrail = trailAt(trail, entry?.visit === visit ? entry.place : 0);
      stampEntry({ visit, place: nextTrail.at });
      if (wantedPlace.current !== undefined && nextTrail.at > wantedPlace.current) {
        history.back();
        return;
      }
      wantedPlace.current = undefined;
      if (nextTrail.at === at) return;
      onMove();
      setTrail(nextTrail);
    };
    addEventListener('popstate', move);
    addEventListener('hashchange', stampNewEntry);
    return () => {
      removeEventListener('popstate', move);
      removeEventListener('hashchange', stampNewEntry);
    };
  });
  const setStep: SetStep = (nextStep) => {
    setLoadedAgain(false);
    setTrail((currentTrail) => {
      const currentStep = stepAt(currentTrail);
      const step = typeof nextStep === 'function' ? nextStep(currentStep) : nextStep;
      return step === currentStep ? currentTrail : withStep(currentTrail, step);
    });
  };
  return {
    trail,
    step: stepAt(trail),
    setStep,
    returnTo: (earlierStep) => {
      if (!isStepBefore(trail, earlierStep)) {
        setStep(earlierStep);
        return;
      }
      wantedPlace.current = at - 1;
      history.back();
    },
    startOver: () => {
      setTrail(NEW_TRAIL);
      if (at > 0) history.go(-at);
    },
    isLoadedAgain,
  };
}

function deskEntry(): DeskEntry | undefined {
  return (history.state as { readonly desk?: DeskEntry } | null)?.desk;
}

function stampEntry(entry: DeskEntry): void {
  history.replaceState({ ...(history.state as object | null), desk: entry }, '');
}
