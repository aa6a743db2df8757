import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn at once, more than a screen holds, and how many follow in each short task after that. */
const FIRST = 40;
const STEP = 30;

/** How many rows of a long table are drawn so far; all of them before it is printed. */
export function useGrowing(all: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + STEP), 16);
    const finish = () => flushSync(() => setDrawn(all));
    addEventListener('beforeprint', finish);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', finish);
    };
  }, [drawn, all]);
  return Math.min(drawn, all);
}
