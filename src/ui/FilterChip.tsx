import type { ReactNode } from 'react';

/** A filter that is on or off. */
export function FilterChip({
  isPressed,
  press,
  children,
}: {
  readonly isPressed: boolean;
  readonly press: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="sc-chip" aria-pressed={isPressed} onClick={press}>
      {children}
    </button>
  );
}
