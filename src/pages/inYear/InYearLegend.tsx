import type { InYearRow } from '@/domain/inYear/inYear';
import { SHORTHANDS, type Shorthand } from '@/domain/figures/reading';
import { Legend } from '@/ui/Legend';
import { incompleteText } from '@/wording/inYearText';
import { CHANCE_SIGN } from './ChangeCell';
import { headsOf, sharedHeads } from './sharedHeads';

/** The key of the table: what the signs mean, and why some rows have no year to date. */
export function InYearLegend({
  rows,
  yearsOnly,
}: {
  readonly rows: readonly InYearRow[];
  /** How many indicators of the plan have figures of whole years only. */
  readonly yearsOnly: number;
}) {
  const gaps = rows.flatMap(({ indicator, toDate }) => {
    const text = toDate && incompleteText(toDate);
    return text === undefined ? [] : [{ id: indicator.id, title: indicator.title, text }];
  });
  const otherNote = othersText(rows);
  return (
    <>
      <div className="sc-iy-key">
        <p className="sc-iy-key__marks">
          <strong>▲</strong> better · <strong>▶</strong> no clear change · <strong>▽</strong> worse, within
          target · <strong>▼</strong> worse · <strong>↑ ↓</strong> up or down, neither is better ·{' '}
          <strong>–</strong> cannot be judged. Where a figure is better or worse than usual, than before or
          than a year ago, that comes first, and the change is below it. A change is since the period before;
          for seasonal indicators and running totals since last year.
        </p>
        <p>
          <strong>[p]</strong> provisional · <strong>[r]</strong> revised since it was first reported
          {gaps.map(({ id, title, text }) => (
            <span key={id}>
              {' '}
              · {title}: {text}
            </span>
          ))}
          {' · '}
          <strong>{CHANCE_SIGN}</strong>&nbsp;no more than chance
          {otherNote !== undefined && ` · ${otherNote}`}
          {yearsOnly > 0 && <span className="sc-no-print"> · {yearsOnlyText(yearsOnly)}</span>}
        </p>
      </div>
      <Legend shorthands={SHORTHANDS.filter((shorthand) => isShorthandUsed(rows, shorthand))} />
    </>
  );
}

/** A note on the other indicators: `6 more indicators have only whole years: the scorecard has them`. */
function yearsOnlyText(count: number): string {
  return count === 1
    ? '1 more indicator has only whole years: the scorecard has it'
    : `${count} more indicators have only whole years: the scorecard has them`;
}

/** The year of the comparators' published figures and how much older they are than ours. Paper and wide screens have no column for this. */
function othersText(rows: readonly InYearRow[]): string | undefined {
  const { otherHeads, olderNote } = sharedHeads(rows);
  if (otherHeads === '') return undefined;
  const exceptionTexts = rows.flatMap((row) => {
    const ownHeads = headsOf(row);
    if (
      row.benchmark === undefined ||
      (ownHeads.otherHeads === otherHeads && ownHeads.olderNote === olderNote)
    )
      return [];
    const year = ownHeads.otherHeads === otherHeads ? '' : `${ownHeads.otherHeads}, `;
    return [
      `; ${row.indicator.title}: ${year}${ownHeads.olderNote === '' ? 'as new' : `${ownHeads.olderNote} older`}`,
    ];
  });
  return `Others: ${otherHeads}, ${olderNote === '' ? 'as new' : `${olderNote} older`}${exceptionTexts.join('')}`;
}

function isShorthandUsed(rows: readonly InYearRow[], shorthand: Shorthand): boolean {
  return rows.some(({ recentFigures, lastYear, years }) =>
    [...recentFigures, lastYear, ...years].some((figure) => {
      const reading = figure?.observation?.reading;
      return reading?.kind === 'withheld' && reading.shorthand === shorthand;
    }),
  );
}
