import type { ReactNode } from 'react';

/** One of the lists that a councillor reads first. */
export function Column({
  title,
  lead,
  empty,
  more,
  children,
}: {
  readonly title: string;
  /** A line under the title. */
  readonly lead?: string | undefined;
  readonly empty: string;
  readonly more: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  return (
    <section className="sc-column">
      <h2 className="govuk-heading-m">{title}</h2>
      {lead !== undefined && <p className="sc-column__lead sc-quiet">{lead}</p>}
      {children.length === 0 ? <p className="govuk-body">{empty}</p> : <ul>{children}</ul>}
      {more !== undefined && <div className="sc-column__more">{more}</div>}
    </section>
  );
}
