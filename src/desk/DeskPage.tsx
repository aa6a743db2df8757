import { useEffect, useRef, useState } from 'react';
import { CheckStep } from './CheckStep';
import { Drafts } from './drafts';
import { useDraftsOf } from './useDraftsOf';
import { filesDropped, filesPasted } from './filesFrom';
import { FeedsStep } from './FeedsStep';
import { HowToCheck } from './HowToCheck';
import { countOf } from './issueKinds';
import { KeepBar } from './KeepBar';
import { LoadStep } from './LoadStep';
import type { Desk, WideSheet } from './deskState';
import { previewIsOld } from './previewWindow';
import { useDesk } from './useDesk';
import { WideStep } from './WideStep';

/** The officer's desk, on which she makes a published scorecard from her own workbook, on her own computer. */
export function DeskPage() {
  const desk = useDesk();
  const isDraggedOver = useDropped(desk);
  useTellPreview(desk);
  const drafts = useDraftsOf(desk.step);
  return (
    <div className={isDraggedOver ? 'sc-desk sc-desk--over' : 'sc-desk'}>
      <a href="#content" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="sc-header">
        <div className="sc-header__inner">
          <span className="sc-header__name">Scorecard</span>
          <span className="sc-quiet">The officer’s desk</span>
          <HowToCheck />
        </div>
      </header>
      <Steps desk={desk} />
      <main id="content" className="sc-page" tabIndex={-1}>
        <Doing desk={desk} />
        {desk.failed !== undefined && <Failed key={desk.failed} reason={desk.failed} />}
        {desk.step.kind === 'load' && <LoadStep key={desk.place} desk={desk} reason={desk.step.reason} />}
        {desk.step.kind === 'wide' && <WideStep key={desk.place} desk={desk} step={desk.step} />}
        {desk.step.kind === 'feeds' && <FeedsStep key={desk.place} desk={desk} step={desk.step} />}
        {desk.step.kind === 'check' && (
          <Drafts value={drafts}>
            <CheckStep key={desk.place} desk={desk} step={desk.step} />
          </Drafts>
        )}
      </main>
      <KeepBar desk={desk} />
    </div>
  );
}

const STEP_NAMES = ['Load', 'Check', 'Preview', 'Save'] as const;

/** The steps, with the one that the officer is at, and a word on each. */
function Steps({ desk: { step, returnToAnswers, returnToPlan } }: { readonly desk: Desk }) {
  const currentStage = stepNumber(step);
  const notes = stepNotes(step);
  const onPress: Readonly<Record<string, (() => void) | undefined>> = {
    Check: returnToAnswers,
    Preview: returnToPlan,
  };
  return (
    <nav className="sc-desk__steps" aria-label="Steps">
      <ol>
        {STEP_NAMES.map((name, stageIndex) => (
          <li
            key={name}
            aria-current={stageIndex === currentStage ? 'step' : undefined}
            data-done={stageIndex < currentStage || undefined}
          >
            <span aria-hidden="true">{stageIndex < currentStage ? '✓' : stageIndex + 1}</span>{' '}
            <StepName name={name} onPress={onPress[name]} />
            {stageIndex < currentStage && <span className="govuk-visually-hidden"> (done)</span>}{' '}
            <span className="sc-quiet">{notes[stageIndex]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The name of a step: a button where a press leads to it. */
function StepName({ name, onPress }: { readonly name: string; readonly onPress: (() => void) | undefined }) {
  if (onPress === undefined) return name;
  return (
    <button type="button" className="sc-link-button" onClick={onPress}>
      {name}
    </button>
  );
}

/** The index of the current step in the list of steps. */
function stepNumber(step: Desk['step']): number {
  if (step.kind === 'load') return 0;
  if (step.kind === 'wide' || step.kind === 'feeds' || step.checked.plan === undefined) return 1;
  return step.isPreviewed ? 3 : 2;
}

function stepNotes(step: Desk['step']): readonly string[] {
  if (step.kind === 'load') return [];
  if (step.kind === 'feeds') return [step.name];
  if (step.kind === 'wide') return [step.name, askedText(step)];
  const errors = countOf(step.checked.issues.filter(({ severity }) => severity === 'error'));
  const errorsText = errors === 0 ? 'no errors' : errors === 1 ? '1 error' : `${errors} errors`;
  const isSaved = PUBLISHED_AS.some((format) => step.saved[format] !== undefined);
  return [step.name, errorsText, step.isPreviewed ? 'seen' : '', isSaved ? 'saved' : ''];
}

/** A file that was saved while errors stop the plan (a corrected copy, the list of issues) does not complete the step Save. */
const PUBLISHED_AS = ['site', 'one-file', 'plan', 'workbook', 'report'] as const;

function askedText({ sheetRead, answers }: WideSheet): string {
  const { length } = sheetRead.shownReading.doubts.filter(
    ({ id, chosen }) => chosen === undefined && answers?.get(id) === undefined,
  );
  if (length > 0) return length === 1 ? '1 question' : `${length} questions`;
  return sheetRead.shownReading.doubts.length === 0 ? 'nothing asked' : 'all answered';
}

/** The reason why something failed, scrolled into view because the officer may be far down the page. */
function Failed({ reason }: { readonly reason: string }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The braces keep the effect from returning the promise that some browsers return here, which React would take
    // for the clean-up.
    message.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <p ref={message} className="govuk-body sc-failed" role="alert">
      <strong>That did not work.</strong> {reason}
    </p>
  );
}

/** What the worker is doing now, with a button that stops it. */
function Doing({ desk }: { readonly desk: Desk }) {
  return (
    <div role="status" className="sc-desk__doing">
      {desk.workInProgress !== undefined && (
        <>
          <span className="sc-desk__bar" aria-hidden="true" />
          {desk.workInProgress} …{' '}
          <button type="button" className="sc-link-button" onClick={desk.stopWork}>
            Stop
          </button>
        </>
      )}
    </div>
  );
}

/** Tells the preview's window when the plan has changed. */
function useTellPreview({ plan, previewPack }: Desk): void {
  const files = plan?.files;
  const toldFiles = useRef(files);
  useEffect(() => {
    if (toldFiles.current === files) return;
    toldFiles.current = files;
    previewIsOld(previewPack);
  }, [files, previewPack]);
}

/** Lets files be dropped, and cells be pasted, anywhere on the page. Returns whether a file is held over the page. */
function useDropped({ load }: Desk): boolean {
  const [isDraggedOver, setDraggedOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDraggedOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDraggedOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setDraggedOver(false);
      if (event.dataTransfer !== null)
        void filesDropped(event.dataTransfer).then((files) => files.size > 0 && load(files));
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = filesPasted(event.clipboardData?.getData('text/plain') ?? '');
      if (files !== undefined) load(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
      removeEventListener('paste', onPaste);
    };
  });
  return isDraggedOver;
}
