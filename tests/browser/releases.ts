import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { PLAN_2012 } from './site';

const ROOT = resolve(import.meta.dirname, '../..');

type Server = { readonly url: string; readonly close: () => Promise<void> };

/** A web server of one's own with a site on it that is updated, uploaded in part, or taken away while it is read. */
export type Host = {
  readonly url: string;
  /** The folder of the site. */
  readonly dir: string;
  /** Builds the plan of 2012 again, with its figures as at another day, and puts it in the place of the one before. */
  readonly release: (asAt: string) => void;
  /** The same, beside its place. */
  readonly releaseBeside: (asAt: string) => string;
  readonly stop: () => Promise<void>;
};

export const FIRST = { asAt: '2012-07-18', words: 'as at 18 July 2012' };
export const SECOND = { asAt: '2012-11-05', words: 'as at 5 November 2012' };

export const test = base.extend<{ host: Host }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of what a fixture needs from here.
  host: async ({}, lend) => {
    const room = mkdtempSync(join(tmpdir(), 'scorecard-release-'));
    const plan = join(room, 'plan');
    cpSync(join(ROOT, 'plans', PLAN_2012), plan, { recursive: true });
    const build = (asAt: string, out: string) => {
      const file = join(plan, 'plan.json');
      const json = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...json, asAt }));
      execFileSync(process.execPath, [join(ROOT, 'bin/scorecard.mjs'), 'build', plan, '--out', out], {
        stdio: 'pipe',
      });
      return out;
    };
    const dir = build(FIRST.asAt, join(room, 'site'));
    const { serve } = (await import(pathToFileURL(join(ROOT, 'scripts/serve.mjs')).href)) as {
      readonly serve: (of: { readonly dir: string; readonly at: string }) => Promise<Server>;
    };
    const server = await serve({ dir, at: '/some/where/' });
    let isUp = true;
    const stop = async () => {
      if (isUp) await server.close();
      isUp = false;
    };
    await lend({
      url: server.url,
      dir,
      stop,
      release: (asAt) => void build(asAt, dir),
      releaseBeside: (asAt) => build(asAt, join(room, `site-${asAt}`)),
    });
    await stop();
    rmSync(room, { recursive: true, force: true });
  },
});
