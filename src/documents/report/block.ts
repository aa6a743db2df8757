import type { Colour } from '@/domain/figures/observation';
import type { IndicatorId } from '@/domain/figures/indicator';

/** Who wrote a text: the officer, or the program from the figures; or nobody, so that it is still to be confirmed. */
export type Standing = 'written' | 'drafted' | 'to-be-confirmed';

/** The figure next to a paragraph, in words. */
export type BesideFigure = {
  readonly indicator: IndicatorId;
  readonly title: string;
  readonly value: string;
  readonly period: string;
  readonly colour: Colour | 'none';
  /** The rating in words: `Red`, `Not rated`. */
  readonly rating: string;
  readonly reason: string;
  /**
   * The comparators' figures, without those that the reason names: `neighbours 26.6% · England 23.5%`. Undefined if the reason names all of
   * them, or there are none.
   */
  readonly otherRatings: string | undefined;
};

export type Cell = {
  readonly title: string;
  readonly isNumber?: true | undefined;
  /** Whether the column holds `Red`, `Amber`, `Green` or `Not rated`, which files show with the marks of the page. */
  readonly isRating?: true | undefined;
};

/** One piece of a report. Every kind of file is made from these blocks alone. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly id: string;
      readonly level: 2 | 3 | 4;
      readonly text: string;
      /** The standing of all texts in a section or a priority together; other headings have none. */
      readonly standing?: Standing | undefined;
    }
  | {
      readonly kind: 'paragraph';
      /** The paragraph's number: `3.1`, `(i)`. */
      readonly number?: string | undefined;
      /** The text, in commentary's small Markdown. */
      readonly text: string;
      readonly standing: Standing;
      /** The lines below the paragraph: owner, due date and so on. */
      readonly notes: readonly string[];
      readonly figure?: BesideFigure | undefined;
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly standing: Standing }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Cell[];
      readonly rows: readonly (readonly string[])[];
      /** A note below the table on several of its cells: `Provisional: the figures for Nov 2025.` */
      readonly notes?: readonly string[] | undefined;
      /** How the page draws this block, if not as a table. */
      readonly shows?: 'rating steps' | undefined;
    }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      /** A figure over time beside its comparators: a chart, and the table of what the chart shows. */
      readonly kind: 'trend';
      /** The chart's message: `Children who are overweight: higher than in similar areas and in England`. */
      readonly title: string;
      /** The line under the message: the indicator, area and period, which way is better, and the target if it is the same throughout. */
      readonly measured: string;
      readonly periods: readonly string[];
      readonly lines: readonly TrendLine[];
    };

export type TrendLine = {
  readonly name: string;
  readonly who: 'ours' | 'neighbours' | 'england' | 'target';
  /** The line's values, one for each period; the line is broken where a value is undefined. */
  readonly values: readonly (number | undefined)[];
  readonly texts: readonly (string | undefined)[];
};

export type Fact = { readonly label: string; readonly text: string; readonly standing: Standing };

/** A report as every kind of file has it: the same words, figures and order. */
export type ReportDocument = {
  readonly title: string;
  /** The header above the title and on every sheet: the area, the meeting, the date of the figures, and whether the report is a draft or for members. */
  readonly header: readonly string[];
  readonly blocks: readonly Block[];
};

/** The id of the section with the table of every indicator, which needs a wide sheet. */
export const APPENDIX_ID = 'appendix';

/**
 * The range of blocks of one section: from its heading, which is included, to the next heading of level 2. Returns undefined if the report has
 * no section with this id.
 */
export function sectionRange(
  blocks: readonly Block[],
  id: string,
): readonly [from: number, to: number] | undefined {
  const startIndex = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (startIndex === -1) return undefined;
  const nextIndex = blocks.findIndex(
    (block, index) => index > startIndex && block.kind === 'heading' && block.level === 2,
  );
  return [startIndex, nextIndex === -1 ? blocks.length : nextIndex];
}

const AS_AT = 'Figures as at ';

/** Makes the line of a report's header that gives the date up to which figures count. */
export function asAtText(day: string): string {
  return `${AS_AT}${day}`;
}

/** Finds the line of a report's header that gives the date of the figures. */
export function asAtLine(header: readonly string[]): string | undefined {
  return header.find((line) => line.startsWith(AS_AT));
}

/** A paragraph and the notes below it, as lines of text. */
export function plainParagraphs({
  number,
  text,
  notes,
}: Extract<Block, { kind: 'paragraph' }>): readonly string[] {
  return [number === undefined || number === '' ? text : `${number} ${text}`, ...notes];
}

/** The standing of several blocks together: to be confirmed if any of them is, written if all are written. */
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
  return standings.every((standing) => standing === 'written') && standings.length > 0
    ? 'written'
    : 'drafted';
}
