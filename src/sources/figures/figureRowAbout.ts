import type { Issue } from '@/domain/plan/issue';
import { quoted } from '@/sources/quoted';
import type { FigurePart } from '@/sources/publishedFile';

/** What a row of a figures file is about: the figure of everyone, the figure of a group, or a count behind either. */
export type FigureRowAbout = {
  readonly indicator: string;
  /** The group, such as `sex=Female`, with its names in alphabetical order. Empty for everyone. */
  readonly breakdown: string;
  readonly part: FigurePart;
};

const FIGURE_PARTS: readonly FigurePart[] = ['figure', 'numerator', 'denominator'];

/** A breakdown: `name=value`, with `;` between several. */
const BREAKDOWN_PATTERN = /^[^=;]+=[^=;]+(;[^=;]+=[^=;]+)*$/;

/** Reads what a row is about. Returns undefined if the cell `part` or `breakdown` cannot be read; `figureRowIssue` then says why. */
export function figureRowAbout(cell: (column: string) => string): FigureRowAbout | undefined {
  const part = FIGURE_PARTS.find((name) => name === (cell('part') || 'figure'));
  const breakdown = cell('breakdown');
  if (part === undefined || (breakdown !== '' && !BREAKDOWN_PATTERN.test(breakdown))) return undefined;
  return { indicator: cell('indicator'), breakdown: sortedBreakdown(breakdown), part };
}

function sortedBreakdown(breakdown: string): string {
  return breakdown
    .split(';')
    .map((pair) => pair.trim())
    .toSorted()
    .join(';');
}

/** A key shared by all rows of one figure, whatever their area and year. */
export function figureRowKey({ indicator, breakdown, part }: FigureRowAbout): string {
  return [indicator, breakdown, part].join('|');
}

/** The issue of a row whose part or breakdown cannot be read: what the cell holds instead. */
export function figureRowIssue(file: string, row: number, cell: (column: string) => string): Issue {
  const partText = cell('part');
  const isPart = partText === '' || FIGURE_PARTS.some((name) => name === partText);
  const message = isPart
    ? `Found "${quoted(cell('breakdown'))}". Expected name=value, with ; between several, such as sex=Female;age=16, or an empty cell for all. The row is left out.`
    : `Found "${quoted(partText)}". Expected "numerator" or "denominator" for a count, or an empty cell for the figure. The row is left out.`;
  const [code, column] = isPart ? ['breakdown', 'breakdown'] : ['part', 'part'];
  return { severity: 'error', code, file, row, column, message };
}
