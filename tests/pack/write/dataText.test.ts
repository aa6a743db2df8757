import { createHash } from 'node:crypto';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import { describe, expect, it } from 'vitest';
import type { Audience } from '@/domain/figures/access';
import type { PublishedData } from '@/packFormat/publishedData';
import { compilePlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

const HEAD = 'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,source,access';
const PUBLIC = [
  'readiness,sampleton,2013,Calendar year,,55.7,,,report,',
  'readiness,exampleford,2014,Calendar year,,60.0,60,100,report,',
];

function packOf(rows: readonly string[], options: Parameters<typeof compilePlan>[2] = {}) {
  const { plan } = compilePlan(aPlanFolder({ 'observations.csv': aTable(HEAD, ...rows) }), [], options);
  if (plan === undefined) throw new Error('The plan has errors');
  return new Map(publishedFiles([plan]));
}

function dataOf(
  rows: readonly string[],
  options?: { readonly audience?: Audience; readonly sheets?: ReadonlyMap<string, SheetPlace> },
) {
  return JSON.parse(packOf(rows, options).get('sampleton/data.json') ?? '') as PublishedData;
}

/** As `sha256sum observations.csv` says it. */
function sha256(rows: readonly string[]): string {
  return createHash('sha256')
    .update(aTable(HEAD, ...rows))
    .digest('hex');
}

const bytesOf = (rows: readonly string[]) => Buffer.from(aTable(HEAD, ...rows)).length;

describe('what the pack says of itself', () => {
  it('is how many figures it holds of each indicator, over how many areas, from when to when, and from which file', () => {
    const { indicators } = dataOf([
      ...PUBLIC,
      'readiness,sampleton,2014,Calendar year,,x,,,report,',
      'readiness,sampleton,2014,Calendar year,sex=Female,50.0,,,report,',
    ]);
    expect(indicators).toEqual([
      {
        id: 'readiness',
        figures: 2,
        areas: 2,
        first: ['2013', 'Calendar year'],
        last: ['2014', 'Calendar year'],
        signs: { x: 1 },
        files: [0],
        breakdowns: 1,
      },
      { id: 'starts', figures: 0, areas: 0, signs: {}, files: [] },
    ]);
  });

  it('counts what is withheld by its sign', () => {
    const { indicators } = dataOf([
      'starts,sampleton,2014,Calendar year,,3,,,report,',
      'starts,exampleford,2014,Calendar year,,40,,,report,exempt:3',
      'starts,testbury,2014,Calendar year,,0,,,report,',
    ]);
    expect(indicators[1]).toMatchObject({ figures: 1, areas: 1, signs: { c: 1, 'exempt:3': 1 } });
  });
});

describe('the authority’s own table', () => {
  it('has the digest and size of the very file where all of it is published', () => {
    expect(dataOf(PUBLIC).files).toEqual([
      { name: 'observations.csv', kind: 'own', rows: 2, bytes: bytesOf(PUBLIC), digest: sha256(PUBLIC) },
    ]);
  });

  // With the digest of a file of which only one count is not known, the five that it can be are soon tried.
  it.each([
    ['a small count', 'starts,sampleton,2014,Calendar year,,3,,,report,'],
    ['counts behind a share that are withheld', 'readiness,testbury,2014,Calendar year,,4.0,4,100,report,'],
    ['an exempt figure', 'readiness,sampleton,2014,Calendar year,,70.0,,,report,exempt:3'],
    ['a second source’s figure that is withheld', 'starts,testbury,2014,Calendar year,,4,,,minutes,'],
  ])('has neither where it holds %s', (_, row) => {
    const second = row.includes('minutes') ? ['starts,testbury,2014,Calendar year,,40,,,report,'] : [];
    const [file] = dataOf([...PUBLIC, ...second, row]).files;
    expect(file).toEqual({ name: 'observations.csv', kind: 'own', rows: 3 + second.length });
  });

  it('has neither where it is a sheet of a workbook, or has columns that are not read', () => {
    const sheet = { workbook: 'plan.xlsx', sheet: ' Observations ', letters: new Map<string, string>() };
    const [file] = dataOf(PUBLIC, { sheets: new Map([['observations.csv', sheet]]) }).files;
    expect(file?.digest).toBeUndefined();
    expect(file).toMatchObject({ name: 'observations.csv', place: 'plan.xlsx, sheet Observations' });
    const { plan } = compilePlan(
      aPlanFolder({ 'observations.csv': aTable(`${HEAD},true_count`, ...PUBLIC.map((row) => `${row},3`)) }),
    );
    expect(plan?.files[0]?.digest).toBeUndefined();
  });

  it('has neither where it holds a draft, which is not counted; the others keep the rows of the officer’s file', () => {
    const draft = 'readiness,sampleton,2014,Calendar year,,99.9,,,report,draft';
    const rows = [draft, ...PUBLIC];
    expect(dataOf(rows).files).toEqual([{ name: 'observations.csv', kind: 'own', rows: 2 }]);
    const text = [...packOf(rows).values()].join('');
    expect(text).not.toContain('99.9');
    expect(text).toContain('"0:3');
    expect([...packOf(PUBLIC).values()].join('')).not.toContain('"0:3');
  });

  it('of a pack for members keeps its numbers', () => {
    const rows = [PUBLIC[0] ?? '', 'readiness,sampleton,2014,Calendar year,,99.9,,,report,draft'];
    expect(dataOf(rows, { audience: 'members' }).files[0]).toMatchObject({ rows: 2, digest: sha256(rows) });
  });
});
