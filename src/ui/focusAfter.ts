import { flushSync } from 'react-dom';

/** Makes a change that removes the focused element, then focuses what `find` returns, so that a keyboard user is not thrown back to the top of the page. */
export function focusAfter(makeChange: () => void, find: () => Element | null | undefined): void {
  flushSync(makeChange);
  const focusTarget = find();
  if (focusTarget instanceof HTMLElement) focusTarget.focus();
}

/**
 * Returns the last button of the list item at this index, or of the last item if the list is shorter. Returns undefined if the list is empty.
 * After an item is removed, the next item has its index.
 */
export function buttonNear(list: Element | null, index: number): Element | undefined {
  const items = list?.children;
  const item = items?.[Math.min(index, items.length - 1)];
  return [...(item?.querySelectorAll('button') ?? [])].at(-1);
}
