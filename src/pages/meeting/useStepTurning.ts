import { useEffect, type TouchEvent } from 'react';

/** A swipe turns the page if it is mostly sideways and at least this many pixels long. */
const SWIPE_DISTANCE = 60;

const STEP_OF_KEY: Readonly<Record<string, 'next' | 'back' | 'first' | 'last'>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};

/**
 * Turns the steps of a meeting by keys, and by a swipe over the element with these handlers. Keys do nothing while a field has the focus.
 * Escape leaves the field or, if no field has the focus, the meeting. `turnToStep` is called with the index of the step to show.
 */
export function useStepTurning(
  stepIndex: number,
  lastIndex: number,
  {
    turnToStep,
    leaveMeeting,
  }: { readonly turnToStep: (index: number) => void; readonly leaveMeeting: () => void },
) {
  useEffect(() => {
    const places = {
      next: Math.min(stepIndex + 1, lastIndex),
      back: Math.max(stepIndex - 1, 0),
      first: 0,
      last: lastIndex,
    };
    const onKey = (event: KeyboardEvent) => {
      // If Escape has already closed a menu, the key does nothing more.
      if (event.key === 'Escape' && !event.defaultPrevented) {
        // Once the focus has left the field, the arrow keys turn the steps again.
        if (document.activeElement?.matches('input, textarea, select') === true)
          document.querySelector('h1')?.focus();
        else leaveMeeting();
        return;
      }
      const keyStep = STEP_OF_KEY[event.key];
      if (keyStep === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      event.preventDefault();
      if (places[keyStep] !== stepIndex) turnToStep(places[keyStep]);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [stepIndex, lastIndex, turnToStep, leaveMeeting]);
  return swipeHandlers((direction) =>
    turnToStep(direction === 'next' ? Math.min(stepIndex + 1, lastIndex) : Math.max(stepIndex - 1, 0)),
  );
}

let startPoint: { readonly x: number; readonly y: number } | undefined;

function swipeHandlers(turn: (direction: 'next' | 'back') => void) {
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const firstTouch = touches[0];
      startPoint =
        touches.length === 1 && firstTouch !== undefined
          ? { x: firstTouch.clientX, y: firstTouch.clientY }
          : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const lastTouch = changedTouches[0];
      if (startPoint === undefined || lastTouch === undefined) return;
      const [deltaX, deltaY] = [lastTouch.clientX - startPoint.x, lastTouch.clientY - startPoint.y];
      startPoint = undefined;
      if (Math.abs(deltaX) > SWIPE_DISTANCE && Math.abs(deltaX) > 2 * Math.abs(deltaY))
        turn(deltaX < 0 ? 'next' : 'back');
    },
  };
}
