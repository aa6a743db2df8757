import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** A portrait page of A4 within its margins: a chart drawn wider would be printed with letters too small to read. */
const PAPER_WIDTH = 700;

/** The width that a chart has, so that it is drawn to it and its letters keep their size; `startWidth` until it is known. */
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
