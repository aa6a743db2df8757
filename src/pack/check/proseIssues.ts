import type { AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { roundTo } from '@/domain/figures/rounding';
import type { Issue } from '@/domain/plan/issue';
import type { Target } from '@/domain/plan/plan';
import { dueOf } from '@/domain/registers/dueDate';
import { proseAdvice, proseFaults } from '@/domain/report/proseFaults';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';

type Known = {
  readonly plan: { readonly asAt: string };
  readonly indicators: readonly Indicator[];
  readonly series: ReadonlyMap<IndicatorId, ReadonlyMap<AreaCode, Series>>;
  readonly targets: readonly Target[];
};

/** What a reader of a report would stumble over in its paragraphs: warnings with the place, never a rewrite. */
export function proseIssues(rows: readonly CommentaryRow[], known: Known): readonly Issue[] {
  return rows.flatMap((row) => {
    if (row.kind === 'data-quality') return [];
    return [
      ...proseFaults(row).map((fault) => warning(row.row, 'text', `prose-${fault.kind}`, proseAdvice(fault))),
      ...otherNumbers(row, known),
      ...goneBy(row, known),
      ...inBothLists(row, rows),
    ];
  });
}

/** A percentage in a paragraph on a share that no area, period or target of the indicator has. */
function otherNumbers(
  { row, text, indicator: id }: CommentaryRow,
  { indicators, series, targets }: Known,
): readonly Issue[] {
  const indicator = indicators.find((one) => one.id === id);
  if (indicator?.unit.kind !== 'share') return [];
  const held = [...(series.get(indicator.id)?.values() ?? [])].flatMap(({ observations }) =>
    observations.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : [])),
  );
  const wanted = targets.filter((target) => target.indicator === id).map(({ value }) => value);
  if (held.length === 0) return [];
  return [...text.matchAll(/(?<![\d.,])(\d{1,3})(\.\d+)?%/g)].flatMap(
    ([found, whole = '', decimals = '']) => {
      const places = Math.max(0, decimals.length - 1);
      const said = Number(whole + decimals);
      if ([...held, ...wanted].some((value) => roundTo(value, places) === said)) return [];
      return [
        warning(
          row,
          'text',
          'prose-number',
          `Found ${found}. No figure or target of ${indicator.id} that is held is ${found}. Write the figure of the period that is meant, or say in the paragraph what ${found} is of.`,
        ),
      ];
    },
  );
}

function goneBy({ row, kind, due }: CommentaryRow, { plan: { asAt } }: Known): readonly Issue[] {
  if (kind !== 'action' || due === undefined) return [];
  const { latest } = dueOf(due, asAt);
  if (latest === undefined || latest >= asAt) return [];
  const message = `The action was due ${due}, and the plan is as at ${asAt}. Say in a newer paragraph what became of it, or give the new date.`;
  return [warning(row, 'due', 'prose-due', message)];
}

function inBothLists(
  { row, kind, indicator, report }: CommentaryRow,
  rows: readonly CommentaryRow[],
): readonly Issue[] {
  if (kind !== 'concern' || indicator === undefined) return [];
  const other = rows.find(
    (one) => one.kind === 'working-well' && one.indicator === indicator && one.report === report,
  );
  if (other === undefined) return [];
  const message = `The indicator ${indicator} is a concern here and is working well in row ${other.row} of the same report. Keep the one that the figure bears out, or say in both what is meant.`;
  return [warning(row, 'kind', 'prose-both-lists', message)];
}

function warning(row: number, column: string, code: string, message: string): Issue {
  return { severity: 'warning', code, file: COMMENTARY.file, row, column, message };
}
