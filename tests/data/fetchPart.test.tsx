import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { packClient } from '@/app/packClient';
import { fetchPart } from '@/data/fetchPart';
import { historyQuery, planQuery } from '@/data/packQueries';
import type { IndicatorId } from '@/domain/figures/indicator';
import { aPack, type Pack } from '#mocks/aPack';
import { aPlanData } from '#mocks/aPlan';
import { anIndicator } from '#mocks/anIndicator';
import { brokenServer, cutShort, missing, offline, otherRelease, packHandlers } from '#mocks/handlers';
import { server } from '#tests/support/server';

const PART = 'sampleton/scorecard.json';
const HISTORY = 'sampleton/indicators/readiness.json';
const pack = aPack();
/** The same plan a month later. */
const newer: Pack = new Map([...pack].map(([path, text]) => [path, text.replaceAll('62.2', '63.9')]));

let client = packClient();
const read = (path: string) =>
  fetchPart(path, { client, signal: new AbortController().signal }).catch((error: unknown) => error);
const written = (path: string, from: Pack = pack) => JSON.parse(from.get(path) ?? '') as unknown;

beforeEach(() => {
  client = packClient();
  server.use(...packHandlers(pack));
});

describe('a part of the pack', () => {
  it.each(['plans.json', PART, HISTORY])('is %s, if it is the file that the build wrote', async (path) => {
    expect(await read(path)).toEqual(written(path));
  });

  it('is asked for once more past all copies where an old copy on the way came first', async () => {
    server.use(http.get(`*/pack/${PART}`, () => HttpResponse.text(newer.get(PART) ?? ''), { once: true }));
    expect(await read(PART)).toEqual(written(PART));
  });

  it('that came cut short once is read whole the second time', async () => {
    const half = (pack.get(PART) ?? '').slice(0, 500);
    server.use(http.get(`*/pack/${PART}`, () => HttpResponse.text(half), { once: true }));
    expect(await read(PART)).toEqual(written(PART));
  });

  it('that stays cut short is told', async () => {
    server.use(cutShort(PART, pack));
    expect(await read(PART)).toMatchObject({
      name: 'PackError',
      message: 'The file is not complete. It may have been cut short on the way, or uploaded in part.',
    });
  });

  it('in which a single figure was altered is refused', async () => {
    server.use(http.get(`*/pack/${PART}`, () => HttpResponse.text(newer.get(PART) ?? '')));
    expect(await read(PART)).toMatchObject({
      name: 'PackError',
      message:
        'This file is of another release than the rest of the site, which was uploaded in part. Upload all files of the build again.',
    });
  });

  it('of another layout says which side to update', async () => {
    server.use(otherRelease(PART));
    expect(await read(PART)).toMatchObject({ message: expect.stringContaining('newer than the program') });
  });
});

describe('a site that is updated while it is read', () => {
  beforeEach(async () => {
    await read('plans.json');
    server.use(...packHandlers(newer));
  });

  it.each([PART, HISTORY])('does not mix the new %s with what is on the page', async (path) => {
    expect(await read(path)).toMatchObject({ name: 'NewerReleaseError' });
  });

  it('says so too of a part that the newer release no longer has', async () => {
    server.use(missing(HISTORY));
    expect(await read(HISTORY)).toMatchObject({ name: 'NewerReleaseError' });
  });

  it('still reads what is the same in both', async () => {
    expect(await read('plans.json')).toEqual(written('plans.json'));
  });

  it('is read in the newer release by a tab that is opened afterwards', async () => {
    client = packClient();
    expect(await read(PART)).toEqual(written(PART, newer));
  });
});

describe('the list of a site’s files', () => {
  it('that was not uploaded is told by its name', async () => {
    server.use(missing('manifest.json'));
    expect(await read(PART)).toMatchObject({
      message:
        'The site does not hold the list of its files, pack/manifest.json. Upload all files of the build.',
    });
  });

  it('of one folder that is of another release is told', async () => {
    server.use(
      http.get('*/pack/sampleton/indicators/digests.json', () => HttpResponse.json({ digests: {} })),
    );
    expect(await read(HISTORY)).toMatchObject({ name: 'PackError' });
    expect(await read(PART)).toEqual(written(PART));
  });

  it('of another layout says which side to update', async () => {
    server.use(otherRelease('manifest.json', 1));
    expect(await read(PART)).toMatchObject({ message: expect.stringContaining('older than the program') });
  });

  it.each([
    ['a server that fails', brokenServer('manifest.json')],
    ['a connection that is down', offline('manifest.json')],
  ])('that meets %s may come when asked for again', async (_, fault) => {
    server.use(fault);
    expect(await read(PART)).toMatchObject({ name: 'FetchError', isTemporary: true });
  });

  it('with a key that stands for something else is refused', async () => {
    server.use(
      http.get('*/pack/manifest.json', () =>
        HttpResponse.text('{"schema":3,"build":"x","files":{},"__proto__":{"build":"y"}}'),
      ),
    );
    expect(await read(PART)).toMatchObject({
      message: 'The file holds a key that no pack has. It has been altered since it was built.',
    });
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
