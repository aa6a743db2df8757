import { useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

type ClosingProps = {
  readonly ref: RefObject<HTMLDetailsElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/** Makes a `details` element a menu: it closes on Escape, which gives the focus back to its button, and when the focus or a click goes elsewhere. */
export function useMenu(): { readonly closingProps: ClosingProps; readonly close: () => void } {
  const ref = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (ref.current !== null) ref.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || ref.current?.open !== true) return;
    close();
    ref.current.querySelector('summary')?.focus();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && ref.current?.contains(relatedTarget) !== true) close();
  };
  return { closingProps: { ref, onKeyDown, onBlur }, close };
}
