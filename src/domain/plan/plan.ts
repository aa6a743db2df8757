import type { Average, RatingPolicy } from '@/domain/figures/ratingPolicy';
import type { Access, ExemptParagraph } from '@/domain/figures/access';
import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';

/** The smallest count that may be published where a plan states none: counts of 1 to 5 are withheld, as in DfE's publications. */
export const DEFAULT_SMALLEST_COUNT = 6;

export type Priority = { readonly id: string; readonly title: string; readonly from?: string | undefined };
export type Theme = {
  readonly id: string;
  readonly title: string;
  /** What the source says about the theme in words, without a figure. */
  readonly note?: string | undefined;
};
export type Framework = Omit<Theme, 'note'> & { readonly themes: readonly Theme[] };
export type Source = {
  readonly id: string;
  readonly title: string;
  readonly link?: string | undefined;
  /** The ISO date of the release that the figures are from. */
  readonly updated?: string | undefined;
  /** When the next release is due: an ISO date, or words. */
  readonly next?: string | undefined;
};

/** The authority's own answers to questions that any reader of a dashboard may ask (Office for Statistics Regulation). */
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

/** The templates of council reports: those of 2015 and of 2018, the highlight report by exception, and the report card for the public. */
export const REPORT_TEMPLATES = ['2015', '2018', 'highlight', 'card'] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];
export const DEFAULT_TEMPLATE: ReportTemplate = '2018';

export type Report = {
  readonly id: string;
  readonly title: string;
  /** The date of the report, as an ISO date. */
  readonly date?: string | undefined;
  readonly meeting?: string | undefined;
  /** Figures up to this time period or ISO date count. Undefined means that all do. */
  readonly asAt?: string | undefined;
  readonly template: ReportTemplate;
  readonly audience?: string | undefined;
  /** The role of the person who wrote the report, never a name. */
  readonly author?: string | undefined;
  /** The id of the report that this one follows. Undefined means the report before it by date. */
  readonly previous?: string | undefined;
};

/** What each colour of the plan's own action ratings means, in words. */
export type RatingKey = {
  readonly red?: string | undefined;
  readonly amber?: string | undefined;
  readonly green?: string | undefined;
};

export type Plan = {
  readonly id: string;
  readonly title: string;
  /** A notice on every page and sheet: that the figures are made up, or are a draft. */
  readonly notice?: string | undefined;
  /** The code of one authority, or `any` for a plan that serves every authority. */
  readonly authority: AreaCode | 'any';
  /** The date that readers see on the plan, as an ISO date. */
  readonly asAt: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly vision?: string | undefined;
  readonly priorities: readonly Priority[];
  /** Whether the priorities are a publisher's topics, because the plan has no priorities of its own. */
  readonly byTopic?: boolean | undefined;
  readonly frameworks: readonly Framework[];
  readonly reports: readonly Report[];
  /** What the colours of actions mean. Where this is undefined, pages say that the source states no key. */
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
  /** The value furthest from the target that is still rated amber. */
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

/** Tells the public that commentary is withheld, what it is about, and by which paragraph of the law; never how much there is, of what kind or by whom. */
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
  /** The role of the person who wrote the paragraph, never a name. */
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly access: Access;
};
