/** So many rows of a scorecard are more than a screen of 850 pixels holds. */
const NEAR_ROWS = 12;
const ROW = '<tr role="row" class="sc-table__row"';

/** Marks the rows of a drawn view below the first screen with `data-far`: they are drawn after the first paint (src/begin/farLater.ts). */
export function withFarRows(html: string): string {
  const [before = '', ...rows] = html.split(ROW);
  return [before, ...rows.map((row, nth) => `${ROW}${nth < NEAR_ROWS ? '' : ' data-far=""'}${row}`)].join('');
}
