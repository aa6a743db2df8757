import { columnLetters } from '@/sources/workbook/cellPlace';
import type { Fragment } from './fragments';

/** More columns than these are left out, unless a cell that is meant is among them. */
const MOST = 8;

/** A picture of cells in their rows, as the spreadsheet shows them: rows of one table in their order, each meant one with the rows before and after it. */
export function FragmentTable({ fragments }: { readonly fragments: readonly Fragment[] }) {
  const [first] = fragments;
  if (first === undefined) return null;
  const { file, names } = first;
  const rows = [...new Map(fragments.flatMap((one) => [...one.around]))].toSorted(([a], [b]) => a - b);
  const meantRows = new Set(fragments.map(({ row }) => row));
  const meant = new Set(fragments.map(({ row, at }) => `${row}|${at}`));
  const columns = new Set(fragments.map(({ at }) => at));
  const shown = names.map((_, place) => place).filter((place) => place < MOST || columns.has(place));
  const named = fragments.find(({ at }) => at !== undefined);
  return (
    <>
      {named?.at !== undefined && (
        <p className="sc-desk__formula">
          <strong>
            {columnLetters(named.at)}
            {named.row}
          </strong>
          <span>{named.cells[named.at] === '' ? 'empty' : named.cells[named.at]}</span>
        </p>
      )}
      <section className="sc-desk__grid sc-desk__grid--rows" aria-label={`Rows of ${file}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="govuk-visually-hidden">Row</span>
              </th>
              {shown.map((place) => (
                <th
                  key={place}
                  scope="col"
                  className="sc-desk__letters"
                  data-meant={columns.has(place) || undefined}
                >
                  {columnLetters(place)}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="row">1</th>
              {shown.map((place) => (
                <td key={place} className="sc-desk__head">
                  {names[place]}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, cells], place) => (
              <tr key={row} data-gap={row > (rows[place - 1]?.[0] ?? 1) + 1 || undefined}>
                <th scope="row" data-meant={meantRows.has(row) || undefined}>
                  {row}
                </th>
                {shown.map((place) => (
                  <td key={place} className={cellClass(meant.has(`${row}|${place}`), cells[place])}>
                    {cells[place] ?? ''}
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

function cellClass(isMeant: boolean, text = ''): string | undefined {
  if (isMeant) return 'sc-desk__meant';
  return /^-?[\d,.]+%?$/.test(text) ? 'sc-desk__number' : undefined;
}
