import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A table draws `FIRST_ROWS` rows at once, more than a screen holds, and `ROWS_PER_STEP` in each short task after that. */
const FIRST_ROWS = 40;
const ROWS_PER_STEP = 30;

/** How many rows of a long table have been drawn so far. All rows are drawn before the table is printed. */
export function useGrowingCount(total: number): number {
  const [drawnCount, setDrawnCount] = useState(FIRST_ROWS);
  useEffect(() => {
    if (drawnCount >= total) return undefined;
    const timer = setTimeout(() => setDrawnCount(drawnCount + ROWS_PER_STEP), 16);
    const finish = () => flushSync(() => setDrawnCount(total));
    addEventListener('beforeprint', finish);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', finish);
    };
  }, [drawnCount, total]);
  return Math.min(drawnCount, total);
}
