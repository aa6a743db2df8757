/** Names of attributes as React writes them; HTML reads them in small letters. */
const CAMEL_CASE_NAMES = /\s(?:colSpan|rowSpan|autoComplete|spellCheck|popoverTarget|maxLength)=/g;
/** True where they are there at all. */
const BOOLEAN_ATTRIBUTES = /\s(checked|selected|hidden|disabled|open)=""/g;
const VOID_ELEMENTS = /<(meta|link|input|br|hr|img)\b([^>]*?)\s*\/>/g;

/**
 * The same markup as a person would write it: HTML's own names, no value where an attribute has none to have, no slash where an
 * element has no end. It says the same in fewer bytes. The text must have `>` and `"` escaped, as React's has and ours.
 */
export function plainMarkup(html: string): string {
  return html
    .replace(/^<!doctype html>/, '<!DOCTYPE html>')
    .replace(VOID_ELEMENTS, '<$1$2>')
    .replace(CAMEL_CASE_NAMES, (name) => name.toLowerCase())
    .replace(BOOLEAN_ATTRIBUTES, ' $1')
    .replaceAll(' crossorigin=""', ' crossorigin');
}
