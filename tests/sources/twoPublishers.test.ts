import { beforeAll, describe, expect, it } from 'vitest';
import { figureStore } from '@/pack/feeds/figureStore';
import { eesReader } from '@/sources/ees/eesReader';
import { laitReader } from '@/sources/lait/laitReader';
import { VALUE_CODE, type PublishedReader, type Wanted } from '@/sources/publishedFile';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

/** Values by authority and the year in which the period ends: `E08000018 2025`. */
type Values = ReadonlyMap<string, number>;

const GROUP = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';

/** The same indicator from two publishers: LAIT's measure, and the file and column of another. */
const PAIRS = [
  ['16-17 NEET', 'neet/UD_NEETNK_LA_dashboard_2022_final.csv', 'NEET_percent', {}],
  ['16-17 NEET', 'neet/UD_NEETNK_LA_dashboard_2023_final.csv', 'NEET_percent', {}],
  ['PrevRegCPR', 'ees/d3_cpps_subsequent_plan_2013_to_2025.csv', 'CPP_subsequent_percent', {}],
  [
    'ReReferral',
    'ees/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
    'rereferral_percent',
    {},
  ],
  [
    'LAC_LongStable%',
    'ees/la_cla_placement_stability.csv',
    'children_percent',
    { cla_group: GROUP, placement_stability: 'Living with the same carer for at least 2 years' },
  ],
  [
    'LACStable_2016on',
    'ees/la_cla_placement_stability.csv',
    'children_percent',
    { cla_group: 'CLA on 31 March', placement_stability: 'With 3 or more placements during the year' },
  ],
] as const;

async function valuesOf(reader: PublishedReader, path: string, wanted: Wanted): Promise<Values> {
  const store = figureStore();
  const issues = await reader.read(sharedFile(path), [wanted], store.sinkFor(1));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [figures] = store.columns;
  const values = new Map<string, number>();
  for (let at = 0; figures !== undefined && at < figures.length; at += 1) {
    const area = store.areas[figures.area[at] ?? -1];
    const period = store.periods[figures.period[at] ?? -1];
    const value = figures.value[at];
    if (area?.kind !== 'authority' || period === undefined || value === undefined) continue;
    if (figures.code[at] === VALUE_CODE) values.set(`${area.code} ${period.end.slice(0, 4)}`, value);
  }
  return values;
}

describe.runIf(hasSharedData)('the same indicator from two publishers', () => {
  const lait = new Map<string, Values>();

  beforeAll(async () => {
    for (const column of new Set(PAIRS.map(([measure]) => measure)))
      lait.set(
        column,
        await valuesOf(laitReader, 'lait/bds_long_0.parquet', {
          indicator: 'a',
          column,
          filters: {},
          periodKind: 'Financial year',
        }),
      );
  });

  it.each(PAIRS)(
    'agrees: %s of LAIT and %s, for every authority that has both',
    async (measure, path, column, filters) => {
      const theirs = await valuesOf(eesReader, path, { indicator: 'a', column, filters });
      const ours = lait.get(measure) ?? new Map<string, number>();
      const both = [...theirs.keys()].filter((key) => ours.has(key));
      const differ = both.filter((key) => Math.abs((theirs.get(key) ?? 0) - (ours.get(key) ?? 0)) > 0.05);
      expect(both.length).toBeGreaterThanOrEqual(140);
      expect(differ.map((key) => `${key}: ${theirs.get(key)} and ${ours.get(key)}`)).toEqual([]);
    },
  );
});
