import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  areasNamed,
  namedArea,
  nearestAreas,
  registeredArea,
  registeredNames,
} from '@/sources/areas/areaRegister';
import { hasSharedData, sharedBytes } from '#tests/support/sharedData';

const YORKSHIRE_AND_THE_HUMBER = 'E12000003';

describe('the register of areas', () => {
  it.each([
    ['E08000018', 'Rotherham', 'authority'],
    ['372', 'Rotherham', 'authority'],
    ['e08000018', 'Rotherham', 'authority'],
    ['E92000001', 'England', 'country'],
    ['970', 'England', 'country'],
    [YORKSHIRE_AND_THE_HUMBER, 'Yorkshire and The Humber', 'region'],
    ['E06000023', 'Bristol, City of', 'authority'],
    ['E06000058', 'Bournemouth, Christchurch and Poole', 'authority'],
  ])('knows %s as %s', (code, name, kind) => {
    expect(registeredArea(code)).toMatchObject({ name, kind });
  });

  // ONS changed these codes when boundaries moved: Sheffield in 2016 and Barnsley with it.
  it.each([
    ['E08000039', '373', 'Sheffield'],
    ['E08000019', '373', 'Sheffield'],
    ['E08000038', '370', 'Barnsley'],
    ['E08000016', '370', 'Barnsley'],
  ])('knows %s, of whatever year, as DfE’s %s', (gssCode, dfeNumber, name) => {
    expect(registeredArea(gssCode)).toEqual(registeredArea(dfeNumber));
    expect(registeredArea(gssCode)?.name).toBe(name);
  });

  it.each(['', 'Rotherham', '999', 'E08', 'W06000015'])('does not know "%s"', (code) => {
    expect(registeredArea(code)).toBeUndefined();
  });

  it('has every authority in a region that it knows, and each code once', () => {
    const names = registeredNames();
    expect(new Set(names.map(({ code }) => code)).size).toBe(names.length);
    for (const { code } of names) {
      const area = registeredArea(code);
      const parent = area?.parent === undefined ? undefined : registeredArea(area.parent)?.kind;
      const isPartOfLondon = code.startsWith('E13');
      expect([code, parent]).toEqual([
        code,
        isPartOfLondon
          ? 'region'
          : { authority: 'region', region: 'country', country: undefined }[String(area?.kind)],
      ]);
    }
  });

  it('puts a London borough in Inner or Outer London, and those in London', () => {
    const inner = registeredArea(String(registeredArea('202')?.parent));
    expect([inner?.name, registeredArea(String(inner?.parent))?.name]).toEqual(['Inner London', 'London']);
  });

  it('has two Dorsets, the county until 2019 and the council since', () => {
    expect([registeredArea('835')?.code, registeredArea('838')?.code]).toEqual(['E10000009', 'E06000059']);
  });

  it('has the 150 or so upper-tier authorities of England, and those that went before them', () => {
    const authorities = registeredNames().filter(({ code }) => registeredArea(code)?.kind === 'authority');
    expect(authorities.length).toBeGreaterThanOrEqual(150);
    expect(authorities.length).toBeLessThanOrEqual(160);
  });
});

describe('an area by its part in the plan', () => {
  const rotherham = registeredArea('372');

  it.each([
    ['england', 'England'],
    ['England', 'England'],
    ['region', 'Yorkshire and The Humber'],
    ['neighbours', 'Statistical neighbours, average as published'],
  ])('%s, for Rotherham, is %s', (word, name) => {
    expect(namedArea(word, rotherham)?.name).toBe(name);
  });

  it('is no region for an authority that is not known', () => {
    expect(namedArea('region', undefined)).toBeUndefined();
  });

  it('is nobody for another word', () => {
    expect(namedArea('wales', rotherham)).toBeUndefined();
  });
});

const YORKSHIRE = 'Yorkshire and The Humber';

function namesOf(dfeNumber?: string, gssCode?: string, name?: string): readonly string[] {
  return areasNamed({ dfeNumber, gssCode, name }).map((area) => area.name);
}

describe('the area of a published row', () => {
  it.each([
    // DfE's number, which outlives a change of code
    ['372', 'E08000018', 'Rotherham', ['Rotherham']],
    ['370', 'E08000038', 'Barnsley', ['Barnsley']],
    ['330', 'E99000025', 'Birmingham,,,', ['Birmingham']],
    ['909', 'E10000006', 'Cumbria', ['Cumbria']],
    ['928', 'E10000021', 'Northamptonshire', ['Northamptonshire']],
    ['820', undefined, 'Bedfordshire (Pre LGR 2009)', ['Bedfordshire']],
    ['970', undefined, 'England', ['England']],
    ['982', undefined, undefined, [YORKSHIRE]],
    ['986', undefined, undefined, ['London']],
    // a GSS code of any year
    [undefined, 'E10000027', 'Somerset', ['Somerset']],
    ['', 'E12000007', 'London', ['London']],
    // a joint row is of both
    [
      '940 / 941',
      'E06000061 / E06000062',
      'North Northamptonshire / West Northamptonshire',
      ['North Northamptonshire', 'West Northamptonshire'],
    ],
    [
      undefined,
      'E09000021 / E09000027',
      'Kingston upon Thames / Richmond upon Thames',
      ['Kingston upon Thames', 'Richmond upon Thames'],
    ],
    [
      undefined,
      undefined,
      'Kingston upon Thames / Richmond upon Thames',
      ['Kingston upon Thames', 'Richmond upon Thames'],
    ],
    // a new code with a known name
    [undefined, 'E08000098', 'Doncaster', ['Doncaster']],
  ])('%s, %s, %s is %j', (dfeNumber, gssCode, name, expected) => {
    expect(namesOf(dfeNumber, gssCode, name)).toEqual(expected);
  });

  it.each([
    ['St Helens', 'St. Helens'],
    ['Wals', 'Walsall'],
    ['Cornw', 'Cornwall'],
    ['Durham', 'County Durham'],
    ['City of Kingston Upon Hull', 'Kingston upon Hull, City of'],
    ['Kingston Upon Hull City of', 'Kingston upon Hull, City of'],
    ['Telford & Wrekin', 'Telford and Wrekin'],
    ['Yorkshire and the Humber region (statistical)', YORKSHIRE],
    ['East of England region (statistical)', 'East of England'],
    ['East', 'East of England'],
    ['London (Inner)', 'Inner London'],
    ['OUTER LONDON', 'Outer London'],
    ['Dorset', 'Dorset'],
    ['Dorset (Pre LG)', 'Dorset (to 2019)'],
  ])('called "%s" is %s', (name, expected) => {
    expect(namesOf(undefined, undefined, name)).toEqual([expected]);
  });

  it.each([
    // a combined authority that shares its name with a region, and a district
    ['', 'E47000014', 'North East'],
    ['', 'E07000123', 'Preston'],
    ['999', '', 'LA demo'],
    ['x', 'z', ''],
    ['372 / 999', '', ''],
    [undefined, undefined, undefined],
  ])('%s, %s, %s is nobody known', (dfeNumber, gssCode, name) => {
    expect(namesOf(dfeNumber, gssCode, name)).toEqual([]);
  });
});

describe('the nearest area', () => {
  it.each([
    ['Barnsly', ' Did you mean "Barnsley" (E08000016)?'],
    ['E0800018', ' Did you mean "Rotherham" (E08000018)?'],
    ['Atlantis', ''],
    ['', ''],
  ])('to "%s" is said as "%s"', (word, said) => {
    expect(nearestAreas(word)).toBe(said);
  });
});

describe.runIf(hasSharedData)('the publishers’ own files', () => {
  const rowsOf = (path: string): readonly Record<string, string>[] =>
    Papa.parse<Record<string, string>>(new TextDecoder().decode(sharedBytes(path)), {
      header: true,
      skipEmptyLines: true,
    }).data;

  it('name no authority that is not known, by any of its codes, numbers and names', () => {
    for (const row of rowsOf('la_region_lookup.csv')) {
      const area = registeredArea(String(row['old_la_code']));
      const codes = [row['new_la_code'], ...String(row['other_gss_codes_seen']).split(';')].filter(Boolean);
      for (const code of codes) expect([code, registeredArea(String(code))]).toEqual([code, area]);
      const names = [row['lait_name'], ...String(row['other_names_seen']).split(';')].filter(Boolean);
      for (const name of names) expect(namesOf(undefined, undefined, name)).toEqual([area?.name]);
    }
  });

  it.each([
    'ees/la_cla_placement_stability.csv',
    'ees/d3_cpps_subsequent_plan_2013_to_2025.csv',
    'ees/csww_indicators_2017_to_2025.csv',
    'ees/exclusions_by_geographic_level.csv',
    'ees/week_29_persistent_absence.csv',
    'ees/absence_in_prus.csv',
    'neet/UD_NEETNK_LA_dashboard_2023_final.csv',
    'awkward/missing_region.csv',
  ])('%s has no row of an authority or region that is not known', (path) => {
    const rows = rowsOf(path).filter(({ geographic_level: level = '' }) => /^local authority$/i.test(level));
    const regions = rowsOf(path).filter(({ region_code: code }) => code);
    const unknown = [
      ...rows.filter((row) => namesOf(row['old_la_code'], row['new_la_code'], row['la_name']).length === 0),
      ...regions.filter((row) => namesOf('', row['region_code'], row['region_name']).length === 0),
    ];
    expect(unknown).toEqual([]);
  });
});
