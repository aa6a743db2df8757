import { sortNow } from './sortedRows';

const presses: (() => void)[] = [];

/**
 * Keeps what a reader presses before the app answers, and does it again when the app does: buttons, boxes and forms. Rows that can be
 * ordered without the app are ordered at once.
 */
export function keepEarlyPresses(): void {
  addEventListener('click', holdPress, true);
  addEventListener('submit', holdSubmit, true);
  addEventListener('scorecard-taking', stopHoldingPresses, { once: true });
  addEventListener('scorecard-taken', () => void repeatPress(), { once: true });
}

function holdPress(event: MouseEvent): void {
  const { target } = event;
  const pressed =
    target instanceof Element
      ? target.closest<HTMLButtonElement | HTMLInputElement>(
          '.sc-first-view :is(button, input[type=checkbox])',
        )
      : null;
  if (pressed === null || pressed.hasAttribute('popovertarget')) return;
  if (pressed instanceof HTMLInputElement) event.preventDefault();
  else if (pressed.matches('.sc-sort') && sortNow(pressed)) return;
  presses.push(() => pressed.click());
}

function holdSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.closest('.sc-first-view') === null) return;
  event.preventDefault();
  presses.push(() => form.requestSubmit());
}

/** Hands over to the app, and stops keeping presses. */
function stopHoldingPresses(): void {
  removeEventListener('click', holdPress, true);
  removeEventListener('submit', holdSubmit, true);
}

/** One after another: the app has seen each before the next. */
async function repeatPress(): Promise<void> {
  for (const press of presses.splice(0)) {
    press();
    await Promise.resolve();
  }
}
