import { describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { observationsOf, originsOf } from '@/packFormat/publishedSeries';
import { figuresOf } from '@/pack/write/figuresOf';
import { aFedPlan, type NamedFiles } from '#mocks/aFedPlan';
import { anEesText } from '#mocks/anEesText';

const INDICATORS = 'id,title,polarity,unit,decimals\nrepeat-plans,Repeat plans (made up),low,percent,1\n';

/** Rotherham's readings of one indicator that several files feed, the figures with where they are from. */
async function rotherham(published: NamedFiles, tables: NamedFiles = {}) {
  const feeds = Object.keys(published).map((file) => ({
    indicator: 'repeat-plans',
    file,
    column: 'percentage',
  }));
  const { plan } = await aFedPlan({ tables: { 'indicators.csv': INDICATORS, ...tables }, feeds, published });
  const indicator = plan?.data.indicators[0] as Indicator;
  if (plan === undefined) throw new Error('The fixture does not compile.');
  const { areas, periods, files } = figuresOf(plan, indicator);
  const area = 'E08000018' as AreaCode;
  const figures = areas.get(area);
  if (figures === undefined) return [];
  const observations = observationsOf(figures, periods, indicator.decimals) ?? [];
  const origins = originsOf(figures.origins, periods, { area, files });
  return observations.map(({ period, reading, interval }, index) => ({
    year: period.timePeriod,
    figure: reading.kind === 'value' ? reading.value.toFixed(reading.decimals) : reading.shorthand,
    interval,
    ...fromOf(origins[index]),
  }));
}

function fromOf(origin: FigureOrigin | undefined) {
  const { file, row, revised } = origin ?? {};
  return { from: `${file} ${row}`, ...(revised === undefined ? {} : { revised }) };
}

describe('one indicator fed by several files', () => {
  it('has the figure of the later file, and keeps what the earlier one said where it was another', async () => {
    const found = await rotherham({
      'first.csv': anEesText('percentage', 'Rotherham|2023|20.1', 'Rotherham|2024|21.0'),
      'second.csv': anEesText('percentage', 'Rotherham|2024|21.4', 'Rotherham|2025|22.0'),
    });
    expect(found).toEqual([
      { year: '2023', figure: '20.1', from: 'first.csv 2' },
      {
        year: '2024',
        figure: '21.4',
        from: 'second.csv 2',
        revised: { file: 'first.csv', was: '21.0' },
      },
      { year: '2025', figure: '22.0', from: 'second.csv 3' },
    ]);
  });

  it('keeps a revision from a figure to a withheld one, and the other way round', async () => {
    const found = await rotherham({
      'first.csv': anEesText('percentage', 'Rotherham|2023|20.1', 'Rotherham|2024|c'),
      'second.csv': anEesText('percentage', 'Rotherham|2023|c', 'Rotherham|2024|0.0'),
    });
    expect(found).toMatchObject([
      { figure: 'c', revised: { was: '20.1' } },
      { figure: '0.0', revised: { was: 'c' } },
    ]);
  });

  it('has no revision where both files say the same, to whatever places', async () => {
    const found = await rotherham({
      'first.csv': anEesText('percentage', 'Rotherham|2024|21', 'Rotherham|2025|c'),
      'second.csv': anEesText('percentage', 'Rotherham|2024|21.0', 'Rotherham|2025|c'),
    });
    expect(found.every((one) => !('revised' in one))).toBe(true);
    expect(found).toHaveLength(2);
  });

  it('has its years in order, in whichever order the files bring them', async () => {
    const found = await rotherham({
      'a.csv': anEesText('percentage', 'Rotherham|2025|3.0'),
      'b.csv': anEesText('percentage', 'Rotherham|2024|2.0', 'Rotherham|2023|1.0'),
    });
    expect(found.map(({ year, figure }) => [year, figure])).toEqual([
      ['2023', '1.0'],
      ['2024', '2.0'],
      ['2025', '3.0'],
    ]);
  });

  it('has the officer’s own row in place of the published figure of the same cell', async () => {
    const found = await rotherham(
      { 'first.csv': anEesText('percentage', 'Rotherham|2024|21.0', 'Rotherham|2025|22.0') },
      {
        'observations.csv':
          'indicator,area,time_period,time_identifier,value\nrepeat-plans,E08000018,2025,Reporting year,19.5\nrepeat-plans,E08000018,2026,Reporting year,18.0\n',
      },
    );
    expect(found).toEqual([
      { year: '2024', figure: '21.0', from: 'first.csv 2' },
      { year: '2025', figure: '19.5', from: 'observations.csv 2' },
      { year: '2026', figure: '18.0', from: 'observations.csv 3' },
    ]);
  });

  it('has no observation where a file has no row, and a true nought where it has one', async () => {
    const found = await rotherham({
      'first.csv': anEesText('percentage', 'Rotherham|2023|0', 'England|2024|5', 'Rotherham|2025|x'),
    });
    expect(found.map(({ year, figure }) => [year, figure])).toEqual([
      ['2023', '0'],
      ['2025', 'x'],
    ]);
  });
});
