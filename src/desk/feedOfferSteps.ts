import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { UncheckedStep } from './checkedStep';
import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { Desk, FeedsStep, Step } from './deskState';

type FeedOfferSteps = Pick<Desk, 'offerFor' | 'takeFeeds'> & {
  /** Asks the worker what published files can bring, and shows the answer. */
  readonly offer: (
    dropped: Pick<FeedsStep, 'name' | 'files' | 'openPlan' | 'pins'>,
    authority: string | undefined,
  ) => Promise<void>;
};

/** Handles published files that were dropped: the page offers what they can bring, and what the officer ticks becomes part of the plan. */
export function feedOfferSteps({
  step,
  setStep,
  ask,
  run,
  check,
}: {
  readonly step: Step;
  readonly setStep: (nextStep: Step) => void;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly run: (work: Promise<void>) => void;
  readonly check: (name: string, files: HeldFiles, uncheckedStep: UncheckedStep) => Promise<void>;
}): FeedOfferSteps {
  const offer: FeedOfferSteps['offer'] = async ({ name, files, openPlan, pins }, authority) => {
    const answer = await ask({
      kind: 'feeds',
      offersQuestion: { files, authority, openPlan: openPlan?.files, pins },
    });
    if (answer.kind === 'feeds')
      setStep({ kind: 'feeds', name, files, openPlan, pins, offers: answer.offers });
  };
  return {
    offer,
    offerFor: (authority, pins) => {
      if (step.kind === 'feeds') run(offer({ ...step, pins: pins ?? step.pins }, authority));
    },
    takeFeeds: (takenOffers) => {
      if (step.kind !== 'feeds') return;
      const { name, files, openPlan, offers, pins } = step;
      const offersQuestion = { files, authority: offers.authority?.code, openPlan: openPlan?.files, pins };
      run(
        ask({ kind: 'take feeds', offersQuestion, takenOffers }).then(async (answer) => {
          if (answer.kind === 'files')
            await check(openPlan?.name ?? name, answer.files, {
              undoHistory: openPlan?.undoHistory ?? [],
              isMade: true,
            });
        }),
      );
    },
  };
}
