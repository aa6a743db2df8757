import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '@/sources/fileBytes';
import { aFaultyWorkbook } from '#tests/support/aFaultyWorkbook';
import { hasOfficeValidator, officeFaults } from '#tests/support/officeValidator';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';

const isValidated = hasOfficeValidator();
const PLANS = resolve(import.meta.dirname, '../../plans');

/** What Excel repairs or refuses and the standard allows: names of sheets, lengths of lists and of what is shown, characters. */
async function excelFaultsOf(file: string): Promise<readonly string[]> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const valuesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one);
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const names = valuesOf(book, /<sheet [^>]*?name="([^"]*)"/g);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  return [
    ...names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)),
    ...(new Set(names.map((name) => name.toLowerCase())).size === names.length ? [] : ['a name twice']),
    ...texts.flatMap(([name, text]) => [
      ...valuesOf(text, /<formula[12]>([^<]*)</g).filter((one) => one.length > 255),
      ...valuesOf(text, /promptTitle="([^"]*)"|errorTitle="([^"]*)"/g).filter((one) => one.length > 32),
      // oxlint-disable-next-line no-control-regex -- XML 1.0 has no other control characters.
      ...(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text)
        ? [`${name}: a control character`]
        : []),
      ...valuesOf(text, /<t[^>]*>([^<]*)</g).filter((one) => one.length > 32_767),
      ...(name.endsWith('.xml') && !types.includes(`/${name}`) && !/Extension="xml"/i.test(types)
        ? [`${name}: no content type`]
        : []),
    ]),
  ];
}

async function expectOpens(file: string): Promise<void> {
  expect(isValidated ? await officeFaults(file) : []).toEqual([]);
  expect(await excelFaultsOf(file)).toEqual([]);
}

const HER_PLAN = aFaultyWorkbook('Ask finance, “others” and those about March');

describe('Every workbook that the desk and the command write has the structure that Excel insists on', () => {
  it.each([
    ['an empty one', []],
    [
      'one with every published indicator and examples',
      ['--authority', 'Rotherham', '--indicators', 'all', '--examples'],
    ],
  ])('a new plan: %s', async (_, options) => {
    const file = join(await aTemporaryFolder(), 'new.xlsx');
    expect(await runCommand('new', file, ...options)).toMatchObject({ code: 0 });
    await expectOpens(file);
  });

  it.each(['sample-borough', 'rotherham-safeguarding-2012'])('the plan %s as a workbook', async (plan) => {
    const file = join(await aTemporaryFolder(), 'plan.xlsx');
    expect(await runCommand('convert', join(PLANS, plan), '--out', file)).toMatchObject({ code: 0 });
    await expectOpens(file);
  });

  it('a workbook with its cells marked, and a corrected copy of it', async () => {
    const folder = await aTemporaryFolder();
    const [hers, marked, corrected] = ['hers', 'marked', 'corrected'].map((name) =>
      join(folder, `${name}.xlsx`),
    ) as [string, string, string];
    await writeFile(hers, wholeOf(HER_PLAN));
    const all = async (file: string) => [
      ...(isValidated ? await officeFaults(file) : []),
      ...(await excelFaultsOf(file)),
    ];
    const before = await all(hers);
    await runCommand('check', hers, '--marked', marked);
    await expectOpens(marked);
    expect((await runCommand('mend', hers, '--out', corrected)).result).toContain('2014/15 → 201415');
    // The copy has no fault that her own file had not.
    expect((await all(corrected)).filter((fault) => !before.includes(fault))).toEqual([]);
  });
});
