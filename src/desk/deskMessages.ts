import type { Audience } from '@/domain/figures/access';
import type { Issue } from '@/domain/plan/issue';
import type { OfferedIndicator } from '@/newPlan/chosenIndicators';
import type { FractionMends } from '@/officerFiles/fractionMends';
import type { Mend } from '@/officerFiles/mends';
import type { MisnamedSheet } from '@/domain/plan/issue';
import type { PeopleByRow } from '@/officerFiles/peopleBehind';
import type { PrintedPlaces } from '@/officerFiles/printedPlaces';
import type { TextCell } from '@/officerFiles/textsLookedAt';
import type { PlanAnswers, PlanAsked } from '@/officerFiles/planAnswers';
import type { TakenOffer } from '@/officerFiles/withOffers';
import type { Dropped } from './dropped';
import type { OffersAsked, OffersFound } from './feedWork';
import type { Checked } from './deskWork';
import type { FreezeRefused } from './freezeWork';
import type { Fragment } from './fragments';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { MendsAsked } from './askedMendsIn';
import type { Since } from './sinceEarlier';
import type { WideAnswer, WideAsked } from './wideWork';

/** The requests that the page makes of its worker. Each is answered once, with a result or an error; until then the worker reports its progress. */
export type DeskAsk =
  /** Recognises dropped files. `openPlan` is the open plan, to which published files are added. */
  | {
      readonly kind: 'recognise';
      readonly files: HeldFiles;
      readonly openPlan: { readonly name: string; readonly files: HeldFiles } | undefined;
    }
  | { readonly kind: 'read wide'; readonly wideQuestion: WideAsked }
  /** Lists what published files can bring to a plan. */
  | { readonly kind: 'feeds'; readonly offersQuestion: OffersAsked }
  | {
      readonly kind: 'take feeds';
      readonly offersQuestion: OffersAsked;
      readonly takenOffers: readonly TakenOffer[];
    }
  /** `printed`: the sheet that the plan was made of, whose cells the issues name. `comparedWith`: the earlier scorecard that the officer has chosen. */
  | {
      readonly kind: 'check';
      readonly files: HeldFiles;
      readonly printed: PrintedPlaces | undefined;
      readonly comparedWith: HeldFiles | undefined;
    }
  /** The plan with the sheets of its workbooks as tables. */
  | { readonly kind: 'tables'; readonly files: HeldFiles }
  | { readonly kind: 'mend'; readonly files: HeldFiles; readonly mends: MendsAsked }
  /** Returns the tables after the officer has said that an indicator does not count people, or does after all. */
  | {
      readonly kind: 'counts nobody' | 'counts people';
      readonly files: HeldFiles;
      readonly indicator: string;
    }
  /** Returns the tables with the numbers of people that averages and shares are based on. */
  | { readonly kind: 'people behind'; readonly files: HeldFiles; readonly people: PeopleByRow }
  /** The tables with the numbers of people that were written in an earlier reading of the same sheet, where the figures are the same. */
  | { readonly kind: 'keep people'; readonly files: HeldFiles; readonly earlierFiles: HeldFiles }
  /** The tables with texts marked as looked at, by a role. */
  | {
      readonly kind: 'looked at';
      readonly files: HeldFiles;
      readonly cells: readonly TextCell[];
      readonly by: string;
    }
  /** Returns the files with a sheet of a workbook renamed to the table that it is. */
  | { readonly kind: 'name sheet'; readonly files: HeldFiles; readonly sheet: MisnamedSheet }
  /** Returns the files with a sheet of a workbook left out, by an answer in layout.json. */
  | { readonly kind: 'leave sheet'; readonly files: HeldFiles; readonly sheet: string }
  /** Returns the tables with a plan.json. */
  | { readonly kind: 'name plan'; readonly files: HeldFiles; readonly answers: PlanAnswers }
  /** Returns the tables without the example rows. */
  | { readonly kind: 'drop examples'; readonly files: HeldFiles }
  | { readonly kind: 'save'; readonly format: SavedAs; readonly saveOptions: SaveAsked }
  | { readonly kind: 'preview'; readonly files: HeldFiles }
  /** Lists what changed since an earlier scorecard. */
  | { readonly kind: 'since'; readonly files: HeldFiles; readonly earlierFiles: HeldFiles }
  /** Returns the published indicators to choose from, and the statistical neighbours of an authority. */
  | { readonly kind: 'offer'; readonly authority: string }
  | { readonly kind: 'begin'; readonly beginning: Beginning };

/** A request to the worker with its id; the answer has the same id. */
export type AskedQuestion = { readonly id: number; readonly question: DeskAsk };

/** What a new plan begins with: an authority, published indicators, and whether the plan is saved as a workbook or opened here. */
export type Beginning = {
  readonly authority: string | undefined;
  /** The codes of the areas that the plan is compared with. */
  readonly neighbours: readonly string[];
  readonly indicators: ReadonlySet<string>;
  /** Whether the new workbook has example rows. */
  readonly hasExamples: boolean;
  readonly format: 'workbook' | 'plan';
};

export const SAVED_AS = ['site', 'one-file', 'plan', 'workbook', 'report', 'corrected', 'marked'] as const;
export type SavedAs = (typeof SAVED_AS)[number];

export type SaveAsked = {
  readonly files: HeldFiles;
  /** The files as they were loaded, before any correction. */
  readonly originalFiles: HeldFiles;
  readonly issues: readonly Issue[];
  /** The printed sheet that the plan was made from, whose cells the issues name. Undefined for another plan. */
  readonly printed: PrintedPlaces | undefined;
  /** The date of the plan's figures (ISO). Undefined if errors stop the plan. */
  readonly asAt: string | undefined;
  readonly audience: Audience;
  /** The passphrase of an earlier edition for members, to use again. If it is undefined, a new one is made. */
  readonly passphrase: string | undefined;
  /** The address at which readers find the newest one-file scorecard. */
  readonly newest: string | undefined;
  readonly freezes: Freezes;
};

/** Whether the saved plan keeps the figures of today's report, and whether they replace other figures that the plan keeps for that report. */
export type Freezes = 'no' | 'yes' | 'again';

export type DeskAnswer =
  | { readonly kind: 'recognised'; readonly dropped: Dropped }
  | { readonly kind: 'wide'; readonly wide: WideAnswer }
  | { readonly kind: 'feeds'; readonly offers: OffersFound }
  | {
      readonly kind: 'checked';
      readonly checked: Checked;
      /** Whether the plan still has example rows. */
      readonly hasExamples: boolean;
      /** Sheets that look like a table under another name and that the officer left out. */
      readonly leftOutSheets: readonly string[];
      readonly planAsked: PlanAsked | undefined;
      readonly mends: readonly Mend[];
      readonly fractions: FractionMends;
      readonly fragments: ReadonlyMap<number, Fragment>;
      readonly openings: readonly Fragment[];
      /** What changed since the earlier scorecard, or else since the report that the plan holds. */
      readonly since: Since | undefined;
    }
  /** `cells`: how many were written, where the question does not say it. */
  | { readonly kind: 'files'; readonly files: HeldFiles; readonly cells?: number }
  | {
      readonly kind: 'saved';
      readonly saved: Saved;
      /** The saved plan with today's report frozen in it. Undefined if nothing was frozen. */
      readonly frozen?: HeldFiles | undefined;
      /** Why nothing was frozen although the officer asked for it. */
      readonly notFrozen?: FreezeRefused | undefined;
    }
  | { readonly kind: 'preview'; readonly pack: ReadonlyMap<string, string> }
  | { readonly kind: 'since'; readonly since: Since }
  | {
      readonly kind: 'offered';
      readonly indicators: readonly OfferedIndicator[];
      /** The codes of the statistical neighbours, closest first. */
      readonly neighbours: readonly { readonly code: string; readonly name: string }[];
    };

/** A file ready to be saved, and what the officer should know about it. */
export type Saved = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The SHA-256 digest of the file, in hexadecimal. */
  readonly digest: string;
  readonly description: string;
  /** The passphrase with which an edition for members is sealed. */
  readonly passphrase?: { readonly kind: 'new' | 'given back'; readonly text: string } | undefined;
};

export type DeskReply =
  | { readonly kind: 'progress'; readonly id: number; readonly text: string }
  /** A part of many corrections; the answer to the check brings the rest. */
  | { readonly kind: 'mends'; readonly id: number; readonly mends: readonly Mend[] }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: DeskAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
