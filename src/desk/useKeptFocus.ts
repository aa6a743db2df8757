import { useEffect } from 'react';

/**
 * Gives the focus to the page's heading if the focused element disappeared when `checkedPlan` changed, for example a box that was filled in.
 * Without this the keyboard would start again at the top. The page scrolls to the heading too: the last correction changes the whole page, and
 * its first question could be out of sight. Once numbers of people were written (`isOfPeople`), the focus goes to what is to be done next.
 */
export function useKeptFocus(checkedPlan: unknown, isOfPeople = false): void {
  useEffect(() => {
    const { activeElement } = document;
    const isInBoxes = isOfPeople && activeElement?.closest(PEOPLE_BOXES) !== null;
    if (activeElement !== document.body && !isInBoxes) return;
    const target = (isOfPeople ? nextToDo() : undefined) ?? document.querySelector<HTMLElement>('main h1');
    for (let folded = foldOf(target); folded !== null; folded = foldOf(folded.parentElement))
      folded.open = true;
    target?.focus();
  }, [checkedPlan, isOfPeople]);
}

const PEOPLE_BOXES = '.sc-desk__people';

/** The next box for a number of people that is empty, or else the ways to save. Undefined while the plan cannot be saved. */
function nextToDo(): HTMLElement | undefined {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`main ${PEOPLE_BOXES} input`)];
  return (
    boxes.find((box) => box.value === '' && box.closest('[data-unlikely]') === null) ??
    document.querySelector<HTMLElement>('main #save') ??
    undefined
  );
}

function foldOf(element: Element | null): HTMLDetailsElement | null {
  return element === null ? null : element.closest<HTMLDetailsElement>('details:not([open])');
}
