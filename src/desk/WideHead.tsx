import { needsPeriod, ROLE_NAMES, ROLES, type Role } from '@/sources/wideSheet/columnRole';
import type { ColumnReading } from '@/sources/wideSheet/wideHead';
import { shownAt, type WideCell, type WideGrid } from '@/sources/wideSheet/wideGrid';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import type { CellPlace } from './askedPlaces';
import type { WideAnswer } from './wideWork';

type ShownReading = (WideAnswer & { readonly kind: 'read' })['shownReading'];

/** The head of the grid: what each column was taken for, which the officer can correct; then the column letters and her own headings, merged as in her sheet. */
export function WideHead({
  shown: { grid, head, columns },
  chosenCell,
  roleOf,
  onRole,
}: {
  readonly shown: ShownReading;
  /** The chosen cell. */
  readonly chosenCell: CellPlace | undefined;
  readonly roleOf: (letters: string) => string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const rows = Array.from({ length: head.to - head.from + 1 }, (_, rowIndex) => head.from + rowIndex);
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
            <RoleChoice column={column} chosenRole={roleOf(column.letters)} onRole={onRole} />
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
          {columns.flatMap((columnReading, columnIndex) => {
            const span = mergedSpan(grid, row, columns, columnIndex);
            return span === 0
              ? []
              : [
                  <td
                    key={columnReading.letters}
                    colSpan={span}
                    data-at={`${row}|${columnReading.column}`}
                    data-chosen={
                      (chosenCell?.row === row && chosenCell.column === columnReading.column) || undefined
                    }
                    data-title={columnReading.role === 'title' || undefined}
                    className="sc-desk__head"
                  >
                    {headText(shownAt(grid, row, columnReading.column), columnReading)}
                  </td>,
                ];
          })}
        </tr>
      ))}
    </thead>
  );
}

/** How many columns a merged cell covers from this column on; 0 if it began further to the left. */
function mergedSpan(
  grid: WideGrid,
  row: number,
  columns: readonly ColumnReading[],
  columnIndex: number,
): number {
  const ownColumn = columns[columnIndex]?.column ?? 0;
  const mergedCells = grid.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= ownColumn && ownColumn <= right,
  );
  if (mergedCells === undefined) return 1;
  const coveredColumns = columns.filter(
    ({ column }) => mergedCells.left <= column && column <= mergedCells.right,
  );
  return coveredColumns[0]?.column === ownColumn ? coveredColumns.length : 0;
}

/** A date in a heading as the month that it stands for, which is what the officer sees in her sheet. */
function headText({ kind, text }: WideCell, { period }: ColumnReading): string {
  return kind === 'date' && period !== undefined ? formatPeriodShort(period) : text;
}

/** Lets the officer choose what a column is. An invisible drop-down list lies over the words, because a list cannot wrap its words in a narrow column. */
function RoleChoice({
  column,
  chosenRole,
  onRole,
}: {
  readonly column: ColumnReading;
  readonly chosenRole: string | undefined;
  readonly onRole: (letters: string, role: string) => void;
}) {
  const { letters, role, roleIfUsed, period } = column;
  const choices = ROLES.filter((possibleRole) => !needsPeriod(possibleRole) || period !== undefined);
  const currentRole = choices.find((possibleRole) => possibleRole === chosenRole) ?? role ?? 'unused';
  return (
    <>
      <span aria-hidden="true">
        {currentRole === 'figure' && period !== undefined
          ? formatPeriodShort(period)
          : roleName(currentRole, column)}
        <span className="sc-desk__caret"> ▾</span>
      </span>
      <select
        aria-label={`Column ${letters} holds`}
        value={currentRole}
        onChange={(event) => onRole(letters, event.target.value)}
        data-left={roleIfUsed !== undefined || undefined}
      >
        {choices.map((possibleRole) => (
          <option key={possibleRole} value={possibleRole}>
            {roleName(possibleRole, column)}
          </option>
        ))}
      </select>
    </>
  );
}

function roleName(role: Role, { period }: ColumnReading): string {
  return role === 'figure' && period !== undefined ? formatPeriod(period) : ROLE_NAMES[role];
}
