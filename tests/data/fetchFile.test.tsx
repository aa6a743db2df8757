import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FetchError, fetchFile } from '@/data/fetchFile';
import { shouldRetry } from '@/data/fetchPart';
import { PackError } from '@/data/packSchema';
import { aPack } from '#mocks/aPack';
import { brokenServer, missing, offline, slow } from '#mocks/handlers';
import { server } from '#tests/support/server';

const PLANS = 'plans.json';
const never = () => ({ signal: new AbortController().signal });
const failure = () => fetchFile(PLANS, never()).catch((error: unknown) => error);

/** The addresses that are asked for from here on; each is answered with an empty file. */
function watched(): readonly string[] {
  const asked: string[] = [];
  server.use(
    http.get('*', ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json({});
    }),
  );
  return asked;
}

afterEach(() => {
  document.head.innerHTML = '';
});

describe('a file of the pack', () => {
  it('is read from beside the page, wherever the site lies', async () => {
    const asked = watched();
    vi.spyOn(document, 'baseURI', 'get').mockReturnValue(
      'https://council.example/performance/2026/index.html',
    );
    await fetchFile('sampleton/scorecard.json', never());
    expect(asked).toEqual(['https://council.example/performance/2026/pack/sampleton/scorecard.json']);
  });

  it('is asked for by its name, whatever stands in it', async () => {
    const asked = watched();
    await fetchFile('a b/ü?.json', never());
    expect(asked.map((url) => new URL(url).pathname)).toEqual(['/pack/a%20b/%C3%BC%3F.json']);
  });

  it('is asked for as that of the page’s own build, past copies of earlier ones', async () => {
    const asked = watched();
    document.head.innerHTML = '<meta name="scorecard-build" content="abc_DEF-1234" />';
    await fetchFile('plans.json', never());
    expect(asked.map((url) => new URL(url).search)).toEqual(['?build=abc_DEF-1234']);
  });

  it('is given as it was written', async () => {
    expect(new TextDecoder().decode(await fetchFile(PLANS, never()))).toBe(aPack().get(PLANS));
  });
});

describe('a file of the pack that does not come', () => {
  it.each([
    [
      'is not there',
      missing(PLANS),
      'The site does not hold this file. It may have been uploaded in part.',
      false,
    ],
    ['meets a server that fails', brokenServer(PLANS), 'The web server answered with error 500.', true],
    ['is refused', brokenServer(PLANS, 403), 'The web server answered with error 403.', false],
    [
      'meets a connection that is down',
      offline(PLANS),
      'The web server could not be reached. The connection may be down.',
      true,
    ],
  ])('because it %s says so, and whether to ask again', async (_, fault, message, isTemporary) => {
    server.use(fault);
    const error = await failure();
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ message, isTemporary });
  });

  it('because the device is offline says so', async () => {
    server.use(offline(PLANS));
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await failure()).toMatchObject({ message: 'This device is offline.', isTemporary: true });
  });

  it('within the time that a slow line may take says so, and may be asked for again', async () => {
    server.use(slow(PLANS));
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(
      AbortSignal.abort(new DOMException('too long', 'TimeoutError')),
    );
    expect(await failure()).toMatchObject({
      message: 'The web server took too long to answer.',
      isTemporary: true,
    });
  });

  it('because the reader went elsewhere is no failure to tell of', async () => {
    server.use(slow(PLANS));
    const leaving = new AbortController();
    const answer = fetchFile(PLANS, leaving).catch((error: unknown) => error);
    leaving.abort();
    const error = await answer;
    expect(error).not.toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});

describe('a second try', () => {
  it('is made once for what may pass', () => {
    expect(shouldRetry(0, new FetchError('error 500', true))).toBe(true);
    expect(shouldRetry(1, new FetchError('error 500', true))).toBe(false);
  });

  it('is not made for what will not, or for a file that was asked for twice already', () => {
    expect(shouldRetry(0, new FetchError('not there', false))).toBe(false);
    expect(shouldRetry(0, new PackError('cut short'))).toBe(false);
    expect(shouldRetry(0, new Error('a fault of ours'))).toBe(false);
  });
});
