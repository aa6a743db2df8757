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

/** What the page asks of its worker. Each is answered once, or with an error; what it does meanwhile it says as progress. */
export type DeskAsk =
  /** `openPlan`: the plan that is open, which published files are added to. */
  | {
      readonly kind: 'recognise';
      readonly files: HeldFiles;
      readonly openPlan: { readonly name: string; readonly files: HeldFiles } | undefined;
    }
  | { readonly kind: 'read wide'; readonly wideQuestion: WideAsked }
  /** What published files could bring. */
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
  /** The tables with an indicator that counts no people, or that counts people after all. */
  | {
      readonly kind: 'counts nobody' | 'counts people';
      readonly files: HeldFiles;
      readonly indicator: string;
    }
  /** The tables with the number of people that averages and shares are of. */
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
  /** The files with a sheet of a workbook called as its table. */
  | { readonly kind: 'name sheet'; readonly files: HeldFiles; readonly sheet: MisnamedSheet }
  /** The files with a sheet of a workbook left out, by an answer in layout.json. */
  | { readonly kind: 'leave sheet'; readonly files: HeldFiles; readonly sheet: string }
  /** The tables with a plan.json. */
  | { readonly kind: 'name plan'; readonly files: HeldFiles; readonly answers: PlanAnswers }
  /** The tables without the rows of the example. */
  | { readonly kind: 'drop examples'; readonly files: HeldFiles }
  | { readonly kind: 'save'; readonly format: SavedAs; readonly saveOptions: SaveAsked }
  | { readonly kind: 'preview'; readonly files: HeldFiles }
  /** What changed since an earlier scorecard. */
  | { readonly kind: 'since'; readonly files: HeldFiles; readonly earlierFiles: HeldFiles }
  /** The published indicators to choose from, and the statistical neighbours of an authority. */
  | { readonly kind: 'offer'; readonly authority: string }
  | { readonly kind: 'begin'; readonly beginning: Beginning };

/** A question as it goes to the worker; its answer has the same id. */
export type AskedQuestion = { readonly id: number; readonly question: DeskAsk };

/** A plan to begin with: an authority, published indicators, and whether it is saved as a workbook or gone on with here. */
export type Beginning = {
  readonly authority: string | undefined;
  /** The codes of the areas that it is compared with. */
  readonly neighbours: readonly string[];
  readonly indicators: ReadonlySet<string>;
  /** Whether a workbook has example rows. */
  readonly hasExamples: boolean;
  readonly format: 'workbook' | 'plan';
};

export const SAVED_AS = ['site', 'one-file', 'plan', 'workbook', 'report', 'corrected', 'marked'] as const;
export type SavedAs = (typeof SAVED_AS)[number];

export type SaveAsked = {
  readonly files: HeldFiles;
  /** As they were loaded, before any mend. */
  readonly originalFiles: HeldFiles;
  readonly issues: readonly Issue[];
  /** The sheet whose cells the issues name, where the plan was made of one. */
  readonly printed: PrintedPlaces | undefined;
  /** The day of the plan's figures, ISO; undefined where errors stop the plan. */
  readonly asAt: string | undefined;
  readonly audience: Audience;
  /** The passphrase of an earlier members' edition, to seal with again. If it is undefined, a new one is made. */
  readonly passphrase: string | undefined;
  /** The address of the newest edition of the one file. */
  readonly newest: string | undefined;
  readonly freezes: Freezes;
};

/** Whether a plan that is saved keeps what its report of today shows, and whether in place of other figures that were kept of it before. */
export type Freezes = 'no' | 'yes' | 'again';

export type DeskAnswer =
  | { readonly kind: 'recognised'; readonly dropped: Dropped }
  | { readonly kind: 'wide'; readonly wide: WideAnswer }
  | { readonly kind: 'feeds'; readonly offers: OffersFound }
  | {
      readonly kind: 'checked';
      readonly checked: Checked;
      /** Whether rows of the example are still there. */
      readonly hasExamples: boolean;
      /** Sheets that look like a table under another name and that the officer leaves out. */
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
      /** The plan with its report of today frozen, as it is in what was saved; undefined where nothing was frozen. */
      readonly frozen?: HeldFiles | undefined;
      /** Why nothing was frozen, where that was asked. */
      readonly notFrozen?: FreezeRefused | undefined;
    }
  | { readonly kind: 'preview'; readonly pack: ReadonlyMap<string, string> }
  | { readonly kind: 'since'; readonly since: Since }
  | {
      readonly kind: 'offered';
      readonly indicators: readonly OfferedIndicator[];
      /** The closest first. */
      readonly neighbours: readonly { readonly code: string; readonly name: string }[];
    };

/** A file ready to be kept, and what the officer should know of it. */
export type Saved = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** SHA-256, as hex. */
  readonly digest: string;
  readonly description: string;
  /** The passphrase that seals a members' edition. */
  readonly passphrase?: { readonly kind: 'new' | 'given back'; readonly text: string } | undefined;
};

export type DeskReply =
  | { readonly kind: 'progress'; readonly id: number; readonly text: string }
  /** Some of many mends; the answer to a check brings the rest. */
  | { readonly kind: 'mends'; readonly id: number; readonly mends: readonly Mend[] }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: DeskAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
