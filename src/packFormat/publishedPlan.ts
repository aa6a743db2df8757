import type { OriginNote, PeriodColumns } from '@/domain/figures/figureOrigin';
import type { ExemptParagraph, Restriction } from '@/domain/figures/access';
import type { Area } from '@/domain/figures/area';
import type { Cuts } from '@/domain/ranking/band';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { PlanEvent } from '@/domain/plan/event';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Interval, ObservationStatus, ReportedRating } from '@/domain/figures/observation';
import type { PublishedIndicator } from './publishedIndicator';
import type { KeptRating } from '@/domain/plan/frozenReport';
import type { Commentary, ExemptNotice, NeighbourSet, Plan, Target } from '@/domain/plan/plan';

/** The layout of the published pack; the app refuses a pack with another number. */
export const PACK_SCHEMA = 3;

/** Marks a period for which an area has no row; no reading has this text. */
export const NO_ROW = '~';

/** `pack/plans.json`: the plans that the site holds, the first to open first. */
export type PublishedPlans = {
  readonly schema: typeof PACK_SCHEMA;
  readonly plans: readonly ListedPlan[];
  /** Only in a pack for members: what it holds that is not public. */
  readonly members?: MembersMark | undefined;
};

/** What every page and print of a pack for members says of it. */
export type MembersMark = {
  readonly paragraphs: readonly ExemptParagraph[];
  readonly hasDrafts: boolean;
};

export type ListedPlan = {
  readonly id: string;
  readonly title: string;
  readonly notice?: string | undefined;
  /** The code of the plan's authority, or `any`. */
  readonly authority: string;
  /** The authority's name. Empty for a plan that serves every authority. */
  readonly area: string;
  readonly asAt: string;
  /** Whether the plan has indicators with figures within the year, and so a page for them. */
  readonly inYear?: boolean | undefined;
  /** Whether the plan keeps registers: actions, recommendations and the like. */
  readonly registers?: boolean | undefined;
  /** Whether the registers hold more than the sections of reports, so that there is a page of promises. */
  readonly promises?: boolean | undefined;
  /** The authorities to choose from, by name, of a plan that serves every authority. */
  readonly areas?: readonly ListedArea[] | undefined;
  /** The authority that the site opens with, for a reader who has not chosen one. */
  readonly opens?: string | undefined;
};

export type ListedArea = { readonly code: string; readonly name: string; readonly region: string };

/**
 * Everything that one area's scorecard is worked out from: `pack/<plan>/scorecard.json`, or for a plan that serves every authority
 * `pack/<plan>/areas/<code>.json`. It holds the series of the area and its comparators, and the area's rank among all authorities.
 */
export type PublishedPlan = {
  readonly schema: typeof PACK_SCHEMA;
  readonly plan: Plan;
  readonly area: string;
  readonly areas: readonly Area[];
  readonly indicators: readonly PublishedIndicator[];
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly commentary: readonly Commentary[];
  readonly exempt: readonly ExemptNotice[];
  readonly queries: readonly DataQuery[];
  readonly events: readonly PlanEvent[];
  /** The indicators that have a file of breakdowns. */
  readonly brokenDown: readonly IndicatorId[];
  /** The periods as `[time_period, time_identifier]`. Figures refer to them by index. */
  readonly periods: readonly PublishedPeriod[];
  /** One entry for each indicator, in the plan's order. */
  readonly figures: readonly PublishedFigures[];
  /** What reports showed of this area, as far as it may be published today. Only for a plan with frozen reports. */
  readonly frozen?: readonly PublishedFrozen[] | undefined;
};

/** A report as it was frozen, for one area. */
export type PublishedFrozen = {
  /** The report's id in the plan. */
  readonly report: string;
  readonly figures: readonly PublishedKept[];
};

/** One indicator as a frozen report showed it, without what may not be published today. */
export type PublishedKept = {
  readonly indicator: string;
  /** The indicator's title, only where the plan no longer has the indicator. */
  readonly title?: string | undefined;
  readonly period?: PublishedPeriod | undefined;
  /** The text of the figure, as in a series, if it may be published. */
  readonly value?: string | undefined;
  /** Why the figure may not be published: it is withheld now, or it differs from today's figure. */
  readonly untold?: 'withheld now' | 'another' | undefined;
  readonly target?: string | undefined;
  readonly rating?: KeptRating | undefined;
  /** The officer's note on today's figure for the same period, where the two figures differ. */
  readonly why?: string | undefined;
};

export type PublishedPeriod = PeriodColumns;

/** The figures of one indicator. */
export type PublishedFigures = {
  /** The period of each column of every series, oldest first, as indexes into the plan's `periods`. */
  readonly periods: readonly number[];
  /** Which of these columns hold a figure of any area. Left out if all do. */
  readonly held?: readonly number[] | undefined;
  readonly series: readonly PublishedSeries[];
  readonly standing?: readonly PublishedRank[] | undefined;
};

/** The area's rank for the period of one column, and the quartile cuts of all authorities. */
export type PublishedRank = readonly [column: number, place: number, tied: number, of: number, cuts: Cuts];

/**
 * One area's figures: its index in `areas`; the texts of its figures with a space between, each with its published decimals, or a shorthand, or
 * `~` where there is no row; and notes on some of them. A list and not an object, because a scorecard holds thousands.
 */
export type PublishedSeries = readonly [area: number, values: string, notes?: SeriesNotes];

/** Notes on columns, only for columns that have any. */
export type SeriesNotes = {
  readonly statuses?: Readonly<Record<string, ObservationStatus>> | undefined;
  readonly breaks?: readonly number[] | undefined;
  readonly reported?: Readonly<Record<string, readonly ReportedRating[]>> | undefined;
  readonly intervals?: Readonly<Record<string, Interval>> | undefined;
  /** Why a figure is not public. Only in a pack for members. */
  readonly access?: Readonly<Record<string, Restriction>> | undefined;
};

/** `pack/<plan>/indicators/<id>.json`: one indicator over all areas, and where each figure comes from. */
export type PublishedHistory = {
  readonly schema: typeof PACK_SCHEMA;
  readonly about: IndicatorAbout;
  readonly periods: readonly PublishedPeriod[];
  /**
   * The series of all areas, with these periods as columns, oldest first. An area is named by its code, because the file can be read together
   * with any area's part.
   */
  readonly series: readonly (readonly [area: string, values: string, notes?: SeriesNotes])[];
  readonly files: readonly string[];
  /** One entry for each series, in their order. */
  readonly origins: readonly PublishedOrigins[];
};

/** `pack/<plan>/breakdowns/<id>.json`: one indicator by sex, age and the like, over all areas that have such figures. */
export type PublishedBreakdowns = {
  readonly schema: typeof PACK_SCHEMA;
  readonly groups: readonly PublishedGroup[];
  /** What the officer says of these groups in groups.csv: which is part of which, or of no sum (`none`). */
  readonly within?: readonly StatedGroup[] | undefined;
};

/** One line of groups.csv, that a group of a breakdown is part of another: `['type', 'Aunt', 'Kinship']`. */
export type StatedGroup = readonly [breakdown: string, group: string, partOf: string];

/** The figures of one breakdown, such as `sex=Female` or `age=16;sex=Female`, as a history has them. */
export type PublishedGroup = Omit<PublishedHistory, 'schema' | 'about'> & { readonly breakdown: string };

/** `pack/<plan>/in-year.json`: what the year to date needs in addition to the series. Only a plan that has indicators with `in_year` has this file. */
export type PublishedInYear = {
  readonly schema: typeof PACK_SCHEMA;
  readonly figures: readonly PublishedInYearFigures[];
};

export type PublishedInYearFigures = {
  readonly indicator: string;
  readonly area: string;
  readonly periods: readonly PublishedPeriod[];
  /** The counts of each period, with `~` where there are none: `12/40 ~ 9/31`. */
  readonly counts: string;
  /** The text of a revised figure before it was corrected, and its source, by the period's index in `periods`. */
  readonly was?: Readonly<Record<string, readonly [text: string, source: string]>> | undefined;
};

/** What a publisher's dictionary says at length. */
export type IndicatorAbout = Pick<Indicator, 'definition' | 'source' | 'link' | 'caveat'> & {
  /** The month of the publisher's last update, `2025-11`. */
  readonly updated?: string | undefined;
  /** The date of the publisher's next update, or the publisher's word for it: `TBC`, `Discontinued`. */
  readonly next?: string | undefined;
};

/**
 * The file and row that each figure of a series came from, and notes on some of them. `0:12 13 ~ 14` is rows 12, 13 and 14 of file 0, with a figure
 * between that has no row. `0:12+170x3` is rows 12, 182 and 352.
 */
export type PublishedOrigins = readonly [rows: string, notes?: Readonly<Record<string, OriginNote>>];

/** `pack/<plan>/latest.json`: every area's figure in the latest period of every indicator, to set areas side by side. */
export type PublishedLatest = {
  readonly schema: typeof PACK_SCHEMA;
  /** The codes of the areas. */
  readonly areas: readonly string[];
  readonly periods: readonly PublishedPeriod[];
  readonly indicators: readonly {
    readonly id: string;
    /** The index of the latest period in `periods`. Undefined if no area has a figure. */
    readonly period?: number | undefined;
    /** One value for each area, in the order of `areas` and written as in a series. */
    readonly values: string;
  }[];
};
