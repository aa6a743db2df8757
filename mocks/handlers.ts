import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import { MANIFEST_FILE, type PackManifest } from '@/packFormat/packManifest';
import { withDigests } from '@/pack/write/packDigests';
import type { Pack } from './aPack';

/** A web server that holds a pack with its digests, and answers 404 for what it does not hold. */
export function packHandlers(pack: Pack): readonly HttpHandler[] {
  const answer = ({ request }: { readonly request: Request }) => {
    const path = decodeURIComponent(new URL(request.url).pathname).replace(/^.*\/pack\//, '');
    const text = publishedPack(pack).get(path);
    if (text === undefined) return new HttpResponse('Not found', { status: 404 });
    return new HttpResponse(text, { headers: { 'content-type': 'application/json' } });
  };
  return [http.get('*/pack/*', answer), http.get('*/', () => new HttpResponse('Not found', { status: 404 }))];
}

const published = new WeakMap<Pack, Pack>();

function publishedPack(pack: Pack): Pack {
  const made = published.get(pack) ?? new Map(withDigests(pack, { tool: 'a release', app: '' }));
  published.set(pack, made);
  return made;
}

/** The build that the list of a pack's files names. */
export function buildOf(pack: Pack): string {
  const { build } = JSON.parse(publishedPack(pack).get(MANIFEST_FILE) ?? '') as PackManifest;
  return build;
}

/** What can go wrong between a reader and one file of the pack. `once` is how often; then the other handlers answer. */
export function missing(path: string): HttpHandler {
  return http.get(`*/pack/${path}`, () => new HttpResponse('Not found', { status: 404 }));
}

export function brokenServer(
  path: string,
  status: 500 | 403 = 500,
  options?: { readonly once: boolean },
): HttpHandler {
  return http.get(`*/pack/${path}`, () => new HttpResponse('<h1>Error</h1>', { status }), options);
}

/** Half of a file, as a connection that breaks off or an upload that stops leaves it. */
export function cutShort(path: string, pack: Pack): HttpHandler {
  const text = pack.get(path) ?? '';
  return http.get(`*/pack/${path}`, () => HttpResponse.text(text.slice(0, text.length / 2)));
}

export function offline(path: string): HttpHandler {
  return http.get(`*/pack/${path}`, () => HttpResponse.error());
}

/** Answers never, or after a time with what the other handlers have. */
export function slow(path: string, milliseconds: number | 'infinite' = 'infinite'): HttpHandler {
  return http.get(`*/pack/${path}`, async () => {
    await delay(milliseconds);
  });
}

/** A file of a pack that another release wrote. */
export function otherRelease(path: string, schema = 99): HttpHandler {
  return http.get(`*/pack/${path}`, () => HttpResponse.json({ schema }));
}
