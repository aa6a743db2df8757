import type { Brand } from './brand';

/** A GSS code (`E08000018`), an id from the plan's own areas.csv, or `neighbours`, `best-neighbour` or `top-quartile` as a source prints them. */
export type AreaCode = Brand<string, 'AreaCode'>;

export const ENGLAND_CODE = 'E92000001' as AreaCode;

/** The code of the row in which a report prints an average of the statistical neighbours, without saying which areas they are. */
export const PUBLISHED_NEIGHBOURS = 'neighbours' as AreaCode;

/** The code of the row in which a report prints the best figure of the statistical neighbours, without saying whose it is. */
export const PUBLISHED_BEST_NEIGHBOUR = 'best-neighbour' as AreaCode;

/** The code of the row in which a report prints where the best quarter of all authorities begins. */
export const PUBLISHED_TOP_QUARTILE = 'top-quartile' as AreaCode;

export const AREA_KINDS = ['authority', 'region', 'country', 'average', 'local'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export type Area = {
  readonly code: AreaCode;
  readonly name: string;
  readonly kind: AreaKind;
  /** The area that this one is in: an authority's region, or the authority of a locality, ward or school. */
  readonly parent?: AreaCode | undefined;
  /** The kind of a local area in the officer's word: `ward`, `locality`. All areas of one kind together make up their parent. */
  readonly sort?: string | undefined;
  /** Whether the area was abolished when councils were reorganised: it has figures for older periods, and no new ones are expected. */
  readonly former?: boolean | undefined;
};
