import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { built, served } from './ownSite';
import { freshTest, PLAN_2012 } from './site';

const PLAN = resolve(import.meta.dirname, '../../plans', PLAN_2012);

/** A web server of one's own with a site on it that is updated, uploaded in part, or taken away while it is read. */
export type Host = {
  readonly url: string;
  /** The folder of the site. */
  readonly dir: string;
  /** Puts the second release in the place of the first. */
  readonly release: () => void;
  /** The folder of the second release, which lies elsewhere. */
  readonly second: string;
  readonly stop: () => Promise<void>;
};

/** The plan of 2012, with its figures as at one day and as at another. */
export const FIRST = { asAt: '2012-07-18', words: 'as at 18 July 2012' };
export const SECOND = { asAt: '2012-11-05', words: 'as at 5 November 2012' };

type Releases = { readonly room: string; readonly first: string; readonly second: string };

let releases: Releases | undefined;

/** Builds both, once for all tests of a process. */
export function buildReleases(): void {
  const room = mkdtempSync(join(tmpdir(), 'scorecard-release-'));
  const plan = join(room, 'plan');
  cpSync(PLAN, plan, { recursive: true });
  const build = ({ asAt }: { readonly asAt: string }): string => {
    const file = join(plan, 'plan.json');
    const json = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...json, asAt }));
    return built(plan, join(room, asAt));
  };
  releases = { room, first: build(FIRST), second: build(SECOND) };
}

export function removeReleases(): void {
  if (releases !== undefined) rmSync(releases.room, { recursive: true, force: true });
}

export const test = freshTest.extend<{ host: Host }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the names of what a fixture needs from here.
  host: async ({}, lend) => {
    if (releases === undefined) throw new Error('No release is built.');
    const { room, first, second } = releases;
    const own = mkdtempSync(join(room, 'host-'));
    const dir = join(own, 'site');
    cpSync(first, dir, { recursive: true });
    const server = await served(dir);
    let isUp = true;
    const stop = async () => {
      if (isUp) await server.close();
      isUp = false;
    };
    const release = () => {
      const next = join(own, 'next');
      cpSync(second, next, { recursive: true });
      renameSync(dir, mkdtempSync(join(own, 'before-')));
      renameSync(next, dir);
    };
    await lend({ url: server.url, dir, stop, release, second });
    await stop();
  },
});
