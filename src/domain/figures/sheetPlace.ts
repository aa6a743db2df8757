/** Names a cell of an officer's own sheet as the `page` of a figure: `scorecard.xlsx, sheet Mar-17, row 13, column J`. `cell` is `J13`. */
export function sheetPlaceText({
  file,
  sheet,
  cell,
}: {
  readonly file: string;
  /** The sheet's name. Undefined if the file has only one sheet, as a CSV file does. */
  readonly sheet: string | undefined;
  readonly cell: string;
}): string {
  const [, column = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(cell) ?? [];
  const inSheet = sheet === undefined ? file : `${file}, sheet ${sheet}`;
  return `${inSheet}, row ${row}, column ${column}`;
}

/** Whether a `page` names a cell of a sheet. If it does, it says exactly where the figure is from, and the row of the plan's own table need not be shown. */
export function isSheetPlace(page: string | undefined): boolean {
  return page !== undefined && /, row \d+, column [A-Z]{1,3}$/.test(page);
}
