import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');

/** A web server of a test's own. */
export type Server = { readonly url: string; readonly close: () => Promise<void> };

/** Runs the built command, as an officer does. */
export function command(...args: readonly string[]): void {
  execFileSync(process.execPath, [join(ROOT, 'bin/scorecard.mjs'), ...args], { stdio: 'pipe' });
}

/** Builds a plan with the command; the folder of the site. */
export function built(plan: string, out: string, ...more: readonly string[]): string {
  command('build', plan, '--out', out, ...more);
  return out;
}

/** Puts a site on a web server that knows nothing of Scorecard (scripts/serve.mjs), below some path. */
export async function served(dir: string, at = '/some/where/'): Promise<Server> {
  const host = pathToFileURL(join(ROOT, 'scripts/serve.mjs')).href;
  const { serve } = (await import(host)) as {
    readonly serve: (of: { readonly dir: string; readonly at: string }) => Promise<Server>;
  };
  return serve({ dir, at });
}
