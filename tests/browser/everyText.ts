import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The name and the bytes of a file as text, and of each file that is packed in it. */
export function textsOf(path: string, room: string): readonly string[] {
  const bytes = readFileSync(path);
  return [path.slice(room.length), bytes.toString('latin1'), bytes.toString('utf8'), ...unpacked(bytes)];
}

/** All that a page holds: its address and markup, what it stores, and what it keeps for later. */
export async function textsOfPage(page: Page): Promise<readonly string[]> {
  return [
    page.url(),
    await page.evaluate(() => document.documentElement.outerHTML),
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
    await page.evaluate(async () => {
      const texts = (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const answers = (await cache.keys()).map(
          async (key) => (await (await cache.match(key))?.text()) ?? '',
        );
        return (await Promise.all(answers)).join('\n');
      });
      return (await Promise.all(texts)).join('\n');
    }),
  ];
}

/** The files in a zip (PKWARE's local headers: method at 8, sizes at 18, names at 26), which a workbook or a document is. */
function unpacked(bytes: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) === 8) {
      const part = inflateRawSync(bytes.subarray(start), { finishFlush: 2 });
      // The chart of a slide or a document has a workbook of its own.
      texts.push(part.toString('utf8'), ...unpacked(part));
    }
  }
  return texts;
}
