import { wholeOf } from '@/sources/fileBytes';
import { TABLE_FILES } from '@/pack/compile/planFolder';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { utf8 } from '#mocks/aPlanFolder';
import { aWorkbook } from '#tests/support/aWorkbook';
import { FORMATS, type Base, type Content, type Format } from './base';

/** Counts of children too small to publish, written so that no row, date or other figure looks like them, and a note beside them. */
export const PLANTED: readonly string[] = ['030e-1', '040e-1', 'Zwetschgenbaum'];

/** A figure and its note that are a draft, whatever else the plan says. */
export const DRAFT: readonly string[] = ['7654321', 'Quittenbaum'];

/** A sound plan folder for every table that it may hold, and for a workbook of all. */
export function planBases(): readonly Base[] {
  const sample = plantedPlan();
  const tables = [...sample.keys()].filter((name) => TABLE_FILES.includes(name));
  const absent = TABLE_FILES.filter((name) => !sample.has(name));
  // The same, with small counts that are written so that they cannot be read: what is said of them must not repeat them.
  const misread = plantedPlan(' or so');
  return [
    { format: 'plan', files: sample, target: 'plan.json' },
    { format: 'plan', files: misread, target: 'plan.json' },
    ...tables.map((target): Base => ({ format: formatOf(target), files: sample, target })),
    ...tables
      .filter((name) => name !== 'observations.csv')
      .map((target): Base => ({ format: formatOf(target), files: misread, target })),
    // A table that the sample has no use for is begun from the header that the program asks for.
    ...absent.map((target): Base => ({
      format: formatOf(target),
      files: new Map([
        ...sample,
        [
          target,
          utf8(
            'id,indicator,area,title,text,date,time_period,time_identifier,kind\na,readiness,sampleton,A,B,2014-01-01,2014,Calendar year,c\n',
          ),
        ],
      ]),
      target,
    })),
    workbookBase(sample),
  ];
}

function formatOf(file: string): Format {
  const name = file.replace('.csv', '');
  return FORMATS.find((format) => format === name) ?? 'tables';
}

function plantedPlan(behind = ''): ReadonlyMap<string, Uint8Array> {
  const text = (name: string) => new TextDecoder().decode(aSamplePlan().get(name));
  const [header = '', ...rows] = text('observations.csv').trim().split('\n');
  return new Map([
    ...aSamplePlan(),
    [
      'indicators.csv',
      utf8(
        `${text('indicators.csv')}planted,,Children counted (made up),P1,,low,count,0,yes,\nshare,,Children in a share (made up),P1,,low,percent,1,yes,\n`,
      ),
    ],
    [
      'observations.csv',
      utf8(
        [
          `${header},numerator,denominator,access`,
          ...rows.map((row) => `${row},,,`),
          `planted,sampleton,2013,Calendar year,030e-1${behind},,,report,§9,Zwetschgenbaum,,,`,
          'planted,sampleton,2014,Calendar year,12,,,report,§9,,,,',
          `share,sampleton,2014,Calendar year,2.0,,,report,§9,Zwetschgenbaum,040e-1${behind},200,`,
          `clubs,sampleton,2012,Calendar year,7654321${behind},,,report,§8,Quittenbaum,,,draft`,
          '',
        ].join('\n'),
      ),
    ],
  ]);
}

function workbookBase(sample: ReadonlyMap<string, Uint8Array>): Base {
  const sheets = Object.fromEntries(
    [...sample].flatMap(([name, bytes]) => {
      const rows = new TextDecoder().decode(bytes).trim().split('\n');
      return name.endsWith('.csv')
        ? [[name.replace('.csv', ''), rows.map((row) => row.split(',').map(cellOf))]]
        : [];
    }),
  );
  const plan = sample.get('plan.json') ?? new Uint8Array();
  const files = new Map<string, Content>([
    ['plan.json', plan],
    ['tables.xlsx', wholeOf(aWorkbook(sheets))],
  ]);
  return { format: 'workbook', files, target: 'tables.xlsx' };
}

/** Escaped, as a workbook's own text is. */
function cellOf(text: string): string | number {
  return /^\d+(\.\d+)?$/.test(text) && !text.startsWith('0')
    ? Number(text)
    : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '');
}
