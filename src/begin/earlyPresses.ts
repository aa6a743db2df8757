import { sortNow } from './sortedRows';

const presses: (() => void)[] = [];

/** Records clicks on buttons, boxes and forms before the app responds, and repeats them once it does. Rows that can be sorted without the app are sorted at once. */
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

/** Repeats the recorded clicks in the app, and records no more. */
function stopHoldingPresses(): void {
  removeEventListener('click', holdPress, true);
  removeEventListener('submit', holdSubmit, true);
}

/** The clicks are repeated one after another, so that the app has handled each before the next. */
async function repeatPress(): Promise<void> {
  for (const press of presses.splice(0)) {
    press();
    await Promise.resolve();
  }
}
