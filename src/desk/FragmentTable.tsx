import { columnLetters } from '@/sources/workbook/cellPlace';
import type { Fragment } from './fragments';

/** More columns than these are left out, unless a cell that is meant is among them. */
const MOST = 8;

/** A picture of cells in their rows, as the spreadsheet shows them: rows of one table, in their order. */
export function FragmentTable({ fragments }: { readonly fragments: readonly Fragment[] }) {
  const [first] = fragments;
  if (first === undefined) return null;
  const { file, names } = first;
  const rows = [...new Map(fragments.map((one) => [one.row, one.cells])).entries()].toSorted(
    ([a], [b]) => a - b,
  );
  const meant = new Set(fragments.map(({ row, at }) => `${row}|${at}`));
  const columns = new Set(fragments.map(({ at }) => at));
  const shown = names.map((_, place) => place).filter((place) => place < MOST || columns.has(place));
  return (
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
          {rows.map(([row, cells]) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {shown.map((place) => (
                <td key={place} className={meant.has(`${row}|${place}`) ? 'sc-desk__meant' : undefined}>
                  {cells[place] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sc-desk__sheet">{file.replace('.csv', '')}</p>
    </section>
  );
}
