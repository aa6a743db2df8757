import type { ReactNode } from 'react';

/** One of the lists that a councillor reads first. */
export function Column({
  title,
  leadText,
  emptyText,
  moreContent,
  children,
}: {
  readonly title: string;
  /** A line under the title. */
  readonly leadText?: string | undefined;
  readonly emptyText: string;
  readonly moreContent: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  return (
    <section className="sc-column">
      <h2 className="govuk-heading-m">{title}</h2>
      {leadText !== undefined && <p className="sc-column__lead sc-quiet">{leadText}</p>}
      {children.length === 0 ? <p className="govuk-body">{emptyText}</p> : <ul>{children}</ul>}
      {moreContent !== undefined && <div className="sc-column__more">{moreContent}</div>}
    </section>
  );
}
