import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '@/domain/plan/issue';
import { hasSharedData, SHARED_DATA } from '#tests/support/sharedData';
import { runCommand } from '#tests/support/runCommand';

/** What publishers hand out, as it was downloaded; metadata, dictionaries and lists of neighbours among them. */
const FOLDERS = ['ees', 'ees/releases', 'neet', 'fingertips', 'ons', 'lait'];

const PUBLISHED: readonly string[] = hasSharedData
  ? FOLDERS.flatMap((folder) =>
      readdirSync(join(SHARED_DATA, folder))
        .filter((name) => /\.(csv|xlsx|parquet)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

async function issuesOf(path: string): Promise<{ readonly code: number; readonly issues: readonly Issue[] }> {
  const { code, result } = await runCommand('check', join(SHARED_DATA, path), '--format', 'json');
  return { code, issues: JSON.parse(result) as readonly Issue[] };
}

describe.runIf(hasSharedData)('a check of one file as its publisher hands it out', () => {
  it('is of all the files there are', () => {
    // 9 + 3 metadata of EES, 2 earlier releases, 2 of NEET, 1 of Fingertips, 2 of ONS, and 4 of LAIT.
    expect(PUBLISHED).toHaveLength(23);
  });

  it.each(PUBLISHED)('finds no error in %s', async (path) => {
    const { code, issues } = await issuesOf(path);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  it.each(PUBLISHED)('says little of %s, for it is sound', async (path) => {
    const { result } = await runCommand('check', join(SHARED_DATA, path));
    expect(result.trimEnd().split('\n').length).toBeLessThanOrEqual(8);
  });
});

describe.runIf(hasSharedData)('a check of a workbook that is laid out to be read by people', () => {
  it.each([
    ['workbooks/SFR49_2014_LATables.xlsx', /publisher’s tables .* Download the underlying data as CSV/],
    ['workbooks/ees_table_tool_download.xlsx', /table tool .* Download the data as CSV \(underlying data\)/],
  ])('is an error that says what to download instead: %s', async (path, message) => {
    const { code, issues } = await issuesOf(path);
    expect(code).toBe(1);
    expect(issues).toMatchObject([
      { severity: 'error', code: 'workbook', message: expect.stringMatching(message) },
    ]);
  });
});

/** What a person finds who opens the file: each fault that has a name, and at least how bad it is. */
const DATA_WARNINGS: readonly (readonly [file: string, severity: Issue['severity'], code: string])[] = [
  ['4digit_extreme_gaps', 'note', 'period-gap'],
  ['4digit_extreme_gaps', 'warning', 'period'],
  ['all_year_identifier_blank', 'error', 'period'],
  ['some_year_missing', 'error', 'period'],
  ['escaped_commas', 'note', 'area-name'],
  ['escaped_commas', 'warning', 'code-with-names'],
  ['financial_year_simple', 'warning', 'period'],
  ['location_name_ambiguity', 'warning', 'unknown-code'],
  ['location_name_ambiguity', 'warning', 'unknown-area'],
  ['location_name_ambiguity', 'warning', 'name-with-codes'],
  ['location_name_ambiguity', 'warning', 'code-with-names'],
  ['location_name_ambiguity', 'warning', 'missing-region'],
  ['long-header-row', 'note', 'column-name'],
  ['missing_region', 'warning', 'missing-region'],
];

/** The odd files in which a person would find nothing that must be mended before use. */
const USABLE = [
  '4digit_extreme_gaps',
  'escaped_commas',
  'financial_year_simple',
  'long-header-row',
  'missing_region',
  'monthly_simple',
];

describe.runIf(hasSharedData)('a check of a file that is odd on purpose', () => {
  it.each(DATA_WARNINGS)('finds in %s, as %s: %s', async (file, severity, code) => {
    const { issues } = await issuesOf(`awkward/${file}.csv`);
    expect(issues.map((issue) => [issue.severity, issue.code])).toContainEqual([severity, code]);
  });

  it.each(USABLE)('finds no error in %s, and exits so', async (file) => {
    const { code, issues } = await issuesOf(`awkward/${file}.csv`);
    expect([code, issues.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  });

  it.each(['all_year_identifier_blank', 'some_year_missing'])('exits 1 for %s', async (file) => {
    expect((await issuesOf(`awkward/${file}.csv`)).code).toBe(1);
  });

  it('finds nothing in a file of months, which is sound', async () => {
    expect(await issuesOf('awkward/monthly_simple.csv')).toEqual({ code: 0, issues: [] });
  });
});
