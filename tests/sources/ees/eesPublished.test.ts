import { describe, expect, it } from 'vitest';
import { eesReader } from '@/sources/ees/eesReader';
import type { Wanted } from '@/sources/publishedFile';
import { aFigureSink, type Taken } from '#tests/support/aFigureSink';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const ROTHERHAM = 'E08000018';

async function read(path: string, column: string, filters: Wanted['filters'] = {}) {
  const sink = aFigureSink();
  const issues = await eesReader.read(sharedFile(path), [{ indicator: 'one', column, filters }], sink);
  return { issues, taken: sink.taken };
}

function figure(taken: readonly Taken[], area: string, timePeriod: string): unknown {
  return taken
    .filter((one) => one.area === area && one.period.startsWith(timePeriod))
    .map((one) => one.figure);
}

// Every expected figure is the publisher's own, read in the file by eye.
describe.runIf(hasSharedData)('a file as DfE published it', () => {
  const STABILITY = {
    cla_group: 'CLA on 31 March',
    placement_stability: 'With 3 or more placements during the year',
  };

  it.each([
    ['ees/la_cla_placement_stability.csv', 'children_percent', STABILITY, '2025', 13],
    ['ees/la_cla_placement_stability.csv', 'children_count', STABILITY, '2025', 62],
    ['ees/d3_cpps_subsequent_plan_2013_to_2025.csv', 'CPP_subsequent_percent', {}, '2022', 31.4],
    ['ees/EYFSP_APS_GLD_ELG_underlying_data_2013_2018.csv', 'gld_percent', {}, '201718', 73.1],
    [
      'ees/EYFSP_APS_GLD_ELG_underlying_data_2013_2018.csv',
      'gld_percent',
      { characteristic: 'Gender Female' },
      '201718',
      79.6,
    ],
    ['ees/exclusions_by_geographic_level.csv', 'perm_excl_rate', {}, '201617', 0.07],
    [
      'ees/week_29_persistent_absence.csv',
      'persistent_absence_percent',
      { education_phase: 'Primary' },
      '2025 Week 30',
      14.51,
    ],
    ['neet/UD_NEETNK_LA_dashboard_2023_final.csv', 'NEET_not_known_percent', {}, '2023', 7.2],
  ])('%s gives Rotherham’s %s %j of %s', async (path, column, filters, timePeriod, expected) => {
    const { taken, issues } = await read(path, column, filters);
    expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(figure(taken, ROTHERHAM, timePeriod)).toEqual([expected]);
  });

  it('gives a joint figure to both authorities', async () => {
    const { taken } = await read('ees/csww_indicators_2017_to_2025.csv', 'inpost_headcount');
    expect([figure(taken, 'E09000021', '2025'), figure(taken, 'E09000027', '2025')]).toEqual([[140], [140]]);
  });

  it('is not read where a filter with several values has no total', async () => {
    const { taken, issues } = await read('ees/week_29_persistent_absence.csv', 'persistent_absence_percent');
    expect(taken).toEqual([]);
    expect(issues).toMatchObject([
      {
        severity: 'error',
        code: 'unpinned-filter',
        column: 'education_phase',
        message: expect.stringContaining('"All schools", "Primary", "Secondary", "Special".'),
      },
    ]);
  });

  it('has another name for its column in the release before', async () => {
    const { issues } = await read(
      'ees/releases/updated25_la_cla_placement_stability.csv',
      'children_count',
      STABILITY,
    );
    expect(issues).toMatchObject([
      { code: 'unknown-column', message: expect.stringContaining('is it "number" now?') },
    ]);
    const { taken } = await read(
      'ees/releases/updated25_la_cla_placement_stability.csv',
      'number',
      STABILITY,
    );
    expect(figure(taken, ROTHERHAM, '2024')).toHaveLength(1);
  });

  it('says what it holds', async () => {
    const found = await eesReader.describe(sharedFile('ees/exclusions_by_geographic_level.csv'), {
      meta: sharedFile('ees/exclusions_by_geographic_level.meta.csv'),
    });
    expect(found).toMatchObject({
      format: 'ees',
      rows: 7120,
      levels: ['National', 'Regional', 'Local authority'],
      issues: [],
    });
    expect(found.periods.map(({ timePeriod }) => timePeriod)).toHaveLength(11);
    expect(found.periods[0]?.timePeriod).toBe('200607');
    expect(found.indicators.find(({ id }) => id === 'perm-excl-rate')).toEqual({
      wanted: { column: 'perm_excl_rate', filters: {} },
      id: 'perm-excl-rate',
      title: 'Permanent exclusion rate',
      unit: 'percent',
      decimals: undefined,
      topics: [],
    });
    expect(found.filters).toContainEqual({
      name: 'school_type',
      label: 'School type',
      values: ['Total', 'State-funded primary', 'State-funded secondary', 'Special'],
      total: 'Total',
    });
  });

  it('says what it holds without metadata, as far as its names say it', async () => {
    const { indicators, filters } = await eesReader.describe(
      sharedFile('neet/UD_NEETNK_LA_dashboard_2023_final.csv'),
      {},
    );
    expect(indicators).toHaveLength(39);
    expect(indicators[1]).toMatchObject({
      id: 'neet-not-known-percent',
      title: 'NEET not known percent',
      unit: 'percent',
    });
    expect(filters).toEqual([{ name: 'Age', label: undefined, values: ['16-17'], total: undefined }]);
  });
});
