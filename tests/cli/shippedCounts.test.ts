import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '#tests/support/sharedData';

const FIGURES = join(resolve(import.meta.dirname, '../../plans'), 'figures');

type Row = Readonly<Record<string, string>>;

function rowsOf(path: string): readonly Row[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** A cell by indicator, group, part, area and year. */
type Cells = Map<string, string>;

const COUNTED = [
  'children-in-need-2025',
  'children-looked-after-2025',
  'early-years-2018',
  'exclusions-2017',
];

function shippedCells(): Cells {
  const cells: Cells = new Map();
  for (const table of [...COUNTED, 'neet-2023'])
    for (const row of rowsOf(join(FIGURES, `${table}.csv`)))
      for (const [year, cell] of Object.entries(row))
        if (/^\d{4}$/.test(year) && cell !== '')
          cells.set([row['indicator'], row['breakdown'], row['part'], row['area'], year].join('|'), cell);
  return cells;
}

describe('the counts and groups that ship', () => {
  it('give no count of which the other is withheld: the share is published, and would give it', () => {
    const cells = shippedCells();
    const isNumber = (text: string | undefined) => text !== undefined && /^[\d.]/.test(text);
    const alone = [...cells].filter(([key, cell]) => {
      const other = key.includes('|numerator|')
        ? key.replace('|numerator|', '|denominator|')
        : key.replace('|denominator|', '|numerator|');
      return other !== key && isNumber(cell) !== isNumber(cells.get(other));
    });
    expect(alone).toEqual([]);
  });

  it('have Rotherham’s children with three or more placements: 37 of 502, then 62 of 476', () => {
    const cells = shippedCells();
    const at = (part: string, year: string) => cells.get(`cla-3-placements||${part}|E08000018|${year}`);
    expect([at('numerator', '2024'), at('denominator', '2024')]).toEqual(['37', '502']);
    expect([at('numerator', '2025'), at('denominator', '2025')]).toEqual(['62', '476']);
  });
});

/** Which rows and column of DfE's own file an indicator's group and part are, told once more in the publisher's words. */
type Told = {
  readonly indicator: string;
  readonly group?: string;
  readonly part?: 'numerator' | 'denominator';
  readonly file: string;
  readonly column: string;
  readonly where?: Row;
};

const STABILITY = 'ees/la_cla_placement_stability.csv';
const LONG = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';
const EXCLUDED: readonly (readonly [indicator: string, column: string])[] = [
  ['permanent-exclusions', 'perm_excl'],
  ['suspensions', 'fixed_excl'],
  ['pupils-suspended', 'one_plus_fixed'],
];

const TOLD: readonly Told[] = [
  ...both('re-referrals', 'ees/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', [
    'rereferral_count',
    'referral_count',
  ]),
  ...both('cp-plan-repeat', 'ees/d3_cpps_subsequent_plan_2013_to_2025.csv', ['CPP_subsequent', 'CPP_start']),
  ...both(
    'cla-rate',
    'ees/cla_number_and_rate_per_10k_children.csv',
    ['children_count', 'population_estimate'],
    { population_type: 'Children looked after on 31 March each year' },
  ),
  ...stability('cla-3-placements', 'CLA on 31 March', 'With 3 or more placements during the year'),
  ...stability('cla-long-stability', LONG, 'Living with the same carer for at least 2 years'),
  ...[
    ['', 'Total'],
    ['sex=Female', 'Gender Female'],
    ['sex=Male', 'Gender Male'],
  ].flatMap(([group = '', characteristic = '']): readonly Told[] =>
    withGroup(
      group,
      'gld_percent',
      both(
        'good-level-of-development',
        'ees/EYFSP_APS_GLD_ELG_underlying_data_2013_2018.csv',
        ['gld_number', 'number_of_children'],
        { characteristic },
      ),
    ),
  ),
  ...EXCLUDED.flatMap(([indicator, column]) =>
    ['Total', 'State-funded primary', 'State-funded secondary', 'Special'].flatMap((type) =>
      withGroup(
        type === 'Total' ? '' : `school type=${type}`,
        `${column}_rate`,
        both(indicator, 'ees/exclusions_by_geographic_level.csv', [column, 'headcount'], {
          school_type: type,
        }),
      ),
    ),
  ),
  ...['2022', '2023'].flatMap((year) =>
    [
      ['None', 'noSEN'],
      ['SEN support', 'SENDsupport'],
      ['Education, health and care plan', 'EHCP'],
    ].map(([need, name]): Told => ({
      indicator: 'neet-or-not-known',
      group: `special educational needs=${need}`,
      file: `neet/UD_NEETNK_LA_dashboard_${year}_final.csv`,
      column: `NEET_NK_${name}_percent`,
    })),
  ),
];

function both(
  indicator: string,
  file: string,
  [top, out]: readonly [string, string],
  where?: Row,
): readonly Told[] {
  const shared = { indicator, file, ...(where && { where }) };
  return [
    { ...shared, part: 'numerator', column: top },
    { ...shared, part: 'denominator', column: out },
  ];
}

function stability(indicator: string, cohort: string, kind: string): readonly Told[] {
  return (['numerator', 'denominator'] as const).map((part) => ({
    indicator,
    part,
    file: STABILITY,
    column: 'children_count',
    where: { cla_group: cohort, placement_stability: part === 'numerator' ? kind : 'Total children' },
  }));
}

/** Of a group the figure itself is taken too; of all it is LAIT's. */
function withGroup(group: string, figure: string, counts: readonly Told[]): readonly Told[] {
  const [first] = counts;
  if (group === '' || first === undefined) return counts;
  const { part: _, ...rest } = first;
  return [{ ...rest, group, column: figure }, ...counts.map((one) => ({ ...one, group }))];
}

describe.runIf(hasSharedData)('the counts and groups that ship beside DfE’s own files', () => {
  it('are what these print, cell by cell, but for counts that go with a withheld one', () => {
    const codes = new Map(
      rowsOf(join(SHARED_DATA, 'la_region_lookup.csv')).map((row) => [
        row['old_la_code'],
        row['new_la_code'],
      ]),
    );
    const published: Cells = new Map();
    for (const { indicator, group = '', part = '', file, column, where = {} } of TOLD)
      for (const row of rowsOf(join(SHARED_DATA, file))) {
        if (Object.entries(where).some(([name, value]) => row[name] !== value)) continue;
        const period = String(row['time_period']);
        const year = period.length === 6 ? `20${period.slice(4)}` : period;
        const level = row['geographic_level'];
        const code =
          level === 'Local authority'
            ? (codes.get(row['old_la_code']) ?? row['new_la_code'])
            : level === 'National'
              ? row['country_code']
              : row['region_code'];
        if (Number(year) >= 2016)
          published.set([indicator, group, part, code, year].join('|'), String(row[column]).trim());
      }
    const shipped = shippedCells();
    // A count that the source prints is left out only where its partner, or a count of all, is withheld there.
    const isOfWithheld = (key: string) => {
      const [indicator, group, part, area, year] = key.split('|');
      return ['numerator', 'denominator'].some((other) =>
        ['', group].some((of) => {
          const cell = published.get([indicator, of, other, area, year].join('|'));
          return part !== '' && cell !== undefined && !Number.isFinite(Number(cell));
        }),
      );
    };
    const differences: string[] = [];
    let [compared, withheld] = [0, 0];
    for (const [key, cell] of shipped) {
      const theirs = published.get(key);
      if (Number.isFinite(Number(cell))) {
        compared += 1;
        if (Number(theirs) !== Number(cell)) differences.push(`${key}: ${cell} for ${theirs}`);
      } else if (theirs !== undefined && Number.isFinite(Number(theirs))) {
        withheld += 1;
        if (!isOfWithheld(key)) differences.push(`${key}: ${cell} for ${theirs}`);
      }
    }
    expect(differences.slice(0, 5)).toEqual([]);
    expect({ compared, withheld }).toEqual({ compared: 26_281, withheld: 284 });
    expect([...published.keys()].filter((key) => !shipped.has(key))).toEqual([]);
  });
});
