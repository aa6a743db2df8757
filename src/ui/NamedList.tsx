import type { ReactNode } from 'react';

/** A list in a group with a name, because a list itself has none to give: only assistive technology uses it. */
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
