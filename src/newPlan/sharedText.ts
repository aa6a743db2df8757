/**
 * A text in a form that the library for workbooks can write. The library counts texts by name in a plain object, which already has properties
 * such as "constructor" and "toString", and would write a damaged cell for such a text. The text therefore gets a space at its end, which is
 * not read back.
 */
export function sharedText(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}
