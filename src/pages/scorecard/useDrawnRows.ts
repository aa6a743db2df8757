import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { RowGroup } from './selection';

/** A table draws `FIRST_ROWS` rows at once, more than a screen holds, and `ROWS_PER_STEP` in each short task after that. */
const FIRST_ROWS = 60;
const ROWS_PER_STEP = 25;
/** The pause between two tasks, in milliseconds: just enough for the browser to draw and to answer the reader. */
const PAUSE_MS = 1;

const NO_IDS: ReadonlySet<string> = new Set();

/**
 * The ids of the rows drawn so far. A long table grows in short tasks, and is complete before it is printed. A row stays once it is drawn: to
 * hide or move it for a filter or a sort costs far less than to draw it again.
 */
export function useDrawnRows(
  groups: readonly RowGroup[],
  shownRows: ReadonlySet<ScorecardRow>,
): ReadonlySet<string> {
  const [drawnIds, setDrawnIds] = useState(() => (isTableDrawnWhole() ? idsOfGroups(groups) : NO_IDS));
  const { drawnIdsNow, missingIds } = useMemo(
    () => drawnIdsFor(groups, shownRows, drawnIds),
    [groups, shownRows, drawnIds],
  );
  useEffect(() => {
    if (missingIds.length === 0 && drawnIdsNow === drawnIds) return undefined;
    const timer = setTimeout(
      () => setDrawnIds(new Set([...drawnIdsNow, ...missingIds.slice(0, ROWS_PER_STEP)])),
      PAUSE_MS,
    );
    const finish = () => flushSync(() => setDrawnIds(new Set([...drawnIdsNow, ...missingIds])));
    addEventListener('beforeprint', finish);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', finish);
    };
  }, [drawnIds, drawnIdsNow, missingIds]);
  return drawnIdsNow;
}

/** A view that is drawn at build time holds every row, and the app takes it over as it is. */
function isTableDrawnWhole(): boolean {
  return typeof document === 'undefined' || document.querySelector('[data-taking] .sc-table__row') !== null;
}

function idsOfGroups(groups: readonly RowGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id)));
}

/** The rows to draw now: rows already drawn and the first of the shown rows. `missingIds` has the shown rows still to draw. */
function drawnIdsFor(
  groups: readonly RowGroup[],
  shownRows: ReadonlySet<ScorecardRow>,
  drawnIds: ReadonlySet<string>,
): { readonly drawnIdsNow: ReadonlySet<string>; readonly missingIds: readonly string[] } {
  const order = groups
    .flatMap(({ rows }) => rows.filter((row) => shownRows.has(row)))
    .map(({ indicator }) => indicator.id);
  const isMissing = (id: string) => !drawnIds.has(id);
  const firstMissing = order.slice(0, FIRST_ROWS).filter(isMissing);
  const drawnIdsNow = firstMissing.length === 0 ? drawnIds : new Set([...drawnIds, ...firstMissing]);
  return { drawnIdsNow, missingIds: order.slice(FIRST_ROWS).filter(isMissing) };
}
