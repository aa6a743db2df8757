import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { filesIn } from './everyText';
import { served, type Server } from './ownSite';

export const ROOT = resolve(import.meta.dirname, '../..');

/** A printed scorecard, figures made up. */
export const WIDE = `Sampleton children’s services (made up)
No.,Indicator,Good perf is,Data note,Jan-17,Feb-17,Mar-17,YTD,RAG,Target
1.1,Number of contacts,Info,Number,1042,988,1190,12870,,
1.2,Re-referrals in 12 months,Low,%,27.5%,28.4%,26.1%,27.2%,A,26%<
1.3,Days to adoption,Low,Days,n/a,311,325,325,G,426<
`;

/** The next month of it, in which one figure was put right. */
export const NEXT = WIDE.replace('Mar-17', 'Apr-17').replaceAll('28.4%', '28.0%').replace('26.1%', '25.0%');

/** A table with cells that can be mended. */
export const FAULTY = {
  'plan.json': JSON.stringify({
    id: 'made-up',
    title: 'Made up',
    authority: 'E08000018',
    asAt: '2017-03-31',
  }),
  'indicators.csv': 'id,title,polarity,unit\ncontacts,Contacts,Info,count\n',
  'observations.csv':
    'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,2014/15,Financial year,11010\ncontacts,E08000018,2015-16,Financial year,12165\n',
} as const;

/** The built desk on a web server, below some path. */
export async function servedDesk(): Promise<Server> {
  return await served(join(ROOT, 'dist/desk'), '/council/desk/');
}

/** Opens the desk and chooses one file. */
export async function load(
  page: Page,
  desk: Server,
  [name, content]: readonly [name: string, content: string | Uint8Array],
): Promise<void> {
  await page.goto(desk.url);
  await page
    .getByLabel('Workbook, CSV files or a zip')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** What a button of the desk saves. */
export async function savedBytes(page: Page, button: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  const others = page.locator('details', { hasText: 'Save a workbook or a Word report as well' });
  // The ways that few officers save are folded.
  if (/^Save the (workbook|report)$/.test(button) && (await others.getAttribute('open')) === null)
    await others.locator('summary').click();
  await page.getByRole('button', { name: button, exact: true }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** A plan folder with the figures beside it that it shares, as an officer packs it. */
export function packed(plan: string): Uint8Array {
  const under = (folder: string, at: string) =>
    filesIn(join(ROOT, folder)).map(
      (path) =>
        [
          `${at}${relative(join(ROOT, folder), path).replaceAll('\\', '/')}`,
          new Uint8Array(readFileSync(path)),
        ] as const,
    );
  return zipSync(Object.fromEntries([...under(`plans/${plan}`, ''), ...under('plans/figures', 'figures/')]));
}

/** A plan of these tables, packed. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
  );
}

/** Waits until a plan is checked and can be saved. */
export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^Ready to save/ })).toBeVisible();
}
