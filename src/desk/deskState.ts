import type { Audience } from '@/domain/figures/access';
import type { FractionMends } from '@/officerFiles/fractionMends';
import type { Mend } from '@/officerFiles/mends';
import type { MisnamedSheet } from '@/domain/plan/issue';
import type { PeopleByRow } from '@/officerFiles/peopleBehind';
import type { PrintedPlaces } from '@/officerFiles/printedPlaces';
import type { TextCell } from '@/officerFiles/textsLookedAt';
import type { PlanAnswers, PlanAsked } from '@/officerFiles/planAnswers';
import type { ChosenPins } from '@/officerFiles/publishedOffers';
import type { WideGrid } from '@/sources/wideSheet/wideGrid';
import type { Beginning, DeskAnswer, DeskAsk, Freezes, Saved, SavedAs } from './deskMessages';
import type { Checked } from './deskWork';
import type { TakenOffer } from '@/officerFiles/withOffers';
import type { OffersFound } from './feedWork';
import type { FreezeRefused } from './freezeWork';
import type { Fragment } from './fragments';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { Since } from './sinceEarlier';
import type { Keeping } from './useKeeping';
import type { WideAnswer } from './wideWork';

/** How far the officer has come. */
export type Step =
  | { readonly kind: 'load'; readonly reason?: string | undefined }
  | WideSheet
  | FeedsStep
  | CheckedStep;

/** Published files, and what they could bring: to a new plan, or to the one that they were dropped on. */
export type FeedsStep = {
  readonly kind: 'feeds';
  readonly name: string;
  readonly files: HeldFiles;
  readonly openPlan: CheckedStep | undefined;
  readonly offers: OffersFound;
  /** What she has chosen where no value of a column means all. */
  readonly pins: ChosenPins;
};

/** A printed scorecard to be read. */
export type WideAsking = {
  readonly name: string;
  readonly grids: readonly WideGrid[];
  /** Sheets of the workbook that are no scorecards, and why. */
  readonly otherNotes: readonly string[];
  /** Last month's plan, where one was loaded before the sheet. */
  readonly openPlan: HeldFiles | undefined;
  /** The same, as it was open. */
  readonly planBefore: CheckedStep | undefined;
  /** Which of the sheets. */
  readonly sheetIndex: number;
  /** Undefined where none is given yet. */
  readonly answers: ReadonlyMap<string, string> | undefined;
};

/** A printed scorecard, as it was last read. */
export type WideSheet = WideAsking & {
  readonly kind: 'wide';
  readonly sheetRead: WideAnswer & { readonly kind: 'read' };
  /** The authority that its plan was made for. */
  readonly takenFor?: string | undefined;
  /** The plan that was made of it, with what was mended since; the officer has come back from it to look at her answers. */
  readonly planMade?: CheckedStep | undefined;
};

/** The officer's own choices: another sheet, or her answers. */
export type WideChange =
  | ({ readonly sheetIndex: number } & { readonly answers?: undefined })
  | { readonly answers: ReadonlyMap<string, string> };

export type CheckedStep = {
  readonly kind: 'check';
  readonly name: string;
  readonly files: HeldFiles;
  /** The files before each round of mends, and how many cells that round mended; the newest last. */
  readonly undoHistory: readonly {
    readonly files: HeldFiles;
    readonly cells: number;
    /** Whether only numbers of people were written, which another reading of the same sheet keeps. */
    readonly isOfPeople?: boolean | undefined;
  }[];
  readonly mendedCells: number;
  /** Whether it was made here, and is in no file of the officer's yet. */
  readonly isMade: boolean;
  /** The printed scorecard that it was read from, with the officer's answers; undefined for another plan. */
  readonly sheet: WideSheet | undefined;
  /** Where its figures lie in that sheet. */
  readonly printed: PrintedPlaces | undefined;
  readonly checked: Checked;
  readonly mends: readonly Mend[];
  /** The two ways to mend percentages that look like fractions. */
  readonly fractions: FractionMends;
  readonly hasExamples: boolean;
  /** Sheets that look like a table under another name and that the officer leaves out. */
  readonly leftOutSheets: readonly string[];
  /** What is asked where the tables do not say whose they are. */
  readonly planAsked: PlanAsked | undefined;
  /** The plan that was open before, where this one was dropped on it. */
  readonly earlierStep?: CheckedStep | undefined;
  /** What was kept of it. */
  readonly kept?: readonly string[] | undefined;
  readonly fragments: ReadonlyMap<number, Fragment>;
  /** The first rows of each table of the plan. */
  readonly openings: readonly Fragment[];
  readonly saved: Readonly<Partial<Record<SavedAs, Saved>>>;
  readonly since: Since | undefined;
  /** The earlier scorecard that the officer has chosen to compare with. */
  readonly comparedWith?: HeldFiles | undefined;
  /** Why the report was not frozen when the plan was last saved. */
  readonly notFrozen: FreezeRefused | undefined;
  readonly isPreviewed: boolean;
};

/** Whom the site and the one file are for. */
export type SavedFor = {
  readonly audience: Audience;
  readonly passphrase: string | undefined;
  /** The address of the newest edition, which one file names. */
  readonly newest: string | undefined;
  /** Whether the plan that is saved keeps what its report of today shows. */
  readonly freezes: Freezes;
};

export type Desk = {
  readonly step: Step;
  /** The plan that is open, to be kept. */
  readonly plan: { readonly name: string; readonly files: HeldFiles } | undefined;
  readonly keeping: Keeping;
  /** The code of the authority that the officer named last, so that she names it once. */
  readonly authority: string | undefined;
  readonly nameAuthority: (code: string | undefined) => void;
  /** What the worker does now, in words; undefined when it rests. */
  readonly workInProgress: string | undefined;
  readonly failed: string | undefined;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly load: (files: HeldFiles) => void;
  /** Reads the wide sheet again. */
  readonly reread: (rereadSheet: WideChange) => void;
  /** Checks the plan that is made of the wide sheet, as the figures of an authority. */
  readonly takeAuthority: (authority: string | undefined) => void;
  /** Reads the published files again, for an authority and with what was chosen. */
  readonly offerFor: (authority: string | undefined, pins?: ChosenPins) => void;
  /** Makes a plan of what published files offer, or adds it to the plan that they were dropped on. */
  readonly takeFeeds: (takenOffers: readonly TakenOffer[]) => void;
  readonly mend: (mends: readonly Mend[]) => void;
  /** An indicator of the plan counts no people: its small figures may be shown. It is undone as mends are. */
  readonly countsNobody: (indicator: string) => void;
  /** It counts people after all: its small figures are withheld again. */
  readonly countsPeople: (indicator: string) => void;
  /** Writes how many people averages and shares are of. */
  readonly peopleBehind: (people: PeopleByRow) => void;
  /** Marks texts that give no withheld figure away, by the role of who has looked. It is undone as mends are. */
  readonly lookedAt: (cells: readonly TextCell[], name: string) => void;
  /** Calls a sheet of her workbook by the name of its table. */
  readonly nameSheet: (sheet: MisnamedSheet) => void;
  /** Leaves it out of the plan, next month too. It is undone as mends are. */
  readonly leaveSheet: (sheet: MisnamedSheet) => void;
  /** Says whose figures they are, in a plan.json of its own. */
  readonly namePlan: (answers: PlanAnswers) => void;
  /** Takes the rows of the example away; it is undone as mends are. */
  readonly dropExamples: () => void;
  readonly undo: () => void;
  /** A new plan: saved as an empty workbook, or gone on with. */
  readonly beginPlan: (beginning: Beginning) => void;
  /** The workbook that was saved of a new plan. */
  readonly newPlanSaved: Saved | undefined;
  readonly saveAs: (format: SavedAs, options?: SavedFor) => void;
  readonly compareWith: (earlierFiles: HeldFiles) => void;
  readonly openKeptPlan: () => void;
  readonly previewPack: () => Promise<ReadonlyMap<string, string>>;
  /** Back to the answers about the printed scorecard; undefined where the plan was not read from one. What was mended since is lost only if she reads the sheet with other answers. */
  readonly returnToAnswers: (() => void) | undefined;
  readonly stopWork: () => void;
  readonly startAgain: () => void;
  /** Back to the plan that a sheet or published files were dropped on; undefined where there is none. */
  readonly goBack: (() => void) | undefined;
};
