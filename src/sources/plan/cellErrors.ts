/** The error values that Excel shows where a formula fails, and what each means. */
const MEANINGS: Readonly<Record<string, string>> = {
  '#N/A': 'a look-up has found nothing',
  '#DIV/0!': 'a formula divides by nought, or by an empty cell',
  '#REF!': 'a formula points to a cell that is no longer there',
  '#VALUE!': 'a formula works with a text in place of a number',
  '#NAME?': 'a formula has a name in it that Excel does not know',
  '#NUM!': 'a formula has a result that is no number',
  '#NULL!': 'a formula asks for where two ranges meet, and they do not',
  '#SPILL!': 'a formula has no room for its results',
};

/** The characters that an error value begins with. Nearly all of hundreds of thousands of cells begin with another character. */
const FORMULA_FIRST_LETTERS = new Set(['=', '@', '#', 'e', 'E']);

const OTHERS = /^#(?:CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|PYTHON|EXTERNAL|GETTING_DATA)!?$/i;

/** The columns that hold a figure, or a shorthand in place of one. */
const FIGURE_COLUMNS = ['value', 'numerator', 'denominator'];

const FIGURE_ADVICE =
  'Write the figure; or x where it is not available, z where it does not apply, c where it is withheld.';

/** What to say of a cell that holds an error of the spreadsheet, or a formula without its result. Returns undefined for any other cell. */
export function cellErrorIn(
  text: string,
  column: string,
): { readonly code: string; readonly message: string } | undefined {
  const trimmedText = text.trim();
  if (!FORMULA_FIRST_LETTERS.has(trimmedText[0] ?? '')) return undefined;
  const correction = FIGURE_COLUMNS.includes(column)
    ? FIGURE_ADVICE
    : 'Write what belongs there, or empty the cell.';
  if (/^[=@]/.test(trimmedText))
    return { code: 'formula', message: `${FORMULA_WITHOUT_RESULT} ${correction}` };
  if (/^err:\d{3}$/i.test(trimmedText))
    return {
      code: 'cell-error',
      message: `Found ${trimmedText}, which LibreOffice shows where a formula has failed. ${correction}`,
    };
  if (!trimmedText.startsWith('#')) return undefined;
  if (/^#{2,}$/.test(trimmedText))
    return {
      code: 'cell-error',
      message: `The cell holds only "#" signs: its column was too narrow when the file was saved. Widen the column in Excel, and save again. ${correction}`,
    };
  const name = trimmedText.toUpperCase();
  const meaning = MEANINGS[name] ?? (OTHERS.test(trimmedText) ? 'a formula has failed' : undefined);
  if (meaning === undefined) return undefined;
  return { code: 'cell-error', message: `Found ${name}, which Excel shows where ${meaning}. ${correction}` };
}

const FORMULA_WITHOUT_RESULT =
  'The cell holds a formula without its result. Open the file in Excel, which works it out, and save it again; or copy the column and paste it as values.';
