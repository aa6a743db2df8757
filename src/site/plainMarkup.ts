/** Attribute names in React's spelling, which HTML writes in lower case. */
const CAMEL_CASE_NAMES = /\s(?:colSpan|rowSpan|autoComplete|spellCheck|popoverTarget|maxLength)=/g;
/** Attributes that mean true whenever they are there, whatever their value. */
const BOOLEAN_ATTRIBUTES = /\s(checked|selected|hidden|disabled|open)=""/g;
const VOID_ELEMENTS = /<(meta|link|input|br|hr|img)\b([^>]*?)\s*\/>/g;

/**
 * The same markup in HTML's own form: HTML's names of attributes, no value for boolean attributes, no slash in elements without an end. This
 * takes fewer bytes. `>` and `"` must be escaped in the text, as they are in React's markup and in ours.
 */
export function plainMarkup(html: string): string {
  return html
    .replace(/^<!doctype html>/, '<!DOCTYPE html>')
    .replace(VOID_ELEMENTS, '<$1$2>')
    .replace(CAMEL_CASE_NAMES, (name) => name.toLowerCase())
    .replace(BOOLEAN_ATTRIBUTES, ' $1')
    .replaceAll(' crossorigin=""', ' crossorigin');
}
