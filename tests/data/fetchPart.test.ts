// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import type { IndicatorId } from '@/domain/indicator';
import { describe, expect, it, vi } from 'vitest';
import { fetchPart, FetchError, shouldRetry } from '@/data/fetchPart';
import { PackError } from '@/data/parsePack';
import { planQuery, historyQuery } from '@/data/packQueries';
import { aPack } from '#mocks/aPack';
import { brokenServer, cutShort, missing, offline, slow } from '#mocks/handlers';
import { server } from '#tests/support/server';
import { aPlanData } from '#mocks/aPlan';
import { anIndicator } from '#mocks/anIndicator';

const PLANS = 'plans.json';
const never = () => new AbortController().signal;
const failure = () => fetchPart(PLANS, never()).catch((error: unknown) => error);

describe('a file of the pack', () => {
  it('is read from beside the page, wherever the site lies', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*', ({ request }) => {
        asked.push(request.url);
        return HttpResponse.json({});
      }),
    );
    vi.spyOn(document, 'baseURI', 'get').mockReturnValue(
      'https://council.example/performance/2026/index.html',
    );
    await fetchPart('sampleton/scorecard.json', never());
    expect(asked).toEqual(['https://council.example/performance/2026/pack/sampleton/scorecard.json']);
  });

  it('is asked for by its name, whatever stands in it', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*', ({ request }) => {
        asked.push(new URL(request.url).pathname);
        return HttpResponse.json({});
      }),
    );
    await fetchPart('a b/ü?.json', never());
    expect(asked).toEqual(['/pack/a%20b/%C3%BC%3F.json']);
  });

  it('is given as it was written', async () => {
    expect(await fetchPart(PLANS, never())).toEqual(JSON.parse(aPack().get(PLANS) ?? ''));
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
  ])('because it %s says so, and whether to ask again', async (_, fault, message, mayPass) => {
    server.use(fault);
    const error = await failure();
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ message, mayPass });
  });

  it('because the device is offline says so', async () => {
    server.use(offline(PLANS));
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await failure()).toMatchObject({ message: 'This device is offline.', mayPass: true });
  });

  it('whole is told apart from one that is not there', async () => {
    server.use(cutShort(PLANS, aPack()));
    expect(await failure()).toEqual(
      new PackError('The file is not complete. It may have been cut short on the way, or uploaded in part.'),
    );
  });

  it('because the reader went elsewhere is no failure to tell of', async () => {
    server.use(slow(PLANS));
    const leaving = new AbortController();
    const answer = fetchPart(PLANS, leaving.signal).catch((error: unknown) => error);
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
    expect(shouldRetry(0, new PackError('cut short'))).toBe(true);
  });

  it('is not made for what will not', () => {
    expect(shouldRetry(0, new FetchError('not there', false))).toBe(false);
    expect(shouldRetry(0, new Error('a fault of ours'))).toBe(false);
  });
});

describe('the parts of a pack', () => {
  it('are kept apart by plan, area and indicator', () => {
    const other = { ...anIndicator(), id: 'other' as IndicatorId };
    expect(planQuery({ plan: 'a' }).queryKey).not.toEqual(planQuery({ plan: 'b' }).queryKey);
    expect(planQuery({ plan: 'a', area: 'x' }).queryKey).not.toEqual(planQuery({ plan: 'a' }).queryKey);
    expect(historyQuery(aPlanData(), anIndicator()).queryKey).not.toEqual(
      historyQuery(aPlanData(), other).queryKey,
    );
  });
});
