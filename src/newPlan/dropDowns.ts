import type { Feature } from 'write-excel-file/universal';

/** The help that Excel shows for a column of a sheet, and the words that it allows there. */
export type CellRule = {
  /** The letters that name the column, such as `AB`. */
  readonly letters: string;
  readonly title: string;
  readonly help: string;
  /** The range of cells that holds the allowed words, such as `lists!$A$2:$A$4`. */
  readonly listFormula?: string | undefined;
  /** Whether words outside the list are allowed. */
  readonly isOpen: boolean;
};

/** The rules of a sheet's columns, and the last row that they apply to. */
export type SheetRules = { readonly cells: readonly CellRule[]; readonly lastRow: number };

/** Writes data validations into the workbook, which the library leaves to added features. They are given by the sheet's position in the workbook. */
export function dropDowns(rules: readonly SheetRules[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) => {
            const { cells = [], lastRow = 0 } = rules[sheetIndex] ?? {};
            if (cells.length === 0) return undefined;
            return `<dataValidations count="${cells.length}">${cells.map((rule) => validation(rule, lastRow)).join('')}</dataValidations>`;
          },
        },
      },
    },
  };
}

/** Excel shows at most 32 characters of a title and 255 of a text. */
function validation({ letters, title, help, listFormula, isOpen }: CellRule, lastRow: number): string {
  const cells = `sqref="${letters}2:${letters}${lastRow + 1}"`;
  const prompt = `showInputMessage="1" promptTitle="${escaped(title.slice(0, 32))}" prompt="${escaped(help.slice(0, 255))}"`;
  if (listFormula === undefined) return `<dataValidation allowBlank="1" ${prompt} ${cells}/>`;
  const errors = isOpen
    ? ''
    : `showErrorMessage="1" errorTitle="Not in the list" error="Choose one of the list."`;
  return `<dataValidation type="list" allowBlank="1" ${prompt} ${errors} ${cells}><formula1>${escaped(listFormula)}</formula1></dataValidation>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
