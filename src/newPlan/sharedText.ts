/**
 * A text as the library that writes workbooks can hold it. It counts texts by their name in a plain object, which answers to "constructor" and "toString"
 * already, and would write a damaged cell: such a text gets a space behind it, which is not read back.
 */
export function sharedText(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}
