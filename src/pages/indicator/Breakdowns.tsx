import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { historyQuery } from '@/data/packQueries';
import { localitiesOf } from '@/domain/groups/dimension';
import { parseBreakdownParams } from './breakdownParams';
import type { IndicatorView } from './indicatorView';

const BreakdownSection = lazy(() =>
  import('./BreakdownSection').then((module) => ({ default: module.BreakdownSection })),
);

/** The figures by locality, sex, age and so on, if there are any. They load when the reader scrolls near them or asks for them. */
export function Breakdowns({ view }: { readonly view: IndicatorView }) {
  const { data, row, area } = view;
  const history = useQuery(historyQuery(data, row.indicator));
  const isNamedInAddress = parseBreakdownParams(useSearch()).by !== undefined;
  const [isAsked, setIsAsked] = useState(typeof IntersectionObserver === 'undefined');
  const placeholder = useRef<HTMLDivElement>(null);
  const isBroken = data.brokenDown.includes(row.indicator.id);
  const hasLocalities =
    history.data !== undefined && localitiesOf(data.areas, history.data, area) !== undefined;
  const hasGroups = isBroken || hasLocalities;
  useEffect(() => {
    if (!hasGroups || isAsked || placeholder.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsAsked(true),
      { rootMargin: '200px' },
    );
    observer.observe(placeholder.current);
    return () => observer.disconnect();
  }, [hasGroups, isAsked]);
  if (!hasGroups) return null;
  return (
    <section className="sc-breakdowns" ref={placeholder}>
      <h2 className="govuk-heading-m">By group</h2>
      {isAsked || isNamedInAddress ? (
        <Suspense fallback={<p role="status">Loading the figures by group…</p>}>
          <BreakdownSection view={view} />
        </Suspense>
      ) : (
        <button
          type="button"
          className="govuk-button govuk-button--secondary sc-no-print"
          onClick={() => setIsAsked(true)}
        >
          Show the figures by group
        </button>
      )}
    </section>
  );
}
