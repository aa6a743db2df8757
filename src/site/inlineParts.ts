import { createHash } from 'node:crypto';
import { narrowScript, narrowStyle } from './narrowText';
import type { InlineDigests } from './siteHeaders';

/** The style and the first script as they are written into the page, and the digests by which the page's content security policy allows them. */
export type InlineParts = {
  readonly style: string;
  readonly script: string;
  readonly digests: InlineDigests;
};

/** The script that runs before the first paint (src/begin/begin.ts). */
const START_SCRIPT = 'start.js';

/** Texts that must not be in a style or script element: they would end the element, or change how the script is read. */
const UNSAFE_INLINE = /<\/(?:style|script)|<!--|<script/i;

/**
 * The style and script that the first paint of the app's page needs, from the files of the built app. They are written into the page, because
 * a request for either would make the reader wait for the web server once more. `textOf` gives the text of a file by its path.
 */
export function inlineParts(html: string, textOf: (path: string) => string): InlineParts {
  const path = styleOf(html)?.path;
  const style = path === undefined ? '' : narrowStyle(inlineText(textOf(path)));
  const script = narrowScript(inlineText(textOf(START_SCRIPT)));
  return { style, script, digests: { style: sha256(style), script: sha256(script) } };
}

/** The element of the built app's page that links to the style sheet, and the path of the sheet. */
export function styleOf(html: string): { readonly link: string; readonly path: string } | undefined {
  const [link, path] = /<link rel="stylesheet"[^>]*? href="\.\/([^"]+)"[^>]*>/.exec(html) ?? [];
  return link === undefined || path === undefined ? undefined : { link, path };
}

/** The text with plain line feeds. A browser reads every line end as one character, and calculates the digest after that. */
function inlineText(text: string): string {
  const inlineSafe = text.trim().replaceAll(/\r\n?/g, '\n');
  if (UNSAFE_INLINE.test(inlineSafe))
    throw new Error('The text of a style or script cannot be written into a page.');
  return inlineSafe;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
