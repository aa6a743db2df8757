import type { InYearRow } from '@/domain/inYear/inYear';
import { SHORTHANDS, type Shorthand } from '@/domain/figures/reading';
import { Legend } from '@/ui/Legend';
import { incompleteText } from '@/wording/inYearText';

/** What the signs of the row mean, and why some rows have no year to date. */
export function InYearLegend({ rows }: { readonly rows: readonly InYearRow[] }) {
  const gaps = rows.flatMap(({ indicator, toDate }) => {
    const text = toDate && incompleteText(toDate);
    return text === undefined ? [] : [{ id: indicator.id, title: indicator.title, text }];
  });
  return (
    <>
      <div className="sc-iy-key">
        <p className="sc-iy-key__marks">
          <strong>▲</strong> improving · <strong>▶</strong> stable · <strong>▽</strong> worsening, within
          target · <strong>▼</strong> worsening, off target · <strong>↑ ↓</strong> up or down, neither is
          better. Since the period before; for seasonal indicators and running totals since last year.
        </p>
        <p>
          <strong>[p]</strong> provisional · <strong>[r]</strong> revised since the last report
          {gaps.map(({ id, title, text }) => (
            <span key={id}>
              {' '}
              · {title}: {text}
            </span>
          ))}
        </p>
      </div>
      <Legend shorthands={SHORTHANDS.filter((one) => isUsed(rows, one))} />
    </>
  );
}

function isUsed(rows: readonly InYearRow[], shorthand: Shorthand): boolean {
  return rows.some(({ recent, lastYear, years }) =>
    [...recent, lastYear, ...years].some((figure) => {
      const reading = figure?.observation?.reading;
      return reading?.kind === 'withheld' && reading.shorthand === shorthand;
    }),
  );
}
