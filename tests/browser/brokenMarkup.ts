import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Rows of a table are laid out as grids and cards, which takes a table’s own roles away from it in most browsers: ours put them back.
    'no-redundant-role': 'off',
    // Any id that HTML allows: a drawn view’s is its address, so that a link shows it without a program.
    'valid-id': ['error', { relaxed: true }],
  },
});

/**
 * What html-validate finds in the page as it is drawn now, one line each: the rule, what is wrong, and where. Views that are drawn at
 * build time and not shown are left out, because each is a page of its own.
 */
export async function brokenMarkup(page: Page): Promise<readonly string[]> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const shown = [...document.querySelectorAll('.sc-first-view')].map((view) => view.checkVisibility());
    for (const [index, view] of copy.querySelectorAll('.sc-first-view').entries())
      if (shown[index] !== true) view.remove();
    // A program sets styles on elements, where the page’s policy allows it; a style in the markup would be refused.
    for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
    return copy.outerHTML;
  });
  const { results } = await validator.validateString(`<!DOCTYPE html>${asWritten(html)}`);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'the page'})`),
  );
}

/** A browser gives every attribute a value, and each line its spaces back. */
function asWritten(html: string): string {
  return html
    .replaceAll(/ (checked|selected|hidden|disabled|open|async|crossorigin)=""/g, ' $1')
    .replaceAll(/[ \t]+$/gm, '');
}
