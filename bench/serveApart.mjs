// A site served by a process of its own, as on a real host. The process that drives the browser is busy with what the browser tells it, and a page
// that it served as well came later than the pages of other programs, which are served elsewhere.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVE = fileURLToPath(new URL('../scripts/serve.mjs', import.meta.url));

/** Serves `dir` below the path `at`; gives its address, and what ends it. */
export async function serveApart({ dir, at }) {
  const server = spawn(process.execPath, [SERVE, '--dir', dir, '--port', '0', '--at', at], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => server.once('exit', done));
  const kill = () => server.kill();
  process.once('exit', kill);
  const close = async () => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  for await (const line of createInterface({ input: server.stdout })) {
    const [url] = /http:\S+$/.exec(line) ?? [];
    if (url !== undefined) return { url, close };
  }
  throw new Error(`${dir} could not be served.`);
}
