import type { Access } from '@/domain/figures/access';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Due } from './dueDate';
import type { Survey } from './survey';

/** What every row of a register has. The paper's own words are kept as they are, and an empty cell is undefined. */
type Entry = {
  /** The paper that the row is from, and its page. */
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  /** A remark shown with the row, where the paper contradicts itself or another paper, or leaves something open. */
  readonly doubt?: string | undefined;
  readonly access: Access;
};

/** The priority, theme or indicator that an entry is about. */
type Subject = {
  readonly priority?: string | undefined;
  readonly indicator?: IndicatorId | undefined;
};

export const ACTION_STATUSES = ['not-started', 'in-progress', 'complete', 'stopped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const ACTION_RATINGS = ['red', 'amber', 'green'] as const;
export type ActionRating = (typeof ACTION_RATINGS)[number];

/** An action of a plan. People are named by role. */
export type PlanAction = Entry &
  Subject & {
    readonly id: string;
    readonly theme?: string | undefined;
    readonly action: string;
    readonly owner?: string | undefined;
    readonly champion?: string | undefined;
    /** The day on which the action was promised (an ISO date). Undefined if nobody recorded it. */
    readonly promised?: string | undefined;
    readonly due?: Due | undefined;
    /** How far the action has got, as the paper records it. Undefined if nobody recorded it. */
    readonly status?: ActionStatus | undefined;
    /** The rating that the plan gives the action. The plan's own key says what each colour means. */
    readonly rating?: ActionRating | undefined;
    readonly ratingBy?: string | undefined;
    readonly progress?: string | undefined;
    /** What the action changed for children. */
    readonly impact?: string | undefined;
    /** ISO date. */
    readonly updated?: string | undefined;
    /** The id of the action that this one was merged into. */
    readonly mergedInto?: string | undefined;
  };

export const DECISIONS = ['accepted', 'partly', 'rejected', 'deferred'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A recommendation of a review, an inspection or an inquiry, and what was done about it. */
export type Recommendation = Entry &
  Subject & {
    readonly id: string;
    readonly review: string;
    readonly recommendation: string;
    readonly madeBy?: string | undefined;
    /** The date on which the recommendation was reported (ISO). */
    readonly madeOn?: string | undefined;
    /** The decision on the recommendation. Undefined if none is recorded. Words of agreement alone are no decision. */
    readonly decision?: Decision | undefined;
    readonly decidedOn?: string | undefined;
    readonly reason?: string | undefined;
    readonly action?: string | undefined;
    readonly officer?: string | undefined;
    readonly due?: Due | undefined;
    readonly status?: ActionStatus | undefined;
    readonly progress?: string | undefined;
    readonly evidence?: string | undefined;
    readonly updated?: string | undefined;
    readonly mergedInto?: string | undefined;
  };

/** What members asked for at a meeting. */
export type FollowUp = Entry &
  Subject & {
    readonly id: string;
    /** The ISO date of the meeting at which members asked. */
    readonly askedOn?: string | undefined;
    readonly meeting?: string | undefined;
    readonly minute?: string | undefined;
    readonly ask: string;
    /** The role or body that owes the answer. */
    readonly of?: string | undefined;
    readonly due?: Due | undefined;
    readonly dueMeeting?: string | undefined;
    readonly answeredOn?: string | undefined;
    readonly answer?: string | undefined;
  };

/** A judgement of an inspection or a peer review. */
export type Judgement = Entry & {
  /** The judgement's ISO date, or only a month or year where the paper gives no more: `2018-01`, `2012`. */
  readonly date: string;
  readonly body: string;
  readonly subject: string;
  readonly judgement: string;
  readonly previous?: string | undefined;
  readonly priority?: string | undefined;
  /** The indicators that the judgement names, or `all` for every indicator of the plan. It is also about those of its priority, which need not be named. */
  readonly indicators?: readonly IndicatorId[] | 'all' | undefined;
  readonly text?: string | undefined;
  readonly link?: string | undefined;
};

/** An amount of money for a priority and a period. Amounts with different `basis` are never added or compared. */
export type Money = Entry & {
  readonly priority?: string | undefined;
  readonly period: string;
  readonly item: string;
  /** The amount in pounds. */
  readonly amount: number;
  /** What the amount is: gross budget, outturn, grant… */
  readonly basis: string;
  readonly note?: string | undefined;
};

export const CASE_STUDY_KINDS = ['case-study', 'voice', 'good-news'] as const;
export type CaseStudyKind = (typeof CASE_STUDY_KINDS)[number];

export type CaseStudy = Entry &
  Subject & {
    readonly id: string;
    readonly date?: string | undefined;
    readonly kind: CaseStudyKind;
    readonly title: string;
    readonly text: string;
  };

/** A section of a report that the officer wrote. */
export type ReportSection = {
  readonly report: string;
  /** The id of a heading in the report's template. */
  readonly section: string;
  readonly text: string;
  readonly access: Access;
};

/** What a plan keeps beside its figures. */
export type Registers = {
  readonly actions: readonly PlanAction[];
  readonly recommendations: readonly Recommendation[];
  readonly followUps: readonly FollowUp[];
  readonly judgements: readonly Judgement[];
  readonly money: readonly Money[];
  readonly caseStudies: readonly CaseStudy[];
  readonly surveys: readonly Survey[];
  readonly sections: readonly ReportSection[];
};

export const NO_REGISTERS: Registers = {
  actions: [],
  recommendations: [],
  followUps: [],
  judgements: [],
  money: [],
  caseStudies: [],
  surveys: [],
  sections: [],
};

/** Whether the registers hold anything besides the sections of reports. */
export function hasPromises(registers: Registers): boolean {
  return !isEmpty({ ...registers, sections: [] });
}

export function isEmpty(registers: Registers): boolean {
  return Object.values(registers).every((rows: readonly unknown[]) => rows.length === 0);
}
