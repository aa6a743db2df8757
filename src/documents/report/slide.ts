import type { Block, Cell } from './block';

/** The most indicators on a slide, so that it can be read from the back of a room. */
export const MOST_ROWS = 6;

/** One slide with one message: a title that no other slide has, what is shown, and the presenter's notes. */
export type Slide = {
  readonly title: string;
  readonly body:
    | { readonly kind: 'words'; readonly lines: readonly string[] }
    | {
        readonly kind: 'table';
        /** A sentence or two above the table. */
        readonly leadLines: readonly string[];
        readonly columns: readonly Cell[];
        readonly rows: readonly (readonly string[])[];
      }
    | {
        readonly kind: 'trend';
        readonly trend: Extract<Block, { kind: 'trend' }>;
        /** A few sentences below the chart. */
        readonly lines?: readonly string[] | undefined;
      };
  readonly notes: string;
};

/** A slide, of words or another kind, with the priority that it is about and the heading within that priority. */
export type DraftSlide = Slide & {
  readonly partTitle?: string | undefined;
  readonly sub?: string | undefined;
};

/** How many letters a slide of text has. */
export function lettersOf({ body }: Pick<Slide, 'body'>): number {
  return body.kind === 'words' ? body.lines.join('').length : 0;
}
