import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeOf } from '@/sources/fileBytes';
import { aPlanForAll } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';
import { utf8 } from '#mocks/aPlanFolder';
import { aLaitFile } from '#tests/support/aLaitFile';
import { aLaitParquet } from '#tests/support/aLaitParquet';
import type { Base, Content, Format } from './base';

type Published = {
  readonly format: Format;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly beside?: Readonly<Record<string, Uint8Array>>;
};

const OWN = 'id,title,polarity,unit\nown,An indicator of our own (made up),low,percent\n';

const EES_META =
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default\nage,Filter,Age,,,,,,Total\nchildren_count,Indicator,Children,,,0,,,\nshare,Indicator,Share,,%,1,,,\n';
const EES = anEesText(
  'age,children_count,share',
  ...['Rotherham', 'Barnsley', 'Yorkshire', 'England'].flatMap((area) =>
    ['2023', '2024', '2025'].flatMap((year, index) => [
      `${area}|${year}|Total,${100 + index},${4 + index}.5`,
      `${area}|${year}|Under 1,c,z`,
    ]),
  ),
);

const FINGERTIPS = `Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range
1,Admissions (made up),,,E92000001,England,England,Persons,<15 yrs,,,2022/23,115.2,114.5,115.9,,,1000,9000,,,,,20220000,,,1y
1,Admissions (made up),E92000001,England,E08000018,Rotherham,Counties,Persons,<15 yrs,,,2022/23,95.2,84.5,105.9,,,100,900,,,,,20220000,,,1y
1,Admissions (made up),E92000001,England,E08000018,Rotherham,Counties,Male,<15 yrs,,,2022/23,,,,,,,,Suppressed,,,,20220000,,,1y
`;

const ONS = `areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes
E92000001,England,Nation,Absence (made up),2023-08-01/P1Y,19.95,Percentage,%,,,,
E08000018,Rotherham,Metropolitan District,Absence (made up),2023-08-01/P1Y,21.2,Percentage,%,20.1,22.3,,
E08000018,Rotherham,Metropolitan District,Absence (made up),2022-08-01/P1Y,x,Percentage,%,,,,
`;

const LAIT_DICTIONARY = `Measure_code,Topic,Measure,Chart_title,Measure_short,Polarity,y_axis_name,state_funded_flag,Table_status,Description,Last Update,Next Update,Data Owner (DO) /Supplier and Contact Details,Methodology,Hyperlink(s),dps,Year_Type,No_Quartile
4,Health,Infant Mortality,Rate,InfMort,Low,Rate per 1000,NA,,"Two
lines",45809,46174,ONS,Defined as,https://example.org/,1,Calendar,
5,Learning,16-17 NEET,Share,16-17 NEET,Low,%,NA,,About,45809,46174,DfE,Defined,,1,Academic,N
`;

const NEIGHBOURS = `LA number,LA name,SN1,SNP,SN2,SNP\n372,Rotherham,370,Very close,371,Close\n370,Barnsley,372,Very close,371,Close\n`;

/** Files as tests make them: the same on every machine. */
function builtFiles(): readonly Published[] {
  const lait = wholeOf(
    aLaitFile(
      'InfMort|2023|372|4.4',
      'InfMort|2024|372|-',
      'InfMort|2024|970|3.9',
      'InfMort|2024|370|4.4000000000000004',
      '16-17 NEET|2024/25|372|5',
    ),
  );
  const dictionary = {
    'lait_data_dictionary.csv': utf8(LAIT_DICTIONARY),
    'sn_may_2025.csv': utf8(NEIGHBOURS),
  };
  return [
    { format: 'ees', file: 'things.csv', bytes: utf8(EES), beside: { 'things.meta.csv': utf8(EES_META) } },
    { format: 'ees', file: 'things.csv', bytes: utf8(EES) },
    { format: 'fingertips', file: 'fingertips.csv', bytes: utf8(FINGERTIPS) },
    { format: 'ons', file: 'ons.csv', bytes: utf8(ONS) },
    { format: 'lait', file: 'lait.csv', bytes: lait, beside: dictionary },
    { format: 'parquet', file: 'lait.parquet', bytes: wholeOf(aLaitParquet), beside: dictionary },
  ];
}

const REAL: readonly (readonly [Format, string])[] = [
  ['ees', 'ees'],
  ['ees', 'neet'],
  ['ees', 'awkward'],
  ['fingertips', 'fingertips'],
  ['ons', 'ons'],
];

/** The publishers' own files, where they lie beside the project: some rows of each, so that a thousand are read in a second; `whole` now and then. */
function realFiles(data: string, parquets: string | undefined): readonly Published[] {
  if (!existsSync(data)) return [];
  const read = (...path: readonly string[]) => new Uint8Array(readFileSync(join(data, ...path)));
  const tables = REAL.flatMap(([format, folder]) =>
    readdirSync(join(data, folder))
      .filter((name) => name.endsWith('.csv') && !name.endsWith('.meta.csv'))
      .map((file): Published => {
        const meta = file.replace('.csv', '.meta.csv');
        const beside = existsSync(join(data, folder, meta)) ? { [meta]: read(folder, meta) } : {};
        return { format, file, bytes: someRows(read(folder, file)), beside };
      }),
  );
  const dictionary = {
    'lait_data_dictionary.csv': someRows(read('lait', 'lait_data_dictionary.csv'), 16),
  };
  const cut =
    parquets === undefined
      ? []
      : readdirSync(parquets).map((file): Published => ({
          format: 'parquet',
          file,
          bytes: new Uint8Array(readFileSync(join(parquets, file))),
          beside: { 'lait_data_dictionary.csv': dictionary['lait_data_dictionary.csv'] },
        }));
  const neighbours = { 'sn_may_2025.xlsx': read('lait', 'sn_may_2025.xlsx') };
  const lait = { format: 'lait', file: 'lait.csv', bytes: builtLait() } as const;
  return [...tables, ...cut, { ...lait, beside: dictionary }, { ...lait, beside: neighbours }];
}

function builtLait(): Uint8Array {
  return wholeOf(aLaitFile('InfMort|2023|372|4.4', 'InfMort|2024|970|3.9'));
}

/** The header and some rows about Rotherham, its region and England. */
function someRows(bytes: Uint8Array, most = 40): Uint8Array {
  const [header = '', ...rows] = new TextDecoder().decode(bytes).split('\n');
  const near = rows.filter((row) => /E08000018|E12000003|E92000001|\b372\b/.test(row));
  return utf8([header, ...(near.length === 0 ? rows : near).slice(0, most), ''].join('\n'));
}

/** A plan folder for every published file, which is spoilt, and for every file beside it. */
export function publishedBases(data: string | undefined, parquets: string | undefined): readonly Base[] {
  const all = [...builtFiles(), ...(data === undefined ? [] : realFiles(data, parquets))];
  const bases = all.flatMap(({ format, file, bytes, beside = {} }): readonly Base[] => {
    const names = Object.keys(beside);
    const feed = {
      indicator: '*',
      file,
      dictionary: names.find((name) => /dictionary/.test(name)),
      neighbours: names.filter((name) => name.startsWith('sn_')),
    };
    const files = new Map<string, Content>([
      ['plan.json', utf8(aPlanForAll())],
      [
        'feeds.json',
        utf8(JSON.stringify([feed, { indicator: 'own', file, column: 'share', filters: {} }], undefined, 1)),
      ],
      ['indicators.csv', utf8(OWN)],
      ['feeds', 'folder'],
      [`feeds/${file}`, bytes],
      ...names.map((name): [string, Content] => [`feeds/${name}`, beside[name] ?? new Uint8Array()]),
    ]);
    const main: Base = { format, files, target: `feeds/${file}` };
    // The file itself oftener than those that explain it; but a list of neighbours takes longest, and is what is spoilt there.
    const isList = names.some((name) => name.endsWith('.xlsx'));
    return [
      ...(isList ? [] : [main, main, main]),
      ...names.map((name) => ({ format, files, target: `feeds/${name}` })),
      { format: 'feeds', files, target: 'feeds.json' },
    ];
  });
  return bases;
}
