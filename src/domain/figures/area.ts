import type { Brand } from './brand';

/** A GSS code (`E08000018`), an id from the plan's own areas.csv, or `neighbours`, `best-neighbour` or `top-quartile` as a source prints them. */
export type AreaCode = Brand<string, 'AreaCode'>;

export const ENGLAND = 'E92000001' as AreaCode;

/** The row of a report that prints an average of the statistical neighbours, whoever they were. */
export const PUBLISHED_NEIGHBOURS = 'neighbours' as AreaCode;

/** The best of the statistical neighbours' figures as a report prints it, without saying whose it is. */
export const PUBLISHED_BEST_NEIGHBOUR = 'best-neighbour' as AreaCode;

/** Where the best quarter of all authorities begins, as a report prints it. */
export const PUBLISHED_TOP_QUARTILE = 'top-quartile' as AreaCode;

export const AREA_KINDS = ['authority', 'region', 'country', 'average', 'local'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export type Area = {
  readonly code: AreaCode;
  readonly name: string;
  readonly kind: AreaKind;
  /** The region of an authority, or the authority of a locality, ward or school. */
  readonly parent?: AreaCode | undefined;
  /** The kind of a local area in the officer's word: `ward`, `locality`. All areas of one sort together make up their parent. */
  readonly sort?: string | undefined;
  /** Abolished when councils were reorganised: it has figures in older periods, and no new ones are expected. */
  readonly former?: boolean | undefined;
};
