import type { ReactNode } from 'react';

/** A list in a named group, because some screen readers ignore the name of a list itself. */
export function NamedList({
  name,
  className,
  children,
}: {
  readonly name: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div role="group" aria-label={name} className="sc-named-list">
      <ul className={className}>{children}</ul>
    </div>
  );
}
