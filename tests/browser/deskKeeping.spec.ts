import { expect, type Page } from '@playwright/test';
import { FAULTY, load, ready, savedBytes, servedDesk, zipOf } from './deskPage';
import type { Server } from './ownSite';
import { freshTest as test } from './site';

let desk: Server;

// In one process, which serves the desk once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  desk = await servedDesk();
});

test.afterAll(() => desk.close());

const KEPT = (page: Page) => page.getByRole('contentinfo', { name: 'Where the plan is kept' });

async function mended(page: Page): Promise<void> {
  await load(page, desk, ['plan.zip', zipOf(FAULTY)]);
  await page.getByRole('button', { name: 'Correct all 3' }).click();
  await ready(page);
}

/** Whether closing the page asks first, and how many databases of it are left. */
async function closed(page: Page): Promise<boolean> {
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  return asked;
}

test('What is mended and not saved is asked about before the page closes; what is saved is not', async ({
  context,
}) => {
  const first = await context.newPage();
  await mended(first);
  expect(await closed(first)).toBe(true);
  const second = await context.newPage();
  await mended(second);
  await savedBytes(second, 'Save the plan');
  await expect(second.getByText(/^Saved as scorecard-plan-\d{4}-\d\d\.zip/)).toBeVisible();
  expect(await closed(second)).toBe(false);
});

test('A plan is kept on this computer only when the officer says so, goes on in a new page with its mends, and is wiped', async ({
  context,
}) => {
  const page = await context.newPage();
  await mended(page);
  await expect(KEPT(page)).toContainText('In memory only, and gone when this page closes.');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.getByRole('button', { name: 'Keep it on this computer' }).click();
  await expect(KEPT(page)).toContainText(/Kept on this computer: plan.zip, 3 files, \d+ kB/);
  await expect(KEPT(page)).toBeFocused();
  expect(await closed(page)).toBe(false);

  const next = await context.newPage();
  await next.goto(desk.url);
  await expect(next.getByRole('region', { name: 'Kept on this computer' })).toContainText(
    'plan.zip, 3 files',
  );
  await next.getByRole('button', { name: 'Go on with it' }).click();
  await ready(next);
  await next.getByRole('button', { name: 'Wipe it from this computer' }).click();
  await expect(KEPT(next)).toContainText('In memory only');
  await expect.poll(() => next.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('Of two tabs only one keeps its plan, and the other says so', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await mended(one);
  await one.getByRole('button', { name: 'Keep it on this computer' }).click();
  await expect(KEPT(one)).toContainText('Kept on this computer');
  await load(other, desk, [
    'another.zip',
    zipOf({ ...FAULTY, 'plan.json': FAULTY['plan.json'].replace('Made up', 'Other') }),
  ]);
  await other.getByRole('button', { name: 'Correct all 3' }).click();
  await ready(other);
  await other.getByRole('button', { name: 'Keep it on this computer' }).click();
  await expect(KEPT(other)).toContainText('Another tab of the desk keeps its plan');
  // Once the first is closed, the second may; what the first kept is asked for no more.
  await one.close();
  // The browser lets go of what a closed tab held in its own time. A try that is slow may succeed after it was given up, and takes the button away.
  const keep = other.getByRole('button', { name: 'Keep it on this computer' });
  await expect(async () => {
    if (await keep.isVisible()) await keep.click({ timeout: 1_000 });
    await expect(KEPT(other)).toContainText('Kept on this computer: another.zip', { timeout: 1_000 });
  }).toPass();
  await other.getByRole('button', { name: 'Wipe it from this computer' }).click();
});
