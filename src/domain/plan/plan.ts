import type { Average, RatingPolicy } from '@/domain/figures/ratingPolicy';
import type { Access, ExemptParagraph } from '@/domain/figures/access';
import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';

/** What holds where a plan says nothing: counts of 1 to 5 are withheld, as in DfE's publications. */
export const DEFAULT_SMALLEST_COUNT = 6;

export type Priority = { readonly id: string; readonly title: string; readonly from?: string | undefined };
export type Theme = {
  readonly id: string;
  readonly title: string;
  /** What the source says about it in words, without a figure. */
  readonly note?: string | undefined;
};
export type Framework = Omit<Theme, 'note'> & { readonly themes: readonly Theme[] };
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly link?: string | undefined;
  /** ISO date of the release that the figures are from. */
  readonly updated?: string | undefined;
  /** When the next is due: an ISO date, or words. */
  readonly next?: string | undefined;
};

/** The authority's own answers to what a reader of any dashboard should be told (Office for Statistics Regulation). */
export type Publication = {
  /** Who decides what is included. */
  readonly included?: string | undefined;
  /** How errors are corrected. */
  readonly corrections?: string | undefined;
  /** How confidentiality is protected. */
  readonly confidentiality?: string | undefined;
  /** Whom to contact with a question or about an error. */
  readonly contact?: string | undefined;
};

/** The templates of council reports: of 2015, of 2018, the highlight report by exception, and the report card for the public. */
export const REPORT_TEMPLATES = ['2015', '2018', 'highlight', 'card'] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];
export const DEFAULT_TEMPLATE: ReportTemplate = '2018';

export type Report = {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly date?: string | undefined;
  readonly meeting?: string | undefined;
  /** The time period or the ISO date up to which figures count; undefined: all. */
  readonly asAt?: string | undefined;
  readonly template: ReportTemplate;
  readonly audience?: string | undefined;
  /** A role, never a name. */
  readonly author?: string | undefined;
  /** The id of the report that this one follows; undefined: the one before it by date. */
  readonly previous?: string | undefined;
};

/** What the plan's own action ratings mean, in words. */
export type RatingKey = {
  readonly red?: string | undefined;
  readonly amber?: string | undefined;
  readonly green?: string | undefined;
};

export type Plan = {
  readonly id: string;
  readonly title: string;
  /** Shown on every page and sheet: that the figures are made up, or a draft. */
  readonly notice?: string | undefined;
  /** One authority, or `any` for a plan that serves every authority. */
  readonly authority: AreaCode | 'any';
  /** ISO date, as the reader sees it. */
  readonly asAt: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly vision?: string | undefined;
  readonly priorities: readonly Priority[];
  /** The priorities are the topics of a publisher, because the plan names none of its own. */
  readonly byTopic?: boolean | undefined;
  readonly frameworks: readonly Framework[];
  readonly reports: readonly Report[];
  /** Left out: pages say that the source states no key. */
  readonly ratingKey?: RatingKey | undefined;
  readonly sources: readonly Source[];
  readonly publication?: Publication | undefined;
  readonly rating: RatingPolicy;
  readonly neighbours: { readonly model?: string | undefined; readonly average: Average };
  /** The smallest count of people, other than 0, that may be published. */
  readonly smallestCount: number;
};

export type Target = {
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly value: number;
  readonly decimals: number;
  /** The furthest value that is still amber. */
  readonly amber?: number | undefined;
  readonly note?: string | undefined;
};

/** An area's statistical neighbours by one model, closest first. */
export type NeighbourSet = {
  readonly area: AreaCode;
  readonly model?: string | undefined;
  readonly members: readonly { readonly area: AreaCode; readonly closeness?: string | undefined }[];
};

export const COMMENTARY_KINDS = [
  'working-well',
  'concern',
  'story',
  'impact',
  'action',
  'voice',
  'data-quality',
] as const;
export type CommentaryKind = (typeof COMMENTARY_KINDS)[number];

/** Says to the public that commentary is withheld, on what and why; never how much, of what kind or by whom. */
export type ExemptNotice = {
  readonly indicator?: IndicatorId | undefined;
  readonly priority?: string | undefined;
  readonly paragraph: ExemptParagraph;
};

/** A paragraph of narrative on an indicator or a priority. */
export type Commentary = {
  readonly kind: CommentaryKind;
  readonly text: string;
  readonly indicator?: IndicatorId | undefined;
  readonly priority?: string | undefined;
  readonly period?: Period | undefined;
  readonly report?: string | undefined;
  /** A role, never a name. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly access: Access;
};
