/** So many rows of a scorecard, or so many entries of what needs attention, fill a screen of 850 pixels. */
const NEAR_ROWS = 9;
const NEAR_ENTRIES = 3;
const ROW_START = '<tr role="row" class="sc-table__row"';
const ENTRY = '<li class="sc-attention"';

/** What follows those entries in an overview, in the order in which it is drawn. */
const AFTER_ENTRIES = ['<div class="sc-changed__sides"', '<section class="sc-column"', '<li class="sc-card"'];

/** Marks what of a drawn view is below the first screen with `data-far`: it is drawn after the first paint (src/begin/farLater.ts). */
export function withFarPartsMarked(html: string): string {
  const [htmlBeforeRows = '', ...rows] = html.split(ROW_START);
  const table = [
    htmlBeforeRows,
    ...rows.map((row, index) => `${ROW_START}${index < NEAR_ROWS ? '' : ' data-far=""'}${row}`),
  ].join('');
  if (html.split(ENTRY).length <= NEAR_ENTRIES) return table;
  return AFTER_ENTRIES.reduce(
    (markedTable, entryStart) => markedTable.replaceAll(entryStart, `${entryStart} data-far=""`),
    table,
  );
}
