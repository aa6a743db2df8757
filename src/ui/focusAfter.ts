import { flushSync } from 'react-dom';

/** Makes a change that takes away what has the focus, and gives the focus to what `find` names afterwards: a keyboard never falls back to the top of the page. */
export function focusAfter(change: () => void, find: () => Element | null | undefined): void {
  flushSync(change);
  const found = find();
  if (found instanceof HTMLElement) found.focus();
}

/** The last button of the item that has taken the place of one that was taken out, or of the one before; undefined where the list is empty. */
export function buttonNear(list: Element | null, index: number): Element | undefined {
  const items = list?.children;
  const item = items?.[Math.min(index, items.length - 1)];
  return [...(item?.querySelectorAll('button') ?? [])].at(-1);
}
