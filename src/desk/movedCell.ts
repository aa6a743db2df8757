import type { CellPlace } from './askedPlaces';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

/** The cell to which a key leads, among the rows and columns that are shown; undefined for another key. The first key chooses the first cell. */
export function moved(
  at: CellPlace | undefined,
  key: string,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): CellPlace | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const [down, right] = at === undefined ? [0, 0] : step;
  const row = stepped(rows, at?.row, down);
  const column = stepped(columns, at?.column, right);
  return row === undefined || column === undefined ? undefined : { row, column };
}

function stepped(places: readonly number[], from: number | undefined, by: number): number | undefined {
  const now = Math.max(0, from === undefined ? 0 : places.indexOf(from));
  return places[Math.min(places.length - 1, Math.max(0, now + by))];
}
