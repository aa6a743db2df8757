import { needsPeriod, ROLE_NAMES, ROLES, type Role } from '@/sources/wideSheet/columnRole';
import type { ColumnReading } from '@/sources/wideSheet/wideHead';
import { shownAt, type WideCell, type WideGrid } from '@/sources/wideSheet/wideGrid';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import type { CellPlace } from './askedPlaces';
import type { WideAnswer } from './wideWork';

type Shown = (WideAnswer & { readonly kind: 'read' })['shown'];

/** Above her grid what each column holds, to be corrected by choosing; then its letters and her own heads, merged as she has merged them. */
export function WideHead({
  shown: { grid, head, columns },
  at,
  roleOf,
  onRole,
}: {
  readonly shown: Shown;
  /** The cell that is chosen. */
  readonly at: CellPlace | undefined;
  readonly roleOf: (letters: string) => string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const rows = Array.from({ length: head.to - head.from + 1 }, (_, place) => head.from + place);
  return (
    <thead>
      <tr>
        <th scope="row">
          <span className="govuk-visually-hidden">What it holds</span>
        </th>
        {columns.map((column) => (
          <th
            key={column.letters}
            scope="col"
            className="sc-desk__role"
            data-role={column.role}
            data-title={column.role === 'title' || undefined}
          >
            <RoleChoice column={column} chosen={roleOf(column.letters)} onRole={onRole} />
          </th>
        ))}
      </tr>
      <tr>
        <th scope="row">
          <span className="govuk-visually-hidden">Column</span>
        </th>
        {columns.map(({ letters, role }) => (
          <th
            key={letters}
            scope="col"
            className="sc-desk__letters"
            data-title={role === 'title' || undefined}
          >
            {letters}
          </th>
        ))}
      </tr>
      {rows.map((row) => (
        <tr key={row}>
          <th scope="row">{row + 1}</th>
          {columns.flatMap((one, place) => {
            const span = spanAt(grid, row, columns, place);
            return span === 0
              ? []
              : [
                  <td
                    key={one.letters}
                    colSpan={span}
                    data-at={`${row}|${one.column}`}
                    data-chosen={(at?.row === row && at.column === one.column) || undefined}
                    data-title={one.role === 'title' || undefined}
                    className="sc-desk__head"
                  >
                    {headText(shownAt(grid, row, one.column), one)}
                  </td>,
                ];
          })}
        </tr>
      ))}
    </thead>
  );
}

/** How many of the columns a merged cell covers from here on; 0 where it began further to the left. */
function spanAt(grid: WideGrid, row: number, columns: readonly ColumnReading[], place: number): number {
  const own = columns[place]?.column ?? 0;
  const merge = grid.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= own && own <= right,
  );
  if (merge === undefined) return 1;
  const covered = columns.filter(({ column }) => merge.left <= column && column <= merge.right);
  return covered[0]?.column === own ? covered.length : 0;
}

/** A date as the month that it heads, which is what she sees in her sheet. */
function headText({ kind, text }: WideCell, { period }: ColumnReading): string {
  return kind === 'date' && period !== undefined ? formatPeriodShort(period) : text;
}

/** The words wrap in a narrow column, which those of a list do not: the list lies over them, unseen. */
function RoleChoice({
  column,
  chosen,
  onRole,
}: {
  readonly column: ColumnReading;
  readonly chosen: string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const { letters, role, roleIfUsed, period } = column;
  const choices = ROLES.filter((one) => !needsPeriod(one) || period !== undefined);
  const now = choices.find((one) => one === chosen) ?? role ?? 'unused';
  return (
    <>
      <span aria-hidden="true">
        {now === 'figure' && period !== undefined ? formatPeriodShort(period) : nameOf(now, column)}
        <span className="sc-desk__caret"> ▾</span>
      </span>
      <select
        aria-label={`Column ${letters} holds`}
        value={now}
        onChange={(event) => onRole(letters, event.target.value)}
        data-left={roleIfUsed !== undefined || undefined}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {nameOf(one, column)}
          </option>
        ))}
      </select>
    </>
  );
}

function nameOf(role: Role, { period }: ColumnReading): string {
  return role === 'figure' && period !== undefined ? formatPeriod(period) : ROLE_NAMES[role];
}
