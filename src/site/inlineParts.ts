import { createHash } from 'node:crypto';
import type { InlineDigests } from './siteHeaders';

/** The style and the first program as they are written into the page, and the digests by which its policy lets them in. */
export type InlineParts = {
  readonly style: string;
  readonly script: string;
  readonly digests: InlineDigests;
};

/** The program that runs before the first paint (src/begin/begin.ts). */
const START_SCRIPT = 'start.js';

/** An element would end, or a script be read in another way, where its text has one of these. */
const UNSAFE_INLINE = /<\/(?:style|script)|<!--|<script/i;

/**
 * What the first paint of the app's page needs, from the files of the built app: a request for either would make the reader wait for one
 * more answer of the web server. `textOf` gives the text of a file by its path.
 */
export function inlineParts(html: string, textOf: (path: string) => string): InlineParts {
  const path = styleOf(html)?.path;
  const style = path === undefined ? '' : inlineText(textOf(path));
  const script = inlineText(textOf(START_SCRIPT));
  return { style, script, digests: { style: sha256(style), script: sha256(script) } };
}

/** The link to the style sheet as the built app's page has it, and the path of the sheet. */
export function styleOf(html: string): { readonly link: string; readonly path: string } | undefined {
  const [link, path] = /<link rel="stylesheet"[^>]*? href="\.\/([^"]+)"[^>]*>/.exec(html) ?? [];
  return link === undefined || path === undefined ? undefined : { link, path };
}

/** A browser reads every line end as one sign, and takes the digest after that. */
function inlineText(text: string): string {
  const inlineSafe = text.trim().replaceAll(/\r\n?/g, '\n');
  if (UNSAFE_INLINE.test(inlineSafe))
    throw new Error('The text of a style or script cannot be written into a page.');
  return inlineSafe;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
