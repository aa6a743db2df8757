/** How a text can be read as a day. */
export type DayText =
  /** A real day, as `2015-01-14`. */
  | { readonly kind: 'day'; readonly iso: string }
  /** The month comes first, as in the United States, or the year has two digits. The officer is asked which day is meant; `iso` is the likely one. */
  | { readonly kind: 'asked'; readonly iso: string };

const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads a day as ISO writes it, or day first as Excel does in this country (`20/04/2017`, `20-Apr-17`). Returns undefined for a text that is no day. */
export function toDay(text: string): DayText | undefined {
  const trimmedText = text.trim();
  if (isIsoDate(trimmedText)) return { kind: 'day', iso: trimmedText };
  // An office program may add a time of day, which is midnight.
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: 00:00(?::00)?)?$/.exec(trimmedText);
  if (numbers !== null) {
    const [, firstNumber = '', secondNumber = '', year = ''] = numbers;
    const iso = isoOf(year, secondNumber, firstNumber);
    if (iso !== undefined) return { kind: year.length === 4 ? 'day' : 'asked', iso };
    const otherDay = isoOf(year, firstNumber, secondNumber);
    return otherDay === undefined ? undefined : { kind: 'asked', iso: otherDay };
  }
  const [, yearFirst = '', itsMonth = '', itsDay = ''] =
    /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})(?: 00:00(?::00)?)?$/.exec(trimmedText) ?? [];
  const iso = yearFirst === '' ? namedDay(trimmedText) : isoOf(yearFirst, itsMonth, itsDay);
  return iso === undefined ? monthFirst(trimmedText) : { kind: 'day', iso };
}

/** Reads a day whose month is a word, such as `20-Apr-17`, `20 April 2017` or `Thursday 20th April 2017`; only one reading is possible. */
function namedDay(text: string): string | undefined {
  const [, day = '', name = '', year = ''] =
    /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(\d{1,2})(?:st|nd|rd|th)?[ /-]([a-z]{3,9})\.?[ /-](\d{4}|\d{2})$/i.exec(
      text,
    ) ?? [];
  const month = monthNumber(name);
  return month === undefined ? undefined : isoOf(year, String(month), day);
}

/** Reads a day as in the United States: `April 20, 2017`. */
function monthFirst(text: string): DayText | undefined {
  const [, name = '', day = '', year = ''] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  const month = monthNumber(name);
  const iso = month === undefined ? undefined : isoOf(year, String(month), day);
  return iso === undefined ? undefined : { kind: 'asked', iso };
}

/** The number of a month by its name: 1 for `Jan` or `January`, 9 for `Sept`. */
export function monthNumber(name: string): number | undefined {
  const monthIndex = SHORT_MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const monthName = monthIndex === -1 ? '' : (MONTHS[monthIndex] ?? '');
  return monthName !== '' && (name.toLowerCase() === 'sept' || monthName.startsWith(name.toLowerCase()))
    ? monthIndex + 1
    : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Whether a text is a real day, written like 2015-01-14. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** A day as ISO writes it. A year of two digits belongs to this century. */
function isoOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}
