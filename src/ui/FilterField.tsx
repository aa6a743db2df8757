import type { ReactNode } from 'react';

/** One field of a page's filters under its label. Its input has the id `filterId(label)`. */
export function FilterField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="sc-field">
      <label className="govuk-label" htmlFor={filterId(label)}>
        {label}
      </label>
      {children}
    </div>
  );
}

/** The id of a filter's input, made from its label: no page has two filters with the same label. */
export function filterId(label: string): string {
  return `filter-${label.toLowerCase().replace(/\W+/g, '-')}`;
}
