import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** As much of it as runs in the page. */
export type Axe = { readonly run: (context: object, options: RunOptions) => Promise<AxeResults> };

/** Which of axe's rules are asked: those with these tags, or all, and which of them are not. */
export type Asked = { readonly runOnly?: readonly string[]; readonly off?: readonly string[] };

/** Brings axe into the page, once: half a megabyte is read and compiled, which takes longer than most of its runs. */
export async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
}

/** What axe finds in the page as it is drawn now, one line for each element. */
export async function violationsOf(
  page: Page,
  { runOnly, off = [] }: Asked = {},
): Promise<readonly string[]> {
  await bringAxe(page);
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const options: RunOptions = { ...(runOnly === undefined ? {} : { runOnly: [...runOnly] }), rules };
  return page.evaluate(async (asked) => {
    const { axe: here } = window as unknown as { readonly axe: Axe };
    const { violations } = await here.run(document, {
      ...asked,
      iframes: false,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${String(target)})`),
    );
  }, options);
}
