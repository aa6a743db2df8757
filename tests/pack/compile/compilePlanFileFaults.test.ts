import { describe, expect, it } from 'vitest';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFile, aPlanFolder, aTable, utf8 } from '#mocks/aPlanFolder';

const plan = (overrides: Readonly<Record<string, unknown>>) => utf8(JSON.stringify(aPlanFile(overrides)));

/** A text as Excel's "Unicode text" saves it. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

/** A text as an older Excel saves it, one byte a letter. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
}

type Fault = readonly [
  says: string,
  file: string,
  content: () => Uint8Array,
  code: string,
  row: number | undefined,
  column: string | undefined,
  message: RegExp,
];

const FAULTS: readonly Fault[] = [
  [
    'a table in UTF-16',
    'observations.csv',
    () => utf16('indicator,area\n'),
    'encoding',
    1,
    undefined,
    /UTF-16.*CSV UTF-8/,
  ],
  [
    'an apostrophe of Excel on a Mac',
    'targets.csv',
    () =>
      latin1(
        'indicator,time_period,time_identifier,target,note\nreadiness,2014,Calendar year,65,the childrenÕs plan\n',
      ),
    'encoding',
    2,
    undefined,
    /Line 2.*CSV UTF-8/,
  ],
  [
    'a workbook under another name',
    'indicators.csv',
    () => latin1('PK\u0003\u0004 and the rest'),
    'workbook',
    1,
    undefined,
    /workbook.*Save the sheet/,
  ],
  [
    'one line of 50 MB',
    'observations.csv',
    () => new Uint8Array(50_000_000).fill(0x61),
    'line-too-long',
    1,
    undefined,
    /50,000,000 bytes.*at most 1,000,000/,
  ],
  [
    'a table separated by semicolons',
    'observations.csv',
    () => aTable('indicator;area;value', 'a;b;1'),
    'separator',
    1,
    undefined,
    /";".*commas.*comma delimited/,
  ],
  [
    'a quotation mark that is not closed',
    'commentary.csv',
    () => aTable('indicator,kind,text', 'readiness,story,"It began', 'and went on'),
    'quotes',
    2,
    undefined,
    /not closed/,
  ],
  [
    'a table with nothing in it',
    'indicators.csv',
    () => utf8(''),
    'empty-file',
    1,
    undefined,
    /empty.*id, title, polarity, unit/,
  ],
  [
    'plan.json that is no JSON',
    'plan.json',
    () => utf8('{\n  "id": "a"\n  "title": "b"\n}'),
    'json',
    3,
    undefined,
    /Line 3 cannot be read.*comma/,
  ],
  ['plan.json in UTF-16', 'plan.json', () => utf16('{}'), 'encoding', 1, undefined, /UTF-16/],
  [
    'plan.json without a title',
    'plan.json',
    () => plan({ title: undefined }),
    'missing-key',
    undefined,
    'title',
    /missing.*docs\/formats\.md/,
  ],
  [
    'plan.json with a basis that is none',
    'plan.json',
    () => plan({ rating: { basis: 'feeling' } }),
    'plan-value',
    1,
    'rating.basis',
    /"feeling".*"benchmark" \| "target"/,
  ],
  [
    'plan.json with a tolerance below nought',
    'plan.json',
    () => plan({ rating: { tolerance: -1 } }),
    'plan-value',
    1,
    'rating.tolerance',
    /-1.*below 0/,
  ],
  [
    'plan.json with a date that is none',
    'plan.json',
    () => plan({ asAt: 'January 2015' }),
    'plan-value',
    1,
    'asAt',
    /"January 2015".*2015-01-14/,
  ],
  [
    'plan.json with an authority that is not known',
    'plan.json',
    () => plan({ authority: 'E08000099' }),
    'unknown-authority',
    undefined,
    'authority',
    /"E08000099".*such as E08000018/,
  ],
  [
    'plan.json with two priorities of one id',
    'plan.json',
    () =>
      plan({
        priorities: [
          { id: 'P1', title: 'A' },
          { id: 'P1', title: 'B' },
        ],
      }),
    'plan-value',
    1,
    'priorities',
    /two entries with one id/,
  ],
];

describe('a plan folder with a file that cannot be used is not published', () => {
  it.each(FAULTS)('%s', (_, file, content, code, row, column, message) => {
    const compiled = compilePlan(aPlanFolder({ [file]: content() }));
    expect(compiled.plan).toBeUndefined();
    expect(compiled.issues).toContainEqual({
      severity: 'error',
      code,
      file,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      message: expect.stringMatching(message),
    });
  });

  it('when the reader of the folder found an error, whatever the files say', () => {
    const found = {
      severity: 'error',
      code: 'too-large',
      file: 'observations.csv',
      message: 'Too large.',
    } as const;
    expect(compilePlan(aPlanFolder(), [found])).toEqual({ plan: undefined, issues: [found] });
  });
});
