import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { personIn } from '@/domain/registers/personNames';
import { abbreviationsIn } from '@/domain/report/abbreviations';
import { figureAdvice } from '@/domain/report/figureAdvice';
import { goodNewsAndConcerns } from '@/domain/report/goodNewsAndConcerns';
import type { FigureFault } from '@/domain/report/figureFault';
import { figureFaults, sectionFaults, subjectsIn } from '@/domain/report/figureFaults';
import { countsOf } from '@/domain/report/countsOf';
import type { HeldCounts } from '@/domain/report/heldCounts';
import type { HeldFigures } from '@/domain/report/heldNumbers';
import { proseAdvice, proseFaults } from '@/domain/report/proseFaults';
import { toNumber } from '@/sources/number';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';
import { SECTIONS, type SectionRow } from '@/sources/plan/registers/sectionsTable';

/** The earlier values of revised figures, by indicator. */
export function revisedFrom(
  origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>,
): ReadonlyMap<IndicatorId, readonly number[]> {
  const numbers = (originsOfIndicator: readonly FigureOrigin[]) =>
    originsOfIndicator.flatMap(({ revised }) =>
      revised === undefined ? [] : (toNumber(revised.was, true)?.value ?? []),
    );
  return new Map([...origins].map(([id, originsOfIndicator]) => [id, numbers(originsOfIndicator)]));
}

/** The counts behind published shares, by indicator; the counts of `area` come with their period. */
export function countsFrom(
  origins: ReadonlyMap<IndicatorId, readonly FigureOrigin[]>,
  area: string | undefined,
): ReadonlyMap<IndicatorId, readonly HeldCounts[]> {
  return new Map([...origins].map(([id, originsOfIndicator]) => [id, countsOf(originsOfIndicator, area)]));
}

/** What a reader of a report would stumble over in its paragraphs: warnings with the place, never a rewrite. */
export function proseIssues(rows: readonly CommentaryRow[], heldFigures: HeldFigures): readonly Issue[] {
  const rowIssues = rows.flatMap((row) => {
    if (row.kind === 'data-quality') return [];
    return [
      ...proseFaults(row).map((fault) =>
        warningIssue(row.row, 'text', `prose-${fault.kind}`, proseAdvice(fault)),
      ),
      ...figureFaults(row, heldFigures).map((fault) =>
        figureIssue(COMMENTARY.file, row.row, { fault, heldFigures }),
      ),
      ...ownerNamed(row),
    ];
  });
  return [...rowIssues, ...inBothLists(rows, heldFigures.data.indicators), ...unexplainedAbbreviations(rows)];
}

const FIGURE_CODES = {
  number: 'prose-number',
  count: 'prose-number',
  period: 'prose-period',
  since: 'prose-period',
  direction: 'prose-direction',
  rank: 'prose-rank',
  'gone-by': 'prose-due',
} as const;

function figureIssue(
  file: string,
  row: number,
  { fault, heldFigures }: { readonly fault: FigureFault; readonly heldFigures: HeldFigures },
): Issue {
  const column = fault.kind === 'gone-by' ? 'due' : 'text';
  return {
    severity: 'warning',
    code: FIGURE_CODES[fault.kind],
    file,
    row,
    column,
    message: figureAdvice(fault, heldFigures),
  };
}

/** Numbers of a report's sections that are not the figure that their sentence names. */
export function sectionIssues(rows: readonly SectionRow[], heldFigures: HeldFigures): readonly Issue[] {
  return rows.flatMap((row) =>
    sectionFaults(row, heldFigures).map((fault) =>
      figureIssue(SECTIONS.file, row.row, { fault, heldFigures }),
    ),
  );
}

/** The indicators whose figures the numbers of paragraphs on a priority, and of sections, are compared with: those that the text names. */
export function namedIn(
  commentary: readonly CommentaryRow[],
  sections: readonly SectionRow[],
  indicators: readonly Indicator[],
): readonly IndicatorId[] {
  const ofPriority = commentary.flatMap(({ text, priority }) =>
    priority === undefined
      ? []
      : subjectsIn(
          text,
          indicators.filter((planIndicator) => planIndicator.priority === priority),
        ),
  );
  const ofSection = sections.flatMap(({ text }) => subjectsIn(text, indicators));
  return [...ofPriority, ...ofSection].flatMap(({ indicator, otherIndicators }) =>
    [indicator, ...otherIndicators].map(({ id }) => id),
  );
}

/** Reports each abbreviation once, where it is first used, unless some paragraph explains it: `health visitors (HV)`. */
function unexplainedAbbreviations(rows: readonly CommentaryRow[]): readonly Issue[] {
  const allTexts = rows.map(({ text }) => text).join('\n');
  const wordsSeen = new Set<string>();
  return rows.flatMap(({ row, text, kind }) => {
    if (kind === 'data-quality') return [];
    return abbreviationsIn(text).flatMap(({ word, meaning }): readonly Issue[] => {
      if (meaning !== undefined || wordsSeen.has(word) || allTexts.includes(`(${word})`)) return [];
      wordsSeen.add(word);
      return [
        warningIssue(
          row,
          'text',
          'prose-abbreviation',
          `“${word}” is not explained, and the glossary does not have it. Write it out where it first appears, with (${word}) after it.`,
        ),
      ];
    });
  });
}

function ownerNamed({ row, owner = '' }: CommentaryRow): readonly Issue[] {
  const name = personIn(owner);
  if (name === undefined) return [];
  return [warningIssue(row, 'owner', 'prose-person', proseAdvice({ kind: 'person', name }))];
}

/** Finds indicators that are in the lists of good news and of concerns. The warning is at the row of the concern and names the row of the good news. */
function inBothLists(rows: readonly CommentaryRow[], indicators: readonly Indicator[]): readonly Issue[] {
  return goodNewsAndConcerns(rows, indicators).map(({ indicator, goodNews: isStrength, concern }) =>
    warningIssue(
      concern.row,
      'kind',
      'prose-both-lists',
      `The indicator ${indicator.id} is a concern here and is working well in row ${isStrength.row} of the same report. Keep the one that the figure bears out, or say in both what is meant.`,
    ),
  );
}

function warningIssue(row: number, column: string, code: string, message: string): Issue {
  return { severity: 'warning', code, file: COMMENTARY.file, row, column, message };
}
