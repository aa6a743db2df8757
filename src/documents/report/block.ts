import type { Colour } from '@/domain/figures/observation';
import type { IndicatorId } from '@/domain/figures/indicator';

/** Who wrote a text: the officer, the program from the figures, or nobody yet. */
export type Standing = 'written' | 'drafted' | 'to-be-confirmed';

/** The figure next to a paragraph, in words. */
export type BesideFigure = {
  readonly indicator: IndicatorId;
  readonly title: string;
  readonly value: string;
  readonly period: string;
  readonly colour: Colour | 'none';
  /** `Red`, `Not rated`. */
  readonly rating: string;
  readonly reason: string;
  /** What others have, without those that the reason names: `neighbours 26.6% · England 23.5%`. Undefined where it names all, or there are none. */
  readonly otherRatings: string | undefined;
};

export type Cell = {
  readonly title: string;
  readonly isNumber?: true | undefined;
  /** Holds `Red`, `Amber`, `Green` or `Not rated`, which files mark as the page does. */
  readonly isRating?: true | undefined;
};

/** A piece of a report; no kind of file says anything that is not in one. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly id: string;
      readonly level: 2 | 3 | 4;
      readonly text: string;
      /** Only for a section or a priority: the standing of all its texts together. */
      readonly standing?: Standing | undefined;
    }
  | {
      readonly kind: 'paragraph';
      /** `3.1`, `(i)`. */
      readonly number?: string | undefined;
      /** Commentary's small Markdown. */
      readonly text: string;
      readonly standing: Standing;
      /** Owner, due date and the rest of the lines under it. */
      readonly notes: readonly string[];
      readonly figure?: BesideFigure | undefined;
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly standing: Standing }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Cell[];
      readonly rows: readonly (readonly string[])[];
      /** What goes for several of its cells, below it: `Provisional: the figures for Nov 2025.` */
      readonly notes?: readonly string[] | undefined;
      /** How the page draws it, unless it is a table. */
      readonly shows?: 'rating steps' | undefined;
    }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      /** A figure over time beside others: a chart, and the table of what it shows. */
      readonly kind: 'trend';
      /** The message: `Children who are overweight: higher than in similar areas and in England`. */
      readonly title: string;
      /** The indicator, area and period, which way is better, and the target where it is the same throughout. */
      readonly measured: string;
      readonly periods: readonly string[];
      readonly lines: readonly TrendLine[];
    };

export type TrendLine = {
  readonly name: string;
  readonly who: 'ours' | 'neighbours' | 'england' | 'target';
  /** One a period; undefined leaves the line open. */
  readonly values: readonly (number | undefined)[];
  readonly texts: readonly (string | undefined)[];
};

export type Fact = { readonly label: string; readonly text: string; readonly standing: Standing };

/** A report as every file has it: the same words, figures and order. */
export type ReportDocument = {
  readonly title: string;
  /** Above the title and on every sheet: the area, the meeting, figures as at, that it is a draft or for members. */
  readonly header: readonly string[];
  readonly blocks: readonly Block[];
};

/** The id of the section with the table of every indicator, which needs a wide sheet. */
export const APPENDIX_ID = 'appendix';

/** From which block to which a section goes, its heading first, up to the next heading of level 2; undefined where the report has none of that id. */
export function sectionRange(
  blocks: readonly Block[],
  id: string,
): readonly [from: number, to: number] | undefined {
  const startIndex = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (startIndex === -1) return undefined;
  const next = blocks.findIndex(
    (block, at) => at > startIndex && block.kind === 'heading' && block.level === 2,
  );
  return [startIndex, next === -1 ? blocks.length : next];
}

const AS_AT = 'Figures as at ';

/** The line of a header that says up to which day figures count. */
export function asAtText(day: string): string {
  return `${AS_AT}${day}`;
}

/** The line "as at" of a report's header. */
export function asAtLine(header: readonly string[]): string | undefined {
  return header.find((line) => line.startsWith(AS_AT));
}

/** A paragraph and its notes as lines. */
export function plainParagraphs({
  number,
  text,
  notes,
}: Extract<Block, { kind: 'paragraph' }>): readonly string[] {
  return [number === undefined || number === '' ? text : `${number} ${text}`, ...notes];
}

/** The standing of a run of blocks: to be confirmed if any of them is, written if all are. */
export function standingOf(blocks: readonly Block[]): Standing {
  const standings = blocks.flatMap((block): readonly Standing[] => {
    switch (block.kind) {
      case 'heading':
      case 'table':
      case 'trend':
        return [];
      case 'paragraph':
      case 'list':
        return [block.standing];
      case 'facts':
        return block.rows.map(({ standing }) => standing);
    }
  });
  if (standings.includes('to-be-confirmed')) return 'to-be-confirmed';
  return standings.every((one) => one === 'written') && standings.length > 0 ? 'written' : 'drafted';
}
