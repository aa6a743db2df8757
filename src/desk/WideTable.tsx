import { ROLE_NAMES, ROLES, type Role } from '@/sources/wideSheet/columnRole';
import type { ColumnReading } from '@/sources/wideSheet/wideHead';
import { cellAt, shownAt, type WideCell } from '@/sources/wideSheet/wideGrid';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import type { WideAnswer } from './wideWork';

/** Her own grid, with what each column was taken for above it, which she corrects by choosing. Her colours stay hers. */
export function WideTable({
  read,
  roleOf,
  onRole,
}: {
  readonly read: WideAnswer & { readonly kind: 'read' };
  /** What she has chosen for a column, by its letters. */
  readonly roleOf: (letters: string) => string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const { grid, head, columns, rows } = read.shown;
  const headRows = Array.from({ length: head.to - head.from + 1 }, (_, place) => head.from + place);
  return (
    <section className="sc-desk__grid" aria-label="Your sheet" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="row">
              <span className="govuk-visually-hidden">What it holds</span>
            </th>
            {columns.map((column) => (
              <th key={column.letters} scope="col" data-role={column.role}>
                <RoleChoice column={column} chosen={roleOf(column.letters)} onRole={onRole} />
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">
              <span className="govuk-visually-hidden">Column</span>
            </th>
            {columns.map(({ letters }) => (
              <th key={letters} scope="col" className="sc-desk__letters">
                {letters}
              </th>
            ))}
          </tr>
          {headRows.map((row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {columns.map((one) => (
                <td key={one.letters} className="sc-desk__head">
                  {headText(shownAt(grid, row, one.column), one)}
                </td>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.row} data-kind={one.kind}>
              <th scope="row">{one.row + 1}</th>
              {columns.map(({ letters, column }) => {
                const { text, kind, fill } = cellAt(grid, one.row, column);
                return (
                  <td
                    key={letters}
                    data-fill={fill}
                    className={kind === 'number' ? 'sc-desk__number' : undefined}
                  >
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {read.moreRows > 0 && <p className="sc-quiet">and {read.moreRows} more rows</p>}
    </section>
  );
}

/** A date as the month that it heads, which is what she sees in her sheet. */
function headText({ kind, text }: WideCell, { period }: ColumnReading): string {
  return kind === 'date' && period !== undefined ? formatPeriodShort(period) : text;
}

function RoleChoice({
  column,
  chosen,
  onRole,
}: {
  readonly column: ColumnReading;
  readonly chosen: string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const { letters, role, meant, period } = column;
  const choices = ROLES.filter((one) => one !== 'figure' || period !== undefined);
  return (
    <select
      aria-label={`Column ${letters} holds`}
      value={choices.find((one) => one === chosen) ?? role ?? 'unused'}
      onChange={(event) => onRole(letters, event.target.value)}
      data-left={meant !== undefined || undefined}
    >
      {choices.map((one) => (
        <option key={one} value={one}>
          {nameOf(one, column)}
        </option>
      ))}
    </select>
  );
}

function nameOf(role: Role, { period }: ColumnReading): string {
  return role === 'figure' && period !== undefined ? formatPeriod(period) : ROLE_NAMES[role];
}
