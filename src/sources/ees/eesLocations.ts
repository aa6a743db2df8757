/** A geographic level as DfE spells it, and the columns that identify a place at that level. */
export type EesLevel = { readonly name: string; readonly columns: readonly string[] };

/** The geographic levels and their columns, code before name (DfE, "Open data standards" and its data screener). */
export const EES_LEVELS: readonly EesLevel[] = [
  { name: 'National', columns: ['country_code', 'country_name'] },
  { name: 'Regional', columns: ['region_code', 'region_name'] },
  { name: 'Local authority', columns: ['old_la_code', 'new_la_code', 'la_name'] },
  { name: 'Local authority district', columns: ['lad_code', 'lad_name'] },
  { name: 'RSC region', columns: ['rsc_region_lead_name'] },
  { name: 'Parliamentary constituency', columns: ['pcon_code', 'pcon_name'] },
  { name: 'Local skills improvement plan area', columns: ['lsip_code', 'lsip_name'] },
  {
    name: 'Local enterprise partnership',
    columns: ['local_enterprise_partnership_code', 'local_enterprise_partnership_name'],
  },
  { name: 'English devolved area', columns: ['english_devolved_area_code', 'english_devolved_area_name'] },
  { name: 'Opportunity area', columns: ['opportunity_area_code', 'opportunity_area_name'] },
  { name: 'Ward', columns: ['ward_code', 'ward_name'] },
  { name: 'MAT', columns: ['trust_id', 'trust_name'] },
  { name: 'Sponsor', columns: ['sponsor_id', 'sponsor_name'] },
  { name: 'School', columns: ['school_urn', 'school_laestab', 'school_name'] },
  { name: 'Provider', columns: ['provider_ukprn', 'provider_name'] },
  { name: 'Institution', columns: ['institution_id', 'institution_name'] },
  { name: 'Planning area', columns: ['planning_area_code', 'planning_area_name'] },
  { name: 'Police force area', columns: ['pfa_code', 'pfa_name'] },
];

/** The names that files from before 2019 give the columns of levels and schools. */
const EARLIER_COLUMNS = [
  'output_area_code',
  'output_area_name',
  'mat_id',
  'mat_name',
  'urn',
  'estab',
  'laestab',
];

const TIMES_AND_PLACES: ReadonlySet<string> = new Set([
  'time_period',
  'time_identifier',
  'geographic_level',
  ...EES_LEVELS.flatMap(({ columns }) => columns),
  ...EARLIER_COLUMNS,
]);

/** Whether a column identifies a time or a place, so that it is neither a filter nor an indicator. */
export function isTimeOrPlace(name: string): boolean {
  return TIMES_AND_PLACES.has(name.toLowerCase());
}

/** The geographic level with this name, whatever its letter case. */
export function levelNamed(name: string): EesLevel | undefined {
  return EES_LEVELS.find((level) => level.name.toLowerCase() === name.toLowerCase());
}
