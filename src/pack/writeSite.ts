import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The folder to write holds something that `build` did not write, and is left as it is. */
export class NotOursError extends Error {
  override readonly name = 'NotOursError';
}

export type Site = {
  /** The built app's folder. */
  readonly app: string;
  /** Files of the pack by path under `pack/`. */
  readonly pack: ReadonlyMap<string, string>;
  readonly out: string;
  /** The first views as HTML, drawn at build time. */
  readonly firstViews: string;
};

/** Writes the site beside its place and then moves it there, so that a reader never meets half of it. Returns the number of files. */
export async function writeSite({ app, pack, out, firstViews }: Site): Promise<number> {
  const place = resolve(out);
  const held = await readdir(place).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? ([] as string[]) : undefined,
  );
  if (held === undefined)
    throw new NotOursError(`"${out}" is not a folder that can be read. Choose an empty folder.`);
  const isSite = await stat(join(place, 'pack', 'plans.json')).then(
    (found) => found.isFile(),
    () => false,
  );
  if (held.length > 0 && !isSite)
    throw new NotOursError(
      `"${out}" holds files that are not a built site. Choose an empty folder, or one built before.`,
    );
  await readdir(app).catch(() => {
    throw new NotOursError('The app is not built yet. Run "npm run build" in the project’s folder first.');
  });
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
  try {
    await chmod(draft, 0o755);
    await cp(app, draft, { recursive: true });
    const page = join(draft, 'index.html');
    await writeFile(page, withFirstViews(await readFile(page, 'utf8'), { pack, firstViews }));
    for (const [path, text] of pack) {
      const file = join(draft, 'pack', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const written = (await readdir(draft, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    const old = `${draft}-old`;
    const replaced = await rename(place, old).then(
      () => true,
      () => false,
    );
    await rename(draft, place).catch(async (error: unknown) => {
      if (replaced) await rename(old, place);
      throw error;
    });
    if (replaced) await rm(old, { recursive: true, force: true });
    return written.length;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** The app's page with its first views before the app's own place, hints to fetch the data at once, and the app started after the first paint (public/start.js). */
function withFirstViews(html: string, { pack, firstViews }: Pick<Site, 'pack' | 'firstViews'>): string {
  const first = [...pack.keys()].find((path) => path.endsWith('/scorecard.json'));
  const hints = ['plans.json', ...(first === undefined ? [] : [first])].map(
    (path) => `    <link rel="preload" href="./pack/${path}" as="fetch" crossorigin />\n`,
  );
  return html
    .replace(
      /<script type="module" crossorigin src="([^"]+)"><\/script>/,
      '<link rel="modulepreload" crossorigin href="$1" data-app /><script async src="./start.js"></script>',
    )
    .replace('  </head>', () => `${hints.join('')}  </head>`)
    .replace('<div id="root">', () => `${firstViews}<div id="root">`);
}
