import type { MouseEvent } from 'react';

/** Leads to a part of the page without a change of the address, whose part after the `#` names the page. */
export function goTo(id: string) {
  return (event: MouseEvent) => {
    event.preventDefault();
    const part = document.getElementById(id);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
}
