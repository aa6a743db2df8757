import { useLayoutEffect, useRef, useState, type ComponentProps } from 'react';

/**
 * A region for a table that may be wider than the screen; the keyboard can reach and scroll it. If the table is wider, a sentence says so and
 * the edge shows that there is more.
 */
export function SidewaysRegion({ className = 'sc-table-region', ...region }: ComponentProps<'section'>) {
  const ref = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => setCut(element.scrollWidth > element.clientWidth + 1);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      {isCut && (
        <p className="sc-sideways-hint sc-no-print">
          The table is wider than the screen: move it sideways to see the rest.
        </p>
      )}
      <section tabIndex={0} {...region} ref={ref} className={`${className}${isCut ? ' sc-sideways' : ''}`} />
    </>
  );
}
