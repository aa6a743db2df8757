import type { CellPlace } from './askedPlaces';

const STEP_OF_KEY: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

/**
 * Returns the cell that a key leads to, among the rows and columns that are shown, or undefined for a key that moves nowhere. If no cell is
 * chosen, a key chooses the first.
 */
export function cellAfterKey(
  cell: CellPlace | undefined,
  key: string,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): CellPlace | undefined {
  const keyStep = STEP_OF_KEY[key];
  if (keyStep === undefined) return undefined;
  const [downStep, rightStep] = cell === undefined ? [0, 0] : keyStep;
  const row = placeAfterStep(rows, cell?.row, downStep);
  const column = placeAfterStep(columns, cell?.column, rightStep);
  return row === undefined || column === undefined ? undefined : { row, column };
}

function placeAfterStep(
  places: readonly number[],
  from: number | undefined,
  offset: number,
): number | undefined {
  const currentIndex = Math.max(0, from === undefined ? 0 : places.indexOf(from));
  return places[Math.min(places.length - 1, Math.max(0, currentIndex + offset))];
}
