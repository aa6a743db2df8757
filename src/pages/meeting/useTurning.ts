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
  at: number,
  last: number,
  { turnTo, leave }: { readonly turnTo: (index: number) => void; readonly leave: () => void },
) {
  useEffect(() => {
    const places = { next: Math.min(at + 1, last), back: Math.max(at - 1, 0), first: 0, last };
    const turn = (event: KeyboardEvent) => {
      // Where Escape has closed a menu already, it does no more.
      if (event.key === 'Escape' && !event.defaultPrevented) {
        // Out of the field the arrow keys turn again.
        if (document.activeElement?.matches('input, textarea, select') === true)
          document.querySelector('h1')?.focus();
        else leave();
        return;
      }
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      event.preventDefault();
      if (places[step] !== at) turnTo(places[step]);
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [at, last, turnTo, leave]);
  return swipes((step) => turnTo(step === 'next' ? Math.min(at + 1, last) : Math.max(at - 1, 0)));
}

let start: { readonly x: number; readonly y: number } | undefined;

function swipes(turn: (step: 'next' | 'back') => void) {
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches[0];
      start =
        touches.length === 1 && finger !== undefined ? { x: finger.clientX, y: finger.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches[0];
      if (start === undefined || finger === undefined) return;
      const [across, down] = [finger.clientX - start.x, finger.clientY - start.y];
      start = undefined;
      if (Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(down)) turn(across < 0 ? 'next' : 'back');
    },
  };
}
