import { columnLetters } from '@/sources/workbook/cellPlace';
import type { Fragment } from './fragments';

/** Columns after this many are left out, unless one of the marked cells is in them. */
const MOST_COLUMNS = 8;

/** Cells in their rows, as the spreadsheet shows them: rows of one table in order, with the rows before and after each marked row. */
export function FragmentTable({ fragments }: { readonly fragments: readonly Fragment[] }) {
  const [firstFragment] = fragments;
  if (firstFragment === undefined) return null;
  const { file, names: columnNames } = firstFragment;
  const rows = [...new Map(fragments.flatMap((fragment) => [...fragment.rowsAround]))].toSorted(
    ([a], [b]) => a - b,
  );
  const rowsMeant = new Set(fragments.map(({ row }) => row));
  const meantCells = new Set(fragments.map(({ row, columnIndex }) => `${row}|${columnIndex}`));
  const columns = new Set(fragments.map(({ columnIndex }) => columnIndex));
  const shownColumns = columnNames
    .map((_, columnIndex) => columnIndex)
    .filter((columnIndex) => columnIndex < MOST_COLUMNS || columns.has(columnIndex));
  const fragmentWithColumn = fragments.find(({ columnIndex }) => columnIndex !== undefined);
  return (
    <>
      {fragmentWithColumn?.columnIndex !== undefined && (
        <p className="sc-desk__formula">
          <strong>
            {columnLetters(fragmentWithColumn.columnIndex)}
            {fragmentWithColumn.row}
          </strong>
          <span>
            {fragmentWithColumn.cells[fragmentWithColumn.columnIndex] === ''
              ? 'empty'
              : fragmentWithColumn.cells[fragmentWithColumn.columnIndex]}
          </span>
        </p>
      )}
      <section className="sc-desk__grid sc-desk__grid--rows" aria-label={`Rows of ${file}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="govuk-visually-hidden">Row</span>
              </th>
              {shownColumns.map((columnIndex) => (
                <th
                  key={columnIndex}
                  scope="col"
                  className="sc-desk__letters"
                  data-meant={columns.has(columnIndex) || undefined}
                >
                  {columnLetters(columnIndex)}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="row">1</th>
              {shownColumns.map((columnIndex) => (
                <td key={columnIndex} className="sc-desk__head">
                  {columnNames[columnIndex]}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, cells], rowIndex) => (
              <tr key={row} data-gap={row > (rows[rowIndex - 1]?.[0] ?? 1) + 1 || undefined}>
                <th scope="row" data-meant={rowsMeant.has(row) || undefined}>
                  {row}
                </th>
                {shownColumns.map((columnIndex) => (
                  <td
                    key={columnIndex}
                    className={cellClass(meantCells.has(`${row}|${columnIndex}`), cells[columnIndex])}
                  >
                    {cells[columnIndex] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function cellClass(isMeantCell: boolean, text = ''): string | undefined {
  if (isMeantCell) return 'sc-desk__meant';
  return /^-?[\d,.]+%?$/.test(text) ? 'sc-desk__number' : undefined;
}
