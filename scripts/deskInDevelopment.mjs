import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT } from './run.mjs';

const DESK = join(ROOT, 'dist/desk');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * While the app is served for development: the built desk below `desk/`.
 * @returns {import('vite').Plugin}
 */
export function deskInDevelopment() {
  return {
    name: 'scorecard-desk',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/desk', async (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '/').replace(/\?.*$/, ''));
        const file = normalize(join(DESK, path.endsWith('/') ? `${path}index.html` : path));
        if (!file.startsWith(DESK + sep)) return next();
        const content = await readFile(file).catch(() => undefined);
        if (content === undefined) return next();
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.setHeader('cache-control', 'no-store');
        return response.end(content);
      });
    },
  };
}
