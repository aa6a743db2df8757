import type { Access } from '@/domain/figures/access';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Due } from './dueDate';
import type { Survey } from './survey';

/** What every row of a register has: a paper's own words stay as they are, and an empty cell stays undefined. */
type Entry = {
  /** The paper that the row is from, and its page. */
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  /** Where the paper contradicts itself or another, or leaves something open; shown beside the row. */
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
    /** The day it was promised (ISO); undefined where nobody recorded it. */
    readonly promised?: string | undefined;
    readonly due?: Due | undefined;
    /** Undefined where nobody recorded it. */
    readonly status?: ActionStatus | undefined;
    /** The rating that the plan gives. The plan's own key says what a colour means. */
    readonly rating?: ActionRating | undefined;
    readonly ratingBy?: string | undefined;
    readonly progress?: string | undefined;
    /** What changed for children. */
    readonly impact?: string | undefined;
    /** ISO date. */
    readonly updated?: string | undefined;
    /** The id of the action that this one was merged into. */
    readonly mergedInto?: string | undefined;
  };

export const DECISIONS = ['accepted', 'partly', 'rejected', 'deferred'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A recommendation of a review, an inspection or an inquiry, and what became of it. */
export type Recommendation = Entry &
  Subject & {
    readonly id: string;
    readonly review: string;
    readonly recommendation: string;
    readonly madeBy?: string | undefined;
    /** The date it was reported (ISO). */
    readonly madeOn?: string | undefined;
    /** Undefined where no decision is recorded: agreement in words is no decision. */
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
    /** The date of the meeting where it was asked (ISO). */
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
  /** ISO date, or a month or year where the paper says no more: `2018-01`, `2012`. */
  readonly date: string;
  readonly body: string;
  readonly subject: string;
  readonly judgement: string;
  readonly previous?: string | undefined;
  readonly priority?: string | undefined;
  /** The indicators that it is about, `all` for every one of the plan; those of its priority are meant without being named. */
  readonly indicators?: readonly IndicatorId[] | 'all' | undefined;
  readonly text?: string | undefined;
  readonly link?: string | undefined;
};

/** An amount for a priority and a period. Amounts of unlike `basis` are never added or compared. */
export type Money = Entry & {
  readonly priority?: string | undefined;
  readonly period: string;
  readonly item: string;
  /** Pounds. */
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

/** Whether there is more than the sections of reports. */
export function hasPromises(registers: Registers): boolean {
  return !isEmpty({ ...registers, sections: [] });
}

export function isEmpty(registers: Registers): boolean {
  return Object.values(registers).every((rows: readonly unknown[]) => rows.length === 0);
}
