/** How many rows of a scorecard, or entries of what needs attention, fill a screen of 850 pixels. */
const NEAR_ROWS = 9;
const NEAR_ENTRIES = 3;
const ROW_START = '<tr role="row" class="sc-table__row"';
const LIST_ENTRY_START = '<li class="sc-attention"';

/** How the parts of an overview that follow its entries begin in HTML, in the order in which they are drawn. */
const AFTER_ENTRIES = ['<div class="sc-changed__sides"', '<section class="sc-column"', '<li class="sc-card"'];

/** Marks the parts of a drawn view that are below the first screen with `data-far`, so that they are drawn after the first paint (src/begin/farLater.ts). */
export function withFarPartsMarked(html: string): string {
  const [htmlBeforeRows = '', ...rows] = html.split(ROW_START);
  const table = [
    htmlBeforeRows,
    ...rows.map((row, index) => `${ROW_START}${index < NEAR_ROWS ? '' : ' data-far=""'}${row}`),
  ].join('');
  if (html.split(LIST_ENTRY_START).length <= NEAR_ENTRIES) return table;
  return AFTER_ENTRIES.reduce(
    (markedTable, entryStart) => markedTable.replaceAll(entryStart, `${entryStart} data-far=""`),
    table,
  );
}
