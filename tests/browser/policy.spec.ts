import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { drawn, NOW, open, SAMPLE, test } from './site';
import { NOTHING, watched } from './watched';

test('The page begins with the policy, and the host sends it too', async ({ page, baseURL }) => {
  const response = await page.goto('./');
  const html = (await response?.text()) ?? '';
  const first = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  expect(first).toContain("default-src 'none'; script-src 'self' 'sha256-");
  expect(response?.headers()['content-security-policy']).toBe(`${first}; frame-ancestors 'none'`);
  expect(response?.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  // One style and one script are written into the page, and the policy names each by its digest.
  for (const [name, directive] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ] as const) {
    const written = [...html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(
      ([, text = '']) => text,
    );
    expect(written).toHaveLength(1);
    const digest = createHash('sha256').update(written.join('')).digest('base64');
    expect(first).toContain(`${directive} 'self' 'sha256-${digest}';`);
  }
  const rest = html.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '');
  expect(rest).not.toMatch(/\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  expect(baseURL).toContain('/some/where/');
});

/** attack.spec.ts saves what the other views have, under the same watch. */
test('No picture or table that is saved does what the policy forbids, or asks another host for anything', async ({
  page,
  baseURL,
}) => {
  const found = await watched(page, baseURL);
  const saved: string[] = [];
  for (const place of [
    `/${NOW}/compare/neet?view=time`,
    `/${NOW}/compare/neet?view=map`,
    `/${SAMPLE}/indicator/three-placements`,
  ]) {
    await open(page, place);
    for (const button of await page.getByRole('button', { name: /^(PNG|SVG|CSV) file of/ }).all()) {
      const coming = page.waitForEvent('download');
      await button.click();
      saved.push((await coming).suggestedFilename());
    }
    await drawn(page);
  }
  expect(saved.length).toBeGreaterThanOrEqual(8);
  for (const name of saved) expect(name).toMatch(/^[a-z0-9-]+\.(png|svg|csv)$/);
  expect(found).toEqual(NOTHING);
});

test('A script that got into a page would not run, and the watch above would see it', async ({
  page,
  baseURL,
}) => {
  const found = await watched(page, baseURL);
  await open(page, `/${NOW}/glossary`);
  await page.evaluate(() => {
    const tries = [
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = 1">'),
      () =>
        document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = 1' })),
      () => document.body.setAttribute('style', 'display: none'),
      () => void fetch('https://elsewhere.example/').catch(() => undefined),
    ];
    for (const attempt of tries)
      try {
        attempt();
      } catch {
        // Refused at once, which is what is asked for.
      }
  });
  for (const violation of [
    'connect-src https://elsewhere.example/',
    'require-trusted-types-for',
    'style-src-attr',
  ])
    await expect.poll(() => found.violations.join('\n')).toContain(violation);
  await expect(page).not.toHaveTitle('1');
});
