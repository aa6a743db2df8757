import { describe, expect, it } from 'vitest';
import { screenEes } from '@/sources/ees/eesScreen';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

const PUBLISHED: readonly (readonly [string, boolean])[] = [
  ['ees/EYFSP_APS_GLD_ELG_underlying_data_2013_2018', true],
  ['ees/absence_in_prus', true],
  ['ees/c1_children_in_need_referrals_and_rereferrals_2013_to_2025', false],
  ['ees/cla_number_and_rate_per_10k_children', false],
  ['ees/csww_indicators_2017_to_2025', false],
  ['ees/d3_cpps_subsequent_plan_2013_to_2025', false],
  ['ees/exclusions_by_geographic_level', true],
  ['ees/la_cla_placement_stability', false],
  ['ees/week_29_persistent_absence', false],
  ['ees/releases/updated24_la_cla_placement_stability', false],
  ['ees/releases/updated25_la_cla_placement_stability', false],
  ['neet/UD_NEETNK_LA_dashboard_2022_final', false],
  ['neet/UD_NEETNK_LA_dashboard_2023_final', false],
];

function screen(path: string, hasMeta = false) {
  const meta = hasMeta ? sharedFile(`${path}.meta.csv`) : undefined;
  return screenEes(sharedFile(`${path}.csv`), { meta });
}

describe.runIf(hasSharedData)('a file that DfE has published', () => {
  it.each(PUBLISHED)('%s has no error', (path, hasMeta) => {
    expect(screen(path, hasMeta).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe.runIf(hasSharedData)('a file that is odd on purpose', () => {
  it.each([
    ['all_year_identifier_blank', 'error', 'period', 2, /8 rows/],
    ['some_year_missing', 'error', 'period', 3, /6 rows/],
    ['4digit_extreme_gaps', 'note', 'period-gap', undefined, /1903 to 1989, 1991 to 2033, 2035 to 2086/],
    ['escaped_commas', 'note', 'area-name', 2, /"Birmingham,,,".*Expected Birmingham/],
    ['missing_region', 'warning', 'missing-region', 35, /210 rows/],
    ['location_name_ambiguity', 'warning', 'unknown-code', 2, /"E99000025" is not known.*E08000025/],
    ['location_name_ambiguity', 'warning', 'name-with-codes', 3, /E99000025, E99000026, E99000027/],
    ['location_name_ambiguity', 'warning', 'code-with-names', 6, /Birmingham, Bradford, Nottingham/],
    ['financial_year_simple', 'warning', 'period', 6, /Financial year Q1-2/],
  ])('%s: %s %s', (name, severity, code, row, message) => {
    expect(screen(`awkward/${name}`).map((issue) => ({ row: undefined, ...issue }))).toContainEqual(
      expect.objectContaining({ severity, code, row, message: expect.stringMatching(message) }),
    );
  });

  it.each([
    'long-header-row',
    'monthly_simple',
    'financial_year_simple',
    'escaped_commas',
    'missing_region',
    '4digit_extreme_gaps',
  ])('%s has no error', (name) => {
    expect(screen(`awkward/${name}`).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
