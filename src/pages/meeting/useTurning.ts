import { useEffect, type TouchEvent } from 'react';

/** How far a swipe must go, in pixels and mostly sideways, before it turns the page. */
const FAR = 60;

const STEPS: Readonly<Record<string, 'next' | 'back' | 'first' | 'last'>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};

/**
 * Turns the steps of a meeting by keys and by a swipe over the element with these handlers. Keys do not turn while a field has the focus. Escape
 * leaves the field, and outside of one the meeting. `turnTo` is called with the index of the step to show.
 */
export function useTurning(
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
      // Where Escape has closed a menu already, it does no more.
      if (event.key === 'Escape' && !event.defaultPrevented) {
        // Out of the field the arrow keys turn again.
        if (document.activeElement?.matches('input, textarea, select') === true)
          document.querySelector('h1')?.focus();
        else leaveMeeting();
        return;
      }
      const keyStep = STEPS[event.key];
      if (keyStep === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      event.preventDefault();
      if (places[keyStep] !== stepIndex) turnToStep(places[keyStep]);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [stepIndex, lastIndex, turnToStep, leaveMeeting]);
  return swipes((direction) =>
    turnToStep(direction === 'next' ? Math.min(stepIndex + 1, lastIndex) : Math.max(stepIndex - 1, 0)),
  );
}

let startPoint: { readonly x: number; readonly y: number } | undefined;

function swipes(turn: (direction: 'next' | 'back') => void) {
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches[0];
      startPoint =
        touches.length === 1 && finger !== undefined ? { x: finger.clientX, y: finger.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      if (startPoint === undefined || finger === undefined) return;
      const [deltaX, deltaY] = [finger.clientX - startPoint.x, finger.clientY - startPoint.y];
      startPoint = undefined;
      if (Math.abs(deltaX) > FAR && Math.abs(deltaX) > 2 * Math.abs(deltaY))
        turn(deltaX < 0 ? 'next' : 'back');
    },
  };
}
