import type { Dropped } from './dropped';
import type { Checked } from './deskWork';
import type { Fragment } from './fragments';
import type { HeldFiles } from './heldFolder';
import type { Mend } from '@/officerFiles/mends';

/** What the page asks of its worker. Each is answered once, or with an error; what it does meanwhile it says as progress. */
export type DeskAsk =
  | { readonly kind: 'recognise'; readonly files: HeldFiles }
  | { readonly kind: 'check'; readonly files: HeldFiles }
  | { readonly kind: 'mend'; readonly files: HeldFiles; readonly mends: readonly Mend[] }
  | { readonly kind: 'save'; readonly files: HeldFiles; readonly as: SavedAs }
  | { readonly kind: 'preview'; readonly files: HeldFiles }
  /** An empty workbook to begin with. */
  | { readonly kind: 'begin'; readonly authority: string | undefined };

export const SAVED_AS = ['site', 'one-file', 'plan', 'report'] as const;
export type SavedAs = (typeof SAVED_AS)[number];

export type DeskAnswer =
  | { readonly kind: 'recognised'; readonly dropped: Dropped }
  | {
      readonly kind: 'checked';
      readonly checked: Checked;
      readonly mends: readonly Mend[];
      readonly fragments: ReadonlyMap<number, Fragment>;
    }
  | { readonly kind: 'mended'; readonly files: HeldFiles }
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'preview'; readonly pack: ReadonlyMap<string, string> };

/** A file ready to be kept, and what the officer should know of it. */
export type Saved = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** SHA-256, as hex. */
  readonly digest: string;
  readonly about: string;
};

export type DeskReply =
  | { readonly kind: 'progress'; readonly id: number; readonly text: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: DeskAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };
