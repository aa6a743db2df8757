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
  const shown = names.map((_, index) => index).filter((index) => index < MOST || columns.has(index));
  return (
    <section className="sc-desk__grid sc-desk__grid--rows" aria-label={`Rows of ${file}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="govuk-visually-hidden">Row</span>
            </th>
            {shown.map((index) => (
              <th
                key={index}
                scope="col"
                className="sc-desk__letters"
                data-meant={columns.has(index) || undefined}
              >
                {columnLetters(index)}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">1</th>
            {shown.map((index) => (
              <td key={index} className="sc-desk__head">
                {names[index]}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, cells], index) => (
            <tr key={row} data-gap={row > (rows[index - 1]?.[0] ?? 1) + 1 || undefined}>
              <th scope="row" data-meant={meantRows.has(row) || undefined}>
                {row}
              </th>
              {shown.map((index) => (
                <td key={index} className={cellClass(meant.has(`${row}|${index}`), cells[index])}>
                  {cells[index] ?? ''}
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

function cellClass(isMeant: boolean, text = ''): string | undefined {
  if (isMeant) return 'sc-desk__meant';
  return /^-?[\d,.]+%?$/.test(text) ? 'sc-desk__number' : undefined;
}
