import type { ReactNode } from 'react';

/** A button for a filter that is on or off. */
export function FilterChip({
  isPressed,
  onPress,
  children,
}: {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="sc-chip" aria-pressed={isPressed} onClick={onPress}>
      {children}
    </button>
  );
}
