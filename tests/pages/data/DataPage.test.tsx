// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aPlanFile, aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { missing, slow } from '#mocks/handlers';
import { openPage, openPageAt, partUnder, serve } from '#tests/support/openPage';
import { server } from '#tests/support/server';

const ROWS = aTable(
  'indicator,area,time_period,time_identifier,value,source,access',
  'readiness,sampleton,2013,Calendar year,55.7,report,',
  'readiness,sampleton,2014,Calendar year,62.0,report,',
  'readiness,exampleford,2014,Calendar year,60.0,minutes,',
);

function aFolder(observations: string | Uint8Array, plan: Readonly<Record<string, unknown>> = {}) {
  return aPlanFolder({
    'plan.json': JSON.stringify(
      aPlanFile({
        sources: [
          { id: 'report', title: 'The report', updated: '2015-01-05', next: 'in the spring' },
          { id: 'minutes', title: 'The minutes' },
        ],
        ...plan,
      }),
    ),
    'observations.csv': observations,
  });
}

/** The cells of a table below its head. */
function rowsOf(name: string): readonly (readonly (string | null)[])[] {
  const [, ...rows] = within(screen.getByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

describe('the page of the data', () => {
  it('says how much the scorecard holds, from which sources, how old each is and when the next is due', async () => {
    serve(aPack(aFolder(ROWS)));
    await openPageAt('/sampleton/data');
    expect(await screen.findByText('2 indicators, 3 figures, of up to 2 areas.')).toBeVisible();
    expect(rowsOf('Sources')).toEqual([
      ['The report', '5 January 2015', '2014', 'less than a month old', 'in the spring'],
      ['The minutes', 'not stated', '2014', 'less than a month old', 'not stated'],
    ]);
    expect(rowsOf('Every indicator')).toEqual([
      ['Children ready for school (made up)', '3', '2', '2013', '2014', 'less than a month old'],
      ['Children who started a plan (made up)', '0', '0', '–', '–', 'no figure'],
    ]);
  });

  it('gives each file the digest by which anyone can know it', async () => {
    serve(aPack(aFolder(ROWS)));
    await openPageAt('/sampleton/data');
    await screen.findByRole('table', { name: 'Files' });
    expect(rowsOf('Files')[0]?.at(-1)).toBe(createHash('sha256').update(ROWS).digest('hex'));
  });

  it('counts what is withheld by its sign, and does not tell the digest then', async () => {
    serve(
      aPack(
        aFolder(
          aTable(
            'indicator,area,time_period,time_identifier,value,access',
            'starts,sampleton,2014,Calendar year,3,',
            'starts,exampleford,2014,Calendar year,40,exempt:3',
          ),
        ),
      ),
    );
    await openPageAt('/sampleton/data');
    await screen.findByRole('table', { name: 'Files' });
    const signs = within(partUnder('What is withheld or not there')).getAllByRole('listitem');
    expect(signs.map(({ textContent }) => textContent)).toEqual([
      '[c] confidential, figure withheld: 1 cell',
      '[exempt: paragraph 3] exempt information, paragraph 3: financial or business affairs of a person or body: 1 cell',
    ]);
    expect(rowsOf('Files')[0]?.at(-1)).toBe('not given, see below');
  });

  it('lists the data queries that stand, and says so where there are none', async () => {
    serve(
      aPack(
        aFolder(
          aTable(
            'indicator,area,time_period,time_identifier,value,source',
            'readiness,sampleton,2014,Calendar year,62.0,report',
            'readiness,sampleton,2014,Calendar year,61.0,minutes',
          ),
        ),
      ),
    );
    await openPageAt('/sampleton/data');
    expect(
      await screen.findByText(/The minutes gives 61\.0%; the figure here is from The report/),
    ).toBeVisible();
  });

  it('answers what the regulator asks: by the plan’s own words, else by what holds for every scorecard', async () => {
    const publication = { included: 'The Scrutiny Panel decides.', contact: 'performance@example.org' };
    serve(aPack(aFolder(ROWS, { publication })));
    await openPageAt('/sampleton/data');
    const part = partUnder('What you may ask');
    expect(part).toHaveTextContent('The Scrutiny Panel decides.');
    expect(part).toHaveTextContent('performance@example.org');
    expect(part).toHaveTextContent(/counts of 1 to 5 people are withheld/);
  });

  it('hands out all figures of the area, each as published, with its source and the day', async () => {
    serve(aPack(aFolder(ROWS)));
    const saved: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:of-a-test'),
        revokeObjectURL: () => undefined,
      }),
    );
    const user = await openPageAt('/sampleton/data');
    await user.click(await screen.findByRole('button', { name: /Download all figures of Sampleton/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const lines = (await saved[0]?.text())?.split('\r\n');
    expect(lines?.[0]).toMatch(/^\uFEFF?plan,as_at,area_code,area,indicator,title,time_period/);
    expect(lines?.[2]).toBe(
      'Children’s plan of Sampleton (made up),2015-01-14,sampleton,Sampleton (made up),readiness,Children ready for school (made up),2014,Calendar year,62.0,,final,,,,percent,high,observations.csv,public',
    );
    vi.unstubAllGlobals();
  });
});

describe('the page of the data, when something fails', () => {
  it('says what is still coming, and has the answers meanwhile', async () => {
    serve(aPack(aFolder(ROWS)));
    server.use(slow('sampleton/data.json'));
    openPage('/sampleton/data');
    expect(await screen.findByText(/^Loading what the scorecard holds/)).toBeVisible();
    expect(screen.getByText('Who decides what is included?')).toBeVisible();
  });

  it('says what could not be loaded and why, and offers to try again', async () => {
    serve(aPack(aFolder(ROWS)));
    server.use(missing('sampleton/data.json'));
    openPage('/sampleton/data');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Could not load what the scorecard holds.');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('of a plan with ratings alone says that it holds no figure', async () => {
    serve(aPack(aPlanFolder({ 'observations.csv': undefined, 'targets.csv': undefined })));
    await openPageAt('/sampleton/data');
    expect(await screen.findByText(/^2 indicators, and no figure of any/)).toBeVisible();
    expect(screen.getByText('The plan holds no file of figures.')).toBeVisible();
  });
});
