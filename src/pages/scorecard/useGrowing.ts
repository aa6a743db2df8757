import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowGroup } from './selection';

/** Rows drawn at once: more than a screen holds, few enough for one short task. */
const FIRST = 60;
const STEP = 60;

/** The groups with as many rows as are drawn so far: a long table grows in short tasks, and is whole before it is printed. */
export function useGrowing(groups: readonly RowGroup[]): readonly RowGroup[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const [drawn, setDrawn] = useState({ groups, count: FIRST });
  const count = drawn.groups === groups ? drawn.count : Math.min(drawn.count, FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setDrawn({ groups, count: count + STEP }), 16);
    const finish = () => flushSync(() => setDrawn({ groups, count: total }));
    addEventListener('beforeprint', finish);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', finish);
    };
  }, [groups, count, total]);
  return count >= total ? groups : firstRows(groups, count);
}

function firstRows(groups: readonly RowGroup[], count: number): readonly RowGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(left, 0));
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}
