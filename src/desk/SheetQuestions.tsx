import type { MisnamedSheet } from '@/domain/plan/issue';
import { misnamedSheets } from '@/officerFiles/namedSheet';
import type { CheckedStep, Desk } from './deskState';

/** Sheets that look like a table of the plan under another name, and about which the officer has not yet been asked. */
export function openSheets({ checked, leftOutSheets }: CheckedStep): readonly MisnamedSheet[] {
  return misnamedSheets(checked.issues).filter(({ sheet }) => !leftOutSheets.includes(sheet));
}

/** Asks of each such sheet whether it is the table. These questions come first, because nothing of the sheet is in the plan until they are answered. */
export function SheetQuestions({ desk, step }: { readonly desk: Desk; readonly step: CheckedStep }) {
  const sheets = openSheets(step);
  const leftSheets = misnamedSheets(step.checked.issues).filter(({ sheet }) =>
    step.leftOutSheets.includes(sheet),
  );
  if (sheets.length + leftSheets.length === 0) return null;
  return (
    <section aria-label="Sheets under another name">
      <ul className="govuk-list">
        {sheets.map((sheet) => (
          <li key={sheet.sheet}>
            <p>
              Nothing of the sheet “{sheet.sheet}” is in the plan. Its columns are those of the table{' '}
              {sheet.table}.
            </p>
            <p className="sc-desk__buttons">
              <button type="button" className="govuk-button" onClick={() => desk.nameSheet(sheet)}>
                It is {sheet.table}: read it
              </button>
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => desk.leaveSheet(sheet)}
              >
                Leave “{sheet.sheet}” out
              </button>
            </p>
          </li>
        ))}
        {leftSheets.map((sheet) => (
          <li key={sheet.sheet} className="sc-quiet">
            The sheet “{sheet.sheet}” is left out, as you said. It is not asked about next month.{' '}
            <button type="button" className="sc-link-button" onClick={() => desk.nameSheet(sheet)}>
              It is {sheet.table} after all: read it
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Returns the question about a sheet, "Is the sheet “Targets 16-17” your targets?", or undefined if no sheet is in question. */
export function sheetTitle(step: CheckedStep): string | undefined {
  const [firstSheet, ...otherSheets] = openSheets(step);
  if (firstSheet === undefined) return undefined;
  return otherSheets.length === 0
    ? `Is the sheet “${firstSheet.sheet}” your ${firstSheet.table}?`
    : `${otherSheets.length + 1} sheets are left out: are they tables of the plan?`;
}
