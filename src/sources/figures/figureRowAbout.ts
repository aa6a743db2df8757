import type { Issue } from '@/domain/plan/issue';
import { quoted } from '@/sources/quoted';
import type { FigurePart } from '@/sources/publishedFile';

/** What a row of a figures file holds: the figure of everyone, of a group, or a count behind either. */
export type FigureRowAbout = {
  readonly indicator: string;
  /** `sex=Female`, in the order of the names; empty for all. */
  readonly breakdown: string;
  readonly part: FigurePart;
};

const PARTS: readonly FigurePart[] = ['figure', 'numerator', 'denominator'];

/** `name=value`, with `;` between several. */
const BREAKDOWN = /^[^=;]+=[^=;]+(;[^=;]+=[^=;]+)*$/;

/** Undefined where the cells `part` or `breakdown` hold something else; `figureRowIssue` says what. */
export function figureRowAbout(cell: (column: string) => string): FigureRowAbout | undefined {
  const part = PARTS.find((name) => name === (cell('part') || 'figure'));
  const breakdown = cell('breakdown');
  if (part === undefined || (breakdown !== '' && !BREAKDOWN.test(breakdown))) return undefined;
  return { indicator: cell('indicator'), breakdown: sortedBreakdown(breakdown), part };
}

function sortedBreakdown(breakdown: string): string {
  return breakdown
    .split(';')
    .map((pair) => pair.trim())
    .toSorted()
    .join(';');
}

/** One text for the rows that give one figure over all areas and years. */
export function figureRowKey({ indicator, breakdown, part }: FigureRowAbout): string {
  return [indicator, breakdown, part].join('|');
}

/** What a row has in place of a part or a group. */
export function figureRowIssue(file: string, row: number, cell: (column: string) => string): Issue {
  const partText = cell('part');
  const isPart = partText === '' || PARTS.some((name) => name === partText);
  const message = isPart
    ? `Found "${quoted(cell('breakdown'))}". Expected name=value, with ; between several, such as sex=Female;age=16, or an empty cell for all. The row is left out.`
    : `Found "${quoted(partText)}". Expected "numerator" or "denominator" for a count, or an empty cell for the figure. The row is left out.`;
  const [code, column] = isPart ? ['breakdown', 'breakdown'] : ['part', 'part'];
  return { severity: 'error', code, file, row, column, message };
}
