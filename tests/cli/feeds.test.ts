import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlanForAll } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';
import { ENGLAND_FILES } from '#mocks/anEnglandPack';
import { hasSharedData, SHARED_DATA } from '#tests/support/sharedData';
import { aTemporaryFolder, runCommand, tableRecords } from '#tests/support/runCommand';

type Offer = {
  readonly title: string;
  readonly periods?: number;
  readonly latest?: string;
  readonly feed: { readonly indicator: string; readonly file: string };
};

/** A folder with published files, those of the made-up LAIT unless others are given. */
async function aFolderWith(
  files: Readonly<Record<string, string | Uint8Array>> = ENGLAND_FILES,
): Promise<string> {
  const folder = await aTemporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function offersOf(...args: readonly string[]): Promise<readonly Offer[]> {
  const { code, result, messages } = await runCommand('feeds', ...args, '--format', 'json');
  if (code !== 0) throw new Error(messages);
  return JSON.parse(result) as readonly Offer[];
}

/** A plan of one authority whose feeds.json is the lines that the command offered. */
async function aPlanOf(offers: readonly Offer[]): Promise<string> {
  const folder = await aTemporaryFolder();
  await writeFile(join(folder, 'plan.json'), aPlanForAll({ authority: 'E08000018' }));
  await writeFile(
    join(folder, 'feeds.json'),
    JSON.stringify(
      offers.map(({ feed }) => feed),
      null,
      2,
    ),
  );
  const rows = offers.map(
    ({ title, feed }) => `${feed.indicator},"${title.replaceAll('"', '""')}",low,score`,
  );
  await writeFile(join(folder, 'indicators.csv'), ['id,title,polarity,unit', ...rows, ''].join('\n'));
  return folder;
}

describe('what a published file could feed', () => {
  it('is told in words, with what it holds for the area and a line for feeds.json', async () => {
    const folder = await aFolderWith();
    const { code, result, messages } = await runCommand(
      'feeds',
      join(folder, 'lait.csv'),
      '--area',
      'E08000018',
    );
    expect([code, messages]).toEqual([0, '']);
    expect(result).toMatch(/^lait\.csv: lait, 821 rows, 2024 to 2025; /);
    expect(result).toContain(
      'What it could feed, and what it holds for Rotherham:\n\n' +
        '  Young people not in education or work (made up): 2 periods, the newest 11.5 for 2025 Reporting year\n',
    );
    expect(result).toContain(
      '[\n  {"indicator":"neet","file":"lait.csv","format":"lait","column":"NEET","dictionary":"dictionary.csv"},\n',
    );
    // Its dictionary says what is better.
    expect(result).toContain('\nneet,Young people not in education or work (made up),low,percent,1,');
    expect(result).toContain(
      'Books given to each child (made up): 1 period, the newest x for 2025 Calendar year',
    );
  });

  it('is told as JSON, without what it holds where no area is asked for', async () => {
    const folder = await aFolderWith();
    const [first] = await offersOf(join(folder, 'lait.csv'));
    expect(first).toEqual({
      title: 'Young people not in education or work (made up)',
      feed: {
        indicator: 'neet',
        file: 'lait.csv',
        format: 'lait',
        column: 'NEET',
        dictionary: 'dictionary.csv',
      },
      groups: [],
      row: {
        id: 'neet',
        title: 'Young people not in education or work (made up)',
        polarity: 'low',
        unit: 'percent',
        decimals: '1',
        source: 'A made-up department',
        link: 'https://example.org/neet',
      },
    });
    expect(await offersOf(join(folder, 'lait.csv'), '--area', '370')).toMatchObject([
      { periods: 2, latest: '11.5 for 2025 Reporting year' },
      { periods: 1, latest: '61.5 for 202425 Academic year' },
      { periods: 1, latest: '1115 for 202425 Financial year' },
      { periods: 1, latest: '1.15 for 202425 Academic year' },
      { periods: 0 },
    ]);
  });

  it('has the columns to pin, each at the value for all or at its first', async () => {
    const text = anEesText(
      'sex,age,number',
      'Rotherham|2025|Total,At 16,5',
      'Rotherham|2025|Female,At 16,3',
      'Rotherham|2025|Total,At 17,6',
    );
    // A dictionary of another publisher lies beside it, and is none of its business.
    const folder = await aFolderWith({ 'plans.csv': text, 'lait_dictionary.csv': 'Measure_short\n' });
    const { result } = await runCommand('feeds', join(folder, 'plans.csv'));
    expect(result).toContain(
      'Columns to pin, and the values that each may have:\n  sex: "Total", "Female"\n  age: "At 16", "At 17"',
    );
    expect(result).toContain(
      'No value means all in age (taken: "At 16"). To take another, add --pin "COLUMN=VALUE".',
    );
    const other = await runCommand('feeds', join(folder, 'plans.csv'), '--pin', 'age=At 17');
    expect(other.result).toContain('No value means all in age (taken: "At 17").');
    expect(await offersOf(join(folder, 'plans.csv'), '--area', '372', '--pin', 'age=At 17')).toMatchObject([
      {
        title: 'Number: At 17',
        latest: '6 for 2025 Reporting year',
        feed: { filters: { sex: 'Total', age: 'At 17' } },
      },
    ]);
    expect((await runCommand('feeds', join(folder, 'plans.csv'), '--pin', 'age=At 18')).messages).toContain(
      'The column age has no value "At 18". Expected one of: "At 16", "At 17".',
    );
    expect((await runCommand('feeds', join(folder, 'plans.csv'), '--pin', 'sex=Female')).messages).toContain(
      '--pin sex=Female names no column that needs it. Expected COLUMN=VALUE, with one of: age.',
    );
    expect(result).not.toContain('Beside it lie');
    expect(await offersOf(join(folder, 'plans.csv'), '--area', '372')).toEqual([
      {
        title: 'Number: At 16',
        periods: 1,
        latest: '5 for 2025 Reporting year',
        feed: {
          indicator: 'number',
          file: 'plans.csv',
          format: 'ees',
          column: 'number',
          filters: { sex: 'Total', age: 'At 16' },
        },
        groups: [],
        row: {
          id: 'number',
          title: 'Number: At 16',
          polarity: '',
          unit: 'count',
          decimals: '0',
          source: '',
          link: '',
        },
      },
    ]);
  });

  it('pins a value that stands for all by another name, wherever it stands', async () => {
    const text = anEesText('school_type,number', 'Rotherham|2025|Special,3', 'Rotherham|2025|All schools,6');
    const folder = await aFolderWith({ 'pupils.csv': text });
    const { result } = await runCommand('feeds', join(folder, 'pupils.csv'));
    expect(result).toContain('"filters":{"school_type":"All schools"}');
    expect(result).not.toContain('No value stands for all');
  });

  it('names the files beside it that a line can name too', async () => {
    const folder = await aFolderWith();
    const { result } = await runCommand('feeds', join(folder, 'lait.csv'));
    expect(result).toContain('Beside it lie:\n  "dictionary": "dictionary.csv" says what each measure is');
  });

  it('says what a file is that holds no table', async () => {
    const folder = await aFolderWith({ 'data.csv': '<!doctype html><title>Sign in</title>' });
    const { code, messages } = await runCommand('feeds', join(folder, 'data.csv'));
    expect(code).toBe(2);
    expect(messages).toContain('data.csv" is a page of the web and not the data');
  });

  it('takes the dictionary that it is told of', async () => {
    const folder = await aFolderWith();
    await mkdir(join(folder, 'words'));
    await writeFile(
      join(folder, 'words', 'other.csv'),
      'Measure_short,Measure,Polarity\nNEET,In our words (made up),Low\n',
    );
    const [first] = await offersOf(
      join(folder, 'lait.csv'),
      '--dictionary',
      join(folder, 'words', 'other.csv'),
    );
    expect(first?.title).toBe('In our words (made up)');
  });
});

describe('the lines that were offered, pasted into a feeds.json', () => {
  it('make a plan that has the figures that were told', async () => {
    const folder = await aFolderWith();
    const offers = await offersOf(join(folder, 'lait.csv'), '--area', '372');
    const records = await tableRecords(await aPlanOf(offers), '--feeds', folder, '--area', '372');
    expect(
      records.map(({ indicator, value, shorthand, rank }) => [indicator, value || shorthand, rank]),
    ).toEqual([
      ['neet', '11.5', '115'],
      ['ready-percent', '61.5', '115'],
      // Poole's figure counts too.
      ['cin-num', '1115', '116'],
      ['excl', '1.15', '115'],
      ['books', 'x', ''],
    ]);
  });
});

describe.runIf(hasSharedData)('the lines that were offered for a file of a publisher', () => {
  it.each([
    'ees/d3_cpps_subsequent_plan_2013_to_2025.csv',
    'ees/la_cla_placement_stability.csv',
    'ees/csww_indicators_2017_to_2025.csv',
    'ees/absence_in_prus.csv',
    'ees/cla_number_and_rate_per_10k_children.csv',
    'neet/UD_NEETNK_LA_dashboard_2023_final.csv',
    'fingertips/la_hospital_admissions_2324.csv',
    'ons/early-years.csv',
    'ons/persistent-absences-for-all-pupils.csv',
  ])('make a plan without an error, with the newest figure that was told: %s', async (path) => {
    const offers = await offersOf(join(SHARED_DATA, path), '--area', '372');
    expect(offers.length).toBeGreaterThan(0);
    const plan = await aPlanOf(offers);
    const feeds = join(SHARED_DATA, path, '..');
    const records = await tableRecords(plan, '--feeds', feeds, '--area', '372');
    const told = offers.map(({ feed, latest }) => [feed.indicator, latest?.split(' for ')[0]]);
    expect(records.map(({ indicator, value, shorthand }) => [indicator, value || shorthand])).toEqual(told);
  });
});

describe('the command is misused', () => {
  it.each<readonly [says: string, args: (folder: string) => readonly string[], sentence: string]>([
    ['without a file', () => [], 'Expected one published file.'],
    [
      'with two',
      (folder) => [join(folder, 'lait.csv'), join(folder, 'lait.csv')],
      'Expected one published file.',
    ],
    ['with a folder', (folder) => [folder], 'is a folder. Expected a file.'],
    ['with nothing there', (folder) => [join(folder, 'nothing.csv')], 'There is nothing at'],
    [
      'with an officer’s own notes',
      (folder) => [join(folder, 'notes.csv')],
      'is not a file that DfE, OHID or ONS publishes',
    ],
    [
      'with a dictionary',
      (folder) => [join(folder, 'dictionary.csv')],
      'is not a file that DfE, OHID or ONS publishes',
    ],
    [
      'for an area that is not known',
      (folder) => [join(folder, 'lait.csv'), '--area', 'Rotheram'],
      'The area "Rotheram" is not known. Expected a GSS code, a DfE number or a name. Did you mean "Rotherham" (E08000018)?',
    ],
    [
      'with a dictionary that is not there',
      (folder) => [join(folder, 'lait.csv'), '--dictionary', join(folder, 'words.csv')],
      'There is no file at',
    ],
    [
      'with a format of nobody',
      (folder) => [join(folder, 'lait.csv'), '--format', 'csv'],
      '--format csv is not known.',
    ],
  ])('%s', async (_, args, sentence) => {
    const folder = await aFolderWith({ ...ENGLAND_FILES, 'notes.csv': 'a,b\n1,2\n' });
    const { code, result, messages } = await runCommand('feeds', ...args(folder));
    expect([code, result]).toEqual([2, '']);
    expect(messages).toContain(sentence);
  });
});
