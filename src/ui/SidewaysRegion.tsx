import { useLayoutEffect, useRef, useState, type ComponentProps } from 'react';

/** The region of a table that may be wider than the screen. Where it is, a sentence says so and its edge shows that more comes. */
export function SidewaysRegion({ className = '', ...region }: ComponentProps<'div'>) {
  const ref = useRef<HTMLDivElement>(null);
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
      <div {...region} ref={ref} className={`${className}${isCut ? ' sc-sideways' : ''}`} />
    </>
  );
}
