import type { ReactNode } from 'react';

/** A field of a page's filters under its label. Its input has the id `filterId(label)`. */
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

/** A page has one filter of each label. */
export function filterId(label: string): string {
  return `filter-${label.toLowerCase().replace(/\W+/g, '-')}`;
}
