import type { Page } from '@playwright/test';

export type Watched = {
  readonly violations: string[];
  readonly elsewhere: string[];
  readonly dialogs: string[];
  readonly errors: string[];
};

export const NOTHING: Watched = { violations: [], elsewhere: [], dialogs: [], errors: [] };

/**
 * The offline copy is kept out of most tests: release.spec.ts has it. And the page of another plan leaves the first plan's scorecard unread that came
 * with it, which the browser says of a page that is open for some seconds.
 */
const isOurs = (text: string): boolean =>
  text.includes('blocked by Playwright') || text.includes('was preloaded using link preload but not used');

/** What a page does that its policy forbids, what it asks of any other host, any box that a script opens, and what fails in it. */
export async function watched(page: Page, baseURL: string | undefined): Promise<Watched> {
  const found: Watched = { violations: [], elsewhere: [], dialogs: [], errors: [] };
  await page.exposeFunction('tellViolation', (text: string) => found.violations.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation;
      tell(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) found.violations.push(message.text());
    else if (['error', 'warning'].includes(message.type()) && !isOurs(message.text()))
      found.errors.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.errors.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => found.errors.push(error.message));
  page.on('dialog', (dialog) => {
    found.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(baseURL ?? '')) found.elsewhere.push(url);
  });
  return found;
}
