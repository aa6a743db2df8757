import { columnNumber } from '@/sources/workbook/cellPlace';

/** A cell of a sheet; rows and columns count from 0. */
export type CellPlace = { readonly row: number; readonly column: number };

/** The cells that a question names: `O6`, `E18, G19`, `D2 and E2`. Of a column alone it is the cell of its head, of a row alone its name. */
export function askedPlaces(
  place: string,
  { head, title }: { readonly head: number; readonly title: number },
): readonly CellPlace[] {
  const row = /^row (\d+)/.exec(place)?.[1];
  if (row !== undefined) return [{ row: Number(row) - 1, column: title }];
  return place.split(/, | and /).flatMap((one) => {
    const [, letters, number] = /^([A-Z]{1,3})(\d+)?$/.exec(one) ?? [];
    if (letters === undefined) return [];
    return [{ row: number === undefined ? head : Number(number) - 1, column: columnNumber(letters) - 1 }];
  });
}
