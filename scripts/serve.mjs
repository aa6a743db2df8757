// npm run serve [-- --dir dist/site --port 4180 --at /some/where/]: a web host that knows nothing of Scorecard. It
// sends the files that are there, from the path it is told, with the headers that the site's own file _headers asks for,
// and rewrites nothing.

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves `dir` below the path `at` on 127.0.0.1. Port 0 takes any free one. */
export async function serve({ dir, port = 0, at = '/' }) {
  const root = await realpath(dir);
  const base = `/${at}/`.replace(/\/+/g, '/');
  const rules = await headerRules(root);
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(request, root, base);
    const own = headersFor(request.url.replace(/\?.*$/, '').slice(base.length - 1), rules);
    response.writeHead(status, { ...headers, ...own, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

/** The file `_headers` as hosts such as Netlify read it: a path, perhaps ending in `*`, and under it its headers. */
async function headerRules(root) {
  const text = await readFile(resolve(root, '_headers'), 'utf8').catch(() => '');
  return text
    .split(/\n(?=\/)/)
    .map((block) => block.trim().split(/\n\s*/))
    .map(([path, ...lines]) => ({ path, headers: lines.map((line) => line.split(/:\s*(.*)/, 2)) }));
}

/** Those of every rule that matches, the later before the earlier. */
function headersFor(path, rules) {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.fromEntries(
    matching.flatMap(({ headers }) => headers.map(([name, value]) => [name.toLowerCase(), value])),
  );
}

async function answer({ method, url, headers }, root, base) {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'GET and HEAD only.', { allow: 'GET, HEAD' });
  const [asked, query] = url.split(/(?=\?)/);
  const path = decoded(asked);
  if (path === undefined) return plain(400, 'This address is not well formed.');
  if (`${path}/` === base) return moved(base, query);
  if (!path.startsWith(base)) return plain(404, 'There is nothing here.');
  const file = await fileAt(root, path.slice(base.length));
  if (file === undefined) return plain(404, 'There is nothing here.');
  if (file.isFolder) return moved(`${asked.replace(/^\/+/, '/')}/`, query);
  try {
    return await content(file.path, /\bbr\b/.test(headers['accept-encoding'] ?? ''));
  } catch {
    return plain(500, 'This file could not be read.');
  }
}

function decoded(path) {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The file below the root, links followed; `undefined` when there is none or it lies outside. */
async function fileAt(root, path) {
  try {
    const real = await realpath(
      resolve(root, `./${path}${path === '' || path.endsWith('/') ? 'index.html' : ''}`),
    );
    if (!real.startsWith(root + sep)) return undefined;
    const found = await stat(real);
    return { path: real, isFolder: found.isDirectory() };
  } catch {
    return undefined;
  }
}

async function content(path, brotli) {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const body = await readFile(path);
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  if (!/charset/.test(type)) return { status: 200, headers, body };
  headers.vary = 'accept-encoding';
  if (!brotli) return { status: 200, headers, body };
  return {
    status: 200,
    headers: { ...headers, 'content-encoding': 'br' },
    body: await compressed(path, body),
  };
}

/** What to serve in place of a folder that holds no page: what lies in it does, after a build. */
export async function noSite(dir) {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(dir, name));
  const pages = await Promise.all(
    folders.map((folder) => stat(join(folder, 'index.html')).catch(() => undefined)),
  );
  const sites = folders.filter((_, index) => pages[index] !== undefined).toSorted();
  if (sites.length === 0) return `There is no site in ${dir}. Run "npm run build" first.`;
  return `There is no site in ${dir} itself. ${sites.length === 1 ? 'There is one' : 'There are some'} below it: serve ${sites.map((site) => `--dir ${site}`).join(' or ')}.`;
}

const kept = new Map();

/** At the level hosts use for files they compress as they go; kept until the file changes. */
async function compressed(path, body) {
  const { mtimeMs } = await stat(path);
  const before = kept.get(path);
  if (before?.mtimeMs === mtimeMs) return before.small;
  const small = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  kept.set(path, { mtimeMs, small });
  return small;
}

function moved(to, query = '') {
  return plain(301, 'Moved.', { location: to + query });
}

function plain(status, text, headers = {}) {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(`${text}\n`),
  };
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist/site' },
      port: { type: 'string', default: '4180' },
      at: { type: 'string', default: '/' },
    },
  });
  try {
    await stat(resolve(values.dir, 'index.html'));
    const { url } = await serve({ ...values, port: Number(values.port) });
    console.log(`${values.dir} is at ${url}`);
  } catch (error) {
    console.error(
      error.code === 'ENOENT' ? await noSite(values.dir) : `The site could not be served: ${error.message}`,
    );
    process.exitCode = 1;
  }
}
