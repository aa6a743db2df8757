import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** The width in pixels of a portrait A4 page within its margins: a wider chart would be printed with letters too small to read. */
const PAPER_WIDTH = 700;

/** The width available to a chart. The chart is drawn for it, so that its letters keep their size; `startWidth` until the width is known. */
export function useWidth(startWidth: number): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(startWidth);
  const [isPaper, setPaper] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measuredWidth = Math.floor(entry?.contentRect.width ?? startWidth);
      if (measuredWidth > 0) setWidth(measuredWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [startWidth]);
  useEffect(() => {
    const onPaper = () => flushSync(() => setPaper(true));
    const onScreen = () => setPaper(false);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', onScreen);
    return () => {
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', onScreen);
    };
  }, []);
  return { ref, width: isPaper ? PAPER_WIDTH : width };
}
