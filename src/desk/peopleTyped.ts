/** What was typed for how many people a figure is of: their number, or why it cannot be one. Undefined for an empty box. */
export type PeopleTyped = { readonly count: number } | { readonly fault: string };

/** More digits than these are no number of children or families in one authority. */
const MOST_DIGITS = 7;

export function peopleTyped(text: string): PeopleTyped | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const digits = trimmed.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  if (!/^[1-9]\d*$/.test(digits))
    return {
      fault: `“${trimmed}” is no whole number of 1 or more. Write it such as 14 or 1,200, or leave the box empty where you do not know`,
    };
  if (digits.length > MOST_DIGITS)
    return { fault: `“${trimmed}” is too many people: a number has at most ${MOST_DIGITS} digits` };
  return { count: Number(digits) };
}
