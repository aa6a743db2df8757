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

/** Published files, and what they can bring to a new plan or to the plan on which they were dropped. */
export type FeedsStep = {
  readonly kind: 'feeds';
  readonly name: string;
  readonly files: HeldFiles;
  readonly openPlan: CheckedStep | undefined;
  readonly offers: OffersFound;
  /** What the officer has chosen for columns in which no value stands for all. */
  readonly pins: ChosenPins;
};

/** A printed scorecard that is being read. */
export type WideAsking = {
  readonly name: string;
  readonly grids: readonly WideGrid[];
  /** The sheets of the workbook that are not scorecards, with the reasons. */
  readonly otherNotes: readonly string[];
  /** Last month's plan, if it was loaded before the sheet. */
  readonly openPlan: HeldFiles | undefined;
  /** The step at which last month's plan was open. */
  readonly planBefore: CheckedStep | undefined;
  /** The index of the sheet that is read. */
  readonly sheetIndex: number;
  /** The officer’s answers about the sheet. Undefined until she has given one. */
  readonly answers: ReadonlyMap<string, string> | undefined;
};

/** The printed scorecard, as it was last read. */
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
  /** Whether the plan was made here, and no file of the officer's holds it yet. */
  readonly isMade: boolean;
  /** The printed scorecard that the plan was read from, with the officer's answers. Undefined for another plan. */
  readonly sheet: WideSheet | undefined;
  /** Where the plan's figures are in the printed sheet. */
  readonly printed: PrintedPlaces | undefined;
  readonly checked: Checked;
  readonly mends: readonly Mend[];
  /** The two ways to correct percentages that look like fractions. */
  readonly fractions: FractionMends;
  readonly hasExamples: boolean;
  /** Sheets that look like a table under another name and that the officer left out. */
  readonly leftOutSheets: readonly string[];
  /** The question whose figures they are, if the tables do not say it. */
  readonly planAsked: PlanAsked | undefined;
  /** The plan that was open before, if this one was dropped on it. */
  readonly earlierStep?: CheckedStep | undefined;
  /** The names of the files that were taken over from the earlier plan. */
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

/** Who the site and the one-file scorecard are for. */
export type SavedFor = {
  readonly audience: Audience;
  readonly passphrase: string | undefined;
  /** The address of the newest edition, which a one-file scorecard names. */
  readonly newest: string | undefined;
  /** Whether the saved plan keeps the figures of today's report. */
  readonly freezes: Freezes;
};

export type Desk = {
  readonly step: Step;
  /** The place of the step among those that Back and Forward lead to. */
  readonly place: number;
  /** The open plan, to be stored on this computer. */
  readonly plan: { readonly name: string; readonly files: HeldFiles } | undefined;
  readonly keeping: Keeping;
  /** The code of the authority that the officer named last, so that she need not name it again. */
  readonly authority: string | undefined;
  readonly nameAuthority: (code: string | undefined) => void;
  /** What the worker is doing now, in words. Undefined while it is idle. */
  readonly workInProgress: string | undefined;
  readonly failed: string | undefined;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly load: (files: HeldFiles) => void;
  /** Reads the printed sheet again. */
  readonly reread: (rereadSheet: WideChange) => void;
  /** Checks the plan that the printed sheet makes, as the figures of an authority. */
  readonly takeAuthority: (authority: string | undefined) => void;
  /** Reads the published files again, for an authority and with the officer's choices. */
  readonly offerFor: (authority: string | undefined, pins?: ChosenPins) => void;
  /** Makes a plan from what published files offer, or adds it to the plan that they were dropped on. */
  readonly takeFeeds: (takenOffers: readonly TakenOffer[]) => void;
  readonly mend: (mends: readonly Mend[]) => void;
  /** Records that an indicator does not count people, so that its small figures may be shown. The officer can undo it like a correction. */
  readonly countsNobody: (indicator: string) => void;
  /** Records that an indicator counts people after all, so that its small figures are withheld again. */
  readonly countsPeople: (indicator: string) => void;
  /** Writes into the tables how many people averages and shares are based on. */
  readonly peopleBehind: (people: PeopleByRow) => void;
  /** Marks texts as revealing no withheld figure, with the role of the person who has looked. The officer can undo it like a correction. */
  readonly lookedAt: (cells: readonly TextCell[], name: string) => void;
  /** Renames a sheet of the officer's workbook to the table that it is. */
  readonly nameSheet: (sheet: MisnamedSheet) => void;
  /** Leaves a sheet out of the plan, next month too. The officer can undo it like a correction. */
  readonly leaveSheet: (sheet: MisnamedSheet) => void;
  /** Records in a plan.json whose figures the tables hold. */
  readonly namePlan: (answers: PlanAnswers) => void;
  /** Removes the example rows. The officer can undo it like a correction. */
  readonly dropExamples: () => void;
  readonly undo: () => void;
  /** Makes a new plan, which is saved as an empty workbook or opened here. */
  readonly beginPlan: (beginning: Beginning) => void;
  /** The workbook that was saved from a new plan. */
  readonly newPlanSaved: Saved | undefined;
  readonly saveAs: (format: SavedAs, options?: SavedFor) => void;
  /** Saves several files, one after another. */
  readonly saveTogether: (formats: readonly SavedAs[], options: SavedFor) => void;
  readonly compareWith: (earlierFiles: HeldFiles) => void;
  readonly openKeptPlan: () => void;
  readonly previewPack: () => Promise<ReadonlyMap<string, string>>;
  /**
   * Goes back to the answers about the printed scorecard. Undefined if the plan was not read from one. What was mended since is lost only if
   * the officer reads the sheet with other answers.
   */
  readonly returnToAnswers: (() => void) | undefined;
  /** From the answers to the plan that was made of them; undefined where there is none or an answer has changed since. */
  readonly returnToPlan: (() => void) | undefined;
  /** Whether Forward leads to work that is still open. */
  readonly isWorkAhead: boolean;
  /** Whether the page was loaded again, so that what was open is gone, and nothing was opened since. */
  readonly isLoadedAgain: boolean;
  readonly stopWork: () => void;
  readonly startAgain: () => void;
  /** Goes back to the plan that a sheet or published files were dropped on. Undefined if there is none. */
  readonly goBack: (() => void) | undefined;
};
