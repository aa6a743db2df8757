import { describe, expect, it } from 'vitest';
import { queryText } from '@/wording/queryText';
import { anEesText } from '#mocks/anEesText';
import { anIndicator } from '#mocks/anIndicator';
import { aFedPlan, type NamedFiles } from '#mocks/aFedPlan';

const REGIONS = ['North East', 'North West', 'Yorkshire', 'East Midlands', 'West Midlands', 'London'];

/** What is doubted of one indicator, in this unit, that these files feed in turn. */
async function doubts(published: NamedFiles, unit = 'percent', lines: readonly object[] = []) {
  const files = Object.keys(published);
  const { plan, issues: all } = await aFedPlan({
    tables: {
      'indicators.csv': `id,title,polarity,unit,decimals\nrepeat-plans,Repeat plans (made up),low,"${unit}",1\n`,
    },
    feeds: files.map((file, index) => ({
      indicator: 'repeat-plans',
      file,
      column: 'percentage',
      ...lines[index],
    })),
    published,
  });
  const issues = all.filter(({ code }) => code !== 'unit-read');
  return {
    issues: issues.map(({ severity, code, file, column }) => ({ severity, code, file, column })),
    messages: issues.map(({ message }) => message),
    queries: plan?.data.queries ?? [],
  };
}

/** Six regions at 1 to 6, and England. */
function aCountry(england: string, regions: readonly string[] = REGIONS, year = '2025'): string {
  return anEesText(
    'percentage',
    `England|${year}|${england}`,
    ...regions.map((region, index) => `${region}|${year}|${index + 1}`),
  );
}

describe('England’s figure outside the range of its regions', () => {
  it.each(['percent', 'per 10,000 children', 'average', 'score', 'Rate per 100'])(
    'is doubted where the unit is "%s": warned of, and asked about on the page',
    async (unit) => {
      const { issues, messages, queries } = await doubts({ 'a.csv': aCountry('21') }, unit);
      expect(issues).toEqual([
        { severity: 'warning', code: 'outside-regions', file: 'a.csv', column: 'repeat-plans' },
      ]);
      expect(messages[0]).toContain('(21 in 2025, with regions from 1 to 6)');
      expect(messages[0]).toContain('It is shown as it was published');
      expect(queries).toMatchObject([
        {
          indicator: 'repeat-plans',
          period: { timePeriod: '2025' },
          doubt: { kind: 'outside regions', england: 21, lowest: 1, highest: 6, periods: 1, of: 1 },
        },
      ]);
      expect(queries.map((query) => queryText(query, anIndicator({ unit })))).toEqual([
        expect.stringContaining('21'),
      ]);
    },
  );

  it.each(['count', 'pounds', 'days'])('is a sum, and no doubt, where the unit is "%s"', async (unit) => {
    expect(await doubts({ 'a.csv': aCountry('21') }, unit)).toMatchObject({ issues: [], queries: [] });
  });

  it.each(['1', '3.5', '6'])(
    'is not doubted at %s, between the least and the most or on one',
    async (england) => {
      expect((await doubts({ 'a.csv': aCountry(england) })).issues).toEqual([]);
    },
  );

  it('is doubted below its regions too', async () => {
    expect((await doubts({ 'a.csv': aCountry('0.9') })).issues).toMatchObject([{ code: 'outside-regions' }]);
  });

  it('is not doubted where fewer than six regions have a figure', async () => {
    const withheld = aCountry('21').replace(/,6\n$/, ',c\n');
    expect(withheld).not.toBe(aCountry('21'));
    expect((await doubts({ 'a.csv': withheld })).issues).toEqual([]);
    expect((await doubts({ 'a.csv': aCountry('21', REGIONS.slice(1)) })).issues).toEqual([]);
  });

  it('is said once, of the newest period that is doubtful, with how many are', async () => {
    const published = { 'a.csv': aCountry('21', REGIONS, '2024'), 'b.csv': aCountry('4', REGIONS, '2025') };
    const { queries } = await doubts(published);
    expect(queries).toMatchObject([{ period: { timePeriod: '2024' }, doubt: { periods: 1, of: 2 } }]);
  });
});

describe('periods of two kinds in one series', () => {
  it('are warned of, with what to do', async () => {
    const { issues, messages } = await doubts({
      'a.csv': anEesText('percentage', 'Rotherham|2024|5', 'Rotherham|202425|6'),
    });
    expect(issues).toEqual([
      { severity: 'warning', code: 'mixed-periods', file: 'a.csv', column: 'repeat-plans' },
    ]);
    expect(messages[0]).toMatch(/periods of 2 kinds .* Feed each kind to an indicator of its own\./);
  });
});

describe('two releases of one statistic', () => {
  it('have each figure that was revised listed, with both figures and both files', async () => {
    const { issues, messages } = await doubts({
      'first.csv': anEesText('percentage', 'England|2024|71', 'Rotherham|2024|5', 'Barnsley|2024|c'),
      'second.csv': anEesText('percentage', 'England|2024|70', 'Rotherham|2024|5', 'Barnsley|2024|4'),
    });
    expect(issues.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ['note', 'revised', 'second.csv'],
      ['note', 'revised', 'second.csv'],
    ]);
    expect(messages).toEqual([
      'England, 2024: 71 in first.csv is now 70. The later file is believed, and the change is kept.',
      'Barnsley, 2024: c in first.csv is now 4. The later file is believed, and the change is kept.',
    ]);
  });

  it('have a column and a filter’s value that changed their names listed', async () => {
    const { issues, messages } = await doubts(
      {
        'first.csv': anEesText('group,number', 'Rotherham|2024|at 31 March,5', 'Rotherham|2024|Other,9'),
        'second.csv': anEesText('group,count', 'Rotherham|2025|on 31 March,6', 'Rotherham|2025|Other,9'),
      },
      'count',
      [
        { column: 'number', filters: { group: 'at 31 March' } },
        { column: 'count', filters: { group: 'on 31 March' } },
      ],
    );
    expect(issues.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ['note', 'renamed', 'second.csv'],
      ['note', 'renamed', 'second.csv'],
    ]);
    expect(messages[0]).toContain('"number" of first.csv is called "count" here.');
    expect(messages[1]).toContain('"at 31 March" of first.csv is called "on 31 March" here.');
  });
});

describe('figures that say nothing beside those of one area', () => {
  const NINE = [...REGIONS, 'South East', 'South West', 'East of England'];

  async function apartOf(england: string, unit: string): Promise<unknown> {
    const { plan } = await aFedPlan({
      tables: {
        'indicators.csv': `id,title,polarity,unit,decimals\nrepeat-plans,Plans (made up),low,"${unit}",1\n`,
      },
      feeds: [{ indicator: 'repeat-plans', file: 'a.csv', column: 'percentage' }],
      published: { 'a.csv': aCountry(england, NINE) },
    });
    return plan?.data.indicators[0]?.notCompared;
  }

  // The nine regions are 1 to 9, and their sum is 45.
  it('are those of England and the regions where England’s is their sum, give or take rounding', async () => {
    expect(await apartOf('45', 'count')).toEqual(['region', 'england']);
    expect(await apartOf('46', 'count')).toEqual(['region', 'england']);
    expect(await apartOf('5', 'count')).toBeUndefined();
  });

  it('are England’s alone where a rate is doubted', async () => {
    expect(await apartOf('45', 'per 10,000')).toEqual(['england']);
    expect(await apartOf('5', 'per 10,000')).toBeUndefined();
  });
});
