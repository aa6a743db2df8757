import { describe, expect, it } from 'vitest';
import { parseObservations } from '@/sources/plan/observationsTable';
import { aPeriod } from '#mocks/aPeriod';
import { aTable } from '#mocks/aPlanFolder';

const HEADER = 'indicator,area,time_period,time_identifier,value';

/** Rows of two indicators, of which `share` is in percent. */
function read(header: string, ...rows: readonly string[]) {
  return parseObservations(aTable(header, ...rows), (id) => id === 'share');
}

/** One observation with cells beside the five that it needs. */
const withCells = (header: string, cells: string, value = '62.2') =>
  read(`${HEADER},${header}`, `share,372,2014,Calendar year,${value},${cells}`);

describe('an observation', () => {
  it('needs an indicator, an area, a period and a value', () => {
    expect(read(HEADER, 'share,372,2014,Calendar year,62.2')).toEqual({
      rows: [
        {
          row: 2,
          indicator: 'share',
          area: '372',
          period: aPeriod(),
          breakdown: '',
          reading: { kind: 'value', value: 62.2, decimals: 1 },
          status: 'final',
          break: false,
          access: 'public',
        },
      ],
      unreadRows: [],
      issues: [],
    });
  });

  it('has all that its row says', () => {
    const { rows, issues } = withCells(
      'numerator,denominator,lower_ci,upper_ci,status,rating,rating_by,break,source,page,note',
      '"1,244",2000,60.1,64.3,Provisional,AMBER,Ofsted,yes,report,p. 12,as printed',
    );
    expect(issues).toEqual([]);
    expect(rows[0]).toMatchObject({
      numerator: { kind: 'value', value: 1244 },
      denominator: { kind: 'value', value: 2000 },
      interval: { lower: 60.1, upper: 64.3 },
      status: 'provisional',
      rating: { colour: 'amber', by: 'ofsted' },
      break: true,
      source: 'report',
      page: 'p. 12',
      note: 'as printed',
    });
  });

  it.each([
    ['0', { kind: 'value', value: 0, decimals: 0 }],
    ['"1,234.5"', { kind: 'value', value: 1234.5, decimals: 1 }],
    ['-0.3', { kind: 'value', value: -0.3, decimals: 1 }],
    ['4.9e-2', { kind: 'value', value: 0.049, decimals: 3 }],
    ['93%', { kind: 'value', value: 93, decimals: 0 }],
    ['c', { kind: 'withheld', shorthand: 'c' }],
    ['C', { kind: 'withheld', shorthand: 'c' }],
    ['[c]', { kind: 'withheld', shorthand: 'c' }],
    ['x', { kind: 'withheld', shorthand: 'x' }],
    ['z', { kind: 'withheld', shorthand: 'z' }],
    ['low', { kind: 'withheld', shorthand: 'low' }],
    ['k', { kind: 'withheld', shorthand: 'k' }],
    ['u', { kind: 'withheld', shorthand: 'u' }],
  ])('may have the value %s', (text, reading) => {
    const { rows, issues } = read(HEADER, `share,372,2014,Calendar year,${text}`);
    expect(rows[0]?.reading).toEqual(reading);
    expect(issues).toEqual([]);
  });

  it('may have its numerator withheld', () => {
    expect(withCells('numerator', 'c').rows[0]?.numerator).toEqual({ kind: 'withheld', shorthand: 'c' });
  });

  it('may have a printed rating and no figure, by the council where nobody else is named', () => {
    const { rows, issues } = withCells('rating', 'green', '');
    expect(issues).toEqual([]);
    expect(rows[0]).toMatchObject({ reading: undefined, rating: { colour: 'green', by: 'council' } });
  });

  it('has its breakdown in the order of the names, however it is written', () => {
    expect(withCells('breakdown', 'sex=Female; age=16').rows[0]?.breakdown).toBe('age=16;sex=Female');
  });

  it('has an interval only when it has both limits', () => {
    expect(withCells('lower_ci,upper_ci', '60,').rows[0]?.interval).toBeUndefined();
  });
});

describe('an observation with a fault', () => {
  const good = 'share,372,2014,Calendar year';
  it.each([
    [
      '',
      `${good},about 60`,
      'not-a-number',
      'value',
      /"about ##".*1,234\.5.*x \(not available\), c \(withheld\)/,
    ],
    ['', `${good},-`, 'not-a-number', 'value', /"-".*c if.*withheld.*x if.*not available.*z if/],
    ['', `${good},*`, 'not-a-number', 'value', /"\*".*c if the figure is withheld/],
    ['', `${good},n/a`, 'not-a-number', 'value', /"n\/a".*x if the figure is not available/],
    ['', `${good},[~]`, 'not-a-number', 'value', /"~".*low if the figure rounds to 0/],
    ['', `${good},..`, 'not-a-number', 'value', /"\.\.".*x if the figure is not available/],
    [
      '',
      `${good},<5`,
      'not-a-number',
      'value',
      /^Found a sign for "fewer than"[^\d]*write c; where it is nought, 0\.$/,
    ],
    [
      '',
      `${good},≤ 5`,
      'not-a-number',
      'value',
      /^Found a sign for "fewer than"[^\d]*write c; where it is nought, 0\.$/,
    ],
    [
      '',
      `${good},n<6`,
      'not-a-number',
      'value',
      /^Found a sign for "fewer than"[^\d]*write c; where it is nought, 0\.$/,
    ],
    ['', `${good},under 6`, 'not-a-number', 'value', /^Found a sign for "fewer than"/],
    ['', `${good},1-5`, 'not-a-number', 'value', /^Found a range of two numbers[^\d]*withheld, write c/],
    [
      '',
      `${good},Supp`,
      'not-a-number',
      'value',
      /"supp", which reads like a figure that is withheld\. Write c/,
    ],
    ['', `${good},62.2 (est.)`, 'not-a-number', 'value', /"##\.# \(est\.\)"/],
    ['', `${good},`, 'empty-value', 'value', /empty cell could be read as nought.*x \(not available\)/],
    [
      '',
      'plans,372,2014,Calendar year,93%',
      'not-a-number',
      'value',
      /% sign.*unit is not percent.*indicators\.csv/,
    ],
    ['', 'share,372,2014/15,Academic year,62', 'period', 'time_period', /202425/],
    [
      '',
      'share,372,2025/26,November,62',
      'period',
      'time_period',
      /"2025\/26" with November.* Write 2025\.$/,
    ],
    ['', 'share,372,202526,January,62', 'period', 'time_period', / Write 2026\.$/],
    ['', 'share,372,2025/26,May,62', 'period', 'time_period', / Write 2025 or 2026, whichever/],
    ['', 'share,372,2025,Nov,62', 'period', 'time_identifier', /"Nov".*Did you mean "November"\?/],
    ['status', `${good},62,prov`, 'unknown-word', 'status', /Did you mean "provisional"\?/],
    ['status', `${good},62,est.`, 'unknown-word', 'status', /Did you mean "estimated"\?/],
    ['', 'share,372,2014,Someday,62', 'period', 'time_identifier', /"Someday"/],
    ['', 'share,,2014,Calendar year,62', 'empty-cell', 'area', /empty/],
    ['', ',372,2014,Calendar year,62', 'empty-cell', 'indicator', /empty/],
    ['numerator', `${good},62,many`, 'not-a-number', 'numerator', /"many"/],
    ['numerator', `${good},62,5%`, 'not-a-number', 'numerator', /% sign/],
    ['lower_ci,upper_ci', `${good},62,64,60`, 'interval', 'lower_ci', /lower limit is above.*Exchange/],
    ['lower_ci', `${good},62,sixty`, 'not-a-number', 'lower_ci', /"sixty"/],
    ['status', `${good},62,draft`, 'unknown-word', 'status', /final, provisional/],
    ['rating', `${good},62,blue`, 'unknown-word', 'rating', /red, amber, green/],
    ['break', `${good},62,here`, 'unknown-word', 'break', /yes or no/],
    ['breakdown', `${good},62,Female`, 'breakdown', 'breakdown', /"Female".*sex=Female;age=16/],
  ])('%s / %s is %s at %s', (more, row, code, column, message) => {
    const { issues } = read([HEADER, more].filter(Boolean).join(','), row);
    expect(issues).toContainEqual({
      severity: 'error',
      code,
      file: 'observations.csv',
      row: 2,
      column,
      message: expect.stringMatching(message),
    });
  });

  it('is left out, and the others are kept', () => {
    const { rows, issues } = read(HEADER, `${good},about 60`, `${good},61`);
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(issues).toHaveLength(1);
    expect(read(HEADER, `${good},about 60`).unreadRows).toEqual([
      { row: 2, indicator: 'share', area: '372' },
    ]);
  });

  it('takes a mark that publishers use in two ways for neither', () => {
    const marks = ['-', ':', '*', '~', '.', 'n/a', 'suppressed', 'TBC'];
    const { rows, issues } = read(HEADER, ...marks.map((mark) => `${good},${mark}`));
    expect(rows).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(marks.map(() => 'not-a-number'));
  });
});
