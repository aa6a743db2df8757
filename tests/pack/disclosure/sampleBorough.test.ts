import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { shippedFolder, shippedPack, shippedResult } from '#tests/support/shippedPlan';

const FOLDER = shippedFolder('sample-borough');
const SCRIPT = resolve(FOLDER, '../../scripts/sampleBorough.mjs');

describe('the sample borough', () => {
  it('has the figures that its script makes, on every machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sample-'));
    execFileSync(process.execPath, [SCRIPT, folder]);
    const written = readdirSync(folder);
    expect(written).toEqual(['areas.csv', 'neighbours.csv', 'observations.csv', 'targets.csv']);
    for (const file of written)
      expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  it('has nothing that an officer would be warned of, and withholds its small counts', async () => {
    const { issues } = await shippedResult('sample-borough');
    expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['withheld', 'withheld-with-it', 'all-or-none', 'not-public']),
    );
  });

  it('has localities and groups that add up to the borough', () => {
    const rows = observations().filter((row) => row['indicator'] === 'neet' && row['time_period'] === '2025');
    const sum = (of: (row: Row) => boolean) =>
      rows
        .filter((row) => row['time_identifier'] === 'November' && of(row))
        .map((row) => Number(row['numerator']));
    const [borough = 0] = sum(({ area, breakdown }) => area === 'X08000001' && breakdown === '');
    for (const parts of [
      sum(({ area }) => area?.startsWith('sampleton-') === true),
      sum(({ breakdown }) => breakdown?.startsWith('sex=') === true),
      sum(({ breakdown }) => breakdown?.startsWith('SEN=') === true),
    ])
      expect(parts.reduce((total, part) => total + part, 0)).toBe(borough);
  });

  it('says of itself that it is made up, in the list of plans and in its own file', async () => {
    const pack = await shippedPack(['sample-borough']);
    for (const path of ['plans.json', 'sample-borough/scorecard.json'])
      expect(pack.get(path)).toContain('Sampleton is made up, and so is every figure');
  });

  it('publishes nothing of what is a draft or exempt', async () => {
    const all = [...(await shippedPack(['sample-borough'])).values()].join('\n');
    const kept = [
      'being tendered',
      'To 5 December only',
      'Contacts rose in the first week',
      'One school excluded',
    ];
    expect(kept.filter((words) => all.includes(words))).toEqual([]);
  });
});

type Row = Readonly<Record<string, string>>;

function observations(): readonly Row[] {
  const text = readFileSync(join(FOLDER, 'observations.csv'), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}
