import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { RowGroup } from './selection';

/** Rows drawn at once, more than a screen holds; and how many follow in each short task after that. */
const FIRST_ROWS = 60;
const ROWS_PER_STEP = 25;
/** Milliseconds between two tasks: just enough for the browser to draw and to answer the reader. */
const PAUSE_MS = 1;

const NO_IDS: ReadonlySet<string> = new Set();

/**
 * The ids of the rows that are drawn so far. A long table grows in short tasks, and is whole before it is printed. A row that
 * was drawn stays: a filter hides it and a sort moves it, which costs far less than drawing it again.
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

/** The rows to draw now: those already drawn and the first of those shown. `missingIds` has the shown rows still to draw. */
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
