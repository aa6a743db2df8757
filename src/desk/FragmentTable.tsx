import { columnLetters } from '@/sources/workbook/cellPlace';
import type { Fragment } from './fragments';

/** More columns than these are left out, unless the cell that is meant is among them. */
const MOST = 8;

/** A picture of the cell in its row, as the spreadsheet shows it. */
export function FragmentTable({ fragment }: { readonly fragment: Fragment }) {
  const { row, names, cells, at } = fragment;
  const shown = names.map((_, place) => place).filter((place) => place < MOST || place === at);
  return (
    <section className="sc-desk__grid sc-desk__grid--row" aria-label={`Row ${row}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="govuk-visually-hidden">Row</span>
            </th>
            {shown.map((place) => (
              <th key={place} scope="col" className="sc-desk__letters">
                {columnLetters(place)} {names[place]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{row}</th>
            {shown.map((place) => (
              <td key={place} className={place === at ? 'sc-desk__meant' : undefined}>
                {cells[place] ?? ''}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
