/* global RELEASE */
// Keeps the site's last release on the reader's device, so that it opens without a network too. The build writes before this
// text: const RELEASE = { build, files: { './assets/…': digest, … } }, which makes it another program with every release.
//
// It never mixes two releases. Whatever may be taken from a copy has the release in its address (`?build=…`, or a name made from
// its content), so a page of one release cannot be given a file of another. A release is kept whole or not at all: each file
// is checked against its digest, and a site that is uploaded in part is not kept.
//
// What is kept is bounded: the program, and those parts of the pack that this device has opened. A site for members is built
// without this file and keeps nothing; where one lies below this site's own path, nothing of it is answered from here or kept.

const SCOPE = registration.scope;
const NAME = `scorecard ${SCOPE} `;
const KEPT = NAME + RELEASE.build;
/** A slow web server is not waited for longer than this where there is a copy. */
const PATIENCE_MS = 4000;

addEventListener('install', (event) => event.waitUntil(keepRelease().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('message', ({ data }) => data === 'opened' && void tidy());
addEventListener('fetch', (event) => {
  const { request } = event;
  const { href, pathname } = new URL(request.url);
  if (request.method !== 'GET' || !href.startsWith(SCOPE)) return;
  const place = pathname.slice(new URL(SCOPE).pathname.length);
  if (request.mode === 'navigate') {
    if (place === '' || place === 'index.html') event.respondWith(pageFor(event));
  } else if (request.cache !== 'reload' && request.cache !== 'no-store') event.respondWith(copyOr(request));
});

/** The page is the web server's where it answers, for figures should be the newest; the copy where it does not. */
async function pageFor({ request, preloadResponse }) {
  const asked = Promise.resolve(preloadResponse).then((response) => response ?? fetch(request));
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer !== undefined && answer.status < 500) return answer;
  const cache = await caches.open(KEPT);
  return (await cache.match(SCOPE)) ?? answer ?? asked;
}

async function copyOr(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The program, and of the pack whatever an earlier release has kept on this device. */
async function keepRelease() {
  const cache = await caches.open(KEPT);
  try {
    await Promise.all(
      Object.entries(RELEASE.files).map(([path, digest]) => keep(cache, new URL(path, SCOPE), digest)),
    );
    await keepParts(cache);
  } catch (error) {
    await caches.delete(KEPT);
    throw error;
  }
}

async function keepParts(cache) {
  const opened = await openedParts();
  if (opened.size === 0) return;
  const manifest = await partOf('manifest.json', cache);
  if (manifest.build !== RELEASE.build) throw new Error('The site is uploaded in part.');
  const lists = new Map();
  const listOf = async (folder) => {
    const list = `${folder}/digests.json`;
    if (folder.split('/').length < 2 || !(list in manifest.files)) return manifest.files;
    if (!lists.has(folder)) lists.set(folder, partOf(list, cache, manifest.files[list]));
    const { digests } = await lists.get(folder);
    return Object.fromEntries(Object.entries(digests).map(([name, digest]) => [`${folder}/${name}`, digest]));
  };
  for (const path of opened) {
    const digest = (await listOf(path.split('/').slice(0, -1).join('/')))[path];
    // A part that the new release no longer has is let go.
    if (digest !== undefined) await keep(cache, partUrl(path), digest);
  }
}

/** The paths of the parts that are kept of other releases; lists of digests come with those that need them. */
async function openedParts() {
  const paths = new Set();
  for (const name of await ourCaches()) {
    if (name === KEPT) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      const path = decodeURI(new URL(url).pathname.slice(new URL(SCOPE).pathname.length));
      if (path.startsWith('pack/') && !/\/(?:digests|manifest)\.json$/.test(path))
        paths.add(path.slice('pack/'.length));
    }
  }
  return paths;
}

async function partOf(path, cache, digest) {
  await keep(cache, partUrl(path), digest);
  return (await cache.match(partUrl(path))).json();
}

function partUrl(path) {
  return new URL(`pack/${path.split('/').map(encodeURIComponent).join('/')}?build=${RELEASE.build}`, SCOPE);
}

/** Fetches a file and keeps it if it is the one of this release; an old copy on the way is passed by the second time. */
async function keep(cache, url, digest) {
  for (const how of ['no-cache', 'reload']) {
    const response = await fetch(url, { cache: how });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (digest !== undefined && (await digestOf(bytes)) !== digest)) continue;
    const headers = new Headers(response.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    await cache.put(url, new Response(bytes, { headers }));
    return;
  }
  throw new Error(`${url} is not the file of this release.`);
}

async function digestOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCodePoint(...hash.subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

async function takeOver() {
  await registration.navigationPreload?.enable();
  await clients.claim();
  for (const tab of await tabs()) tab.postMessage({ kind: 'release', build: RELEASE.build });
  await tidy();
}

/** Lets go of the releases that no open tab reads; where a tab does not say which it reads, all stay. */
async function tidy() {
  const read = await Promise.all((await tabs()).map(buildOf));
  if (read.includes(undefined)) return;
  for (const name of await ourCaches())
    if (name !== KEPT && !read.some((build) => name === NAME + build)) await caches.delete(name);
}

function buildOf(tab) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(() => done(undefined), 2000);
    tab.postMessage({ kind: 'which' }, [port2]);
  });
}

async function tabs() {
  const all = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(SCOPE));
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(NAME));
}
