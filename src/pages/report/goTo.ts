import type { MouseEvent } from 'react';

/** Scrolls to a part of the page without changing the address, because the part after the `#` already names the page. */
export function goTo(id: string) {
  return (event: MouseEvent) => {
    event.preventDefault();
    showPart(id);
  };
}

/** Scrolls to a part of the page and gives it the focus. */
function showPart(id: string): void {
  const partElement = document.getElementById(id);
  partElement?.scrollIntoView();
  partElement?.focus({ preventScroll: true });
}
