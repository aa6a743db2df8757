import type { Colour } from '@/domain/figures/observation';
import type { RatingPolicy } from '@/domain/figures/ratingPolicy';
import { RatingMark } from '@/ui/RatingMark';

type Line = { readonly condition: string; readonly colour: Colour };

const EVERY_ONE: readonly Line[] = [
  {
    condition: 'In line with or better than every benchmark that has a figure; target met, or none',
    colour: 'green',
  },
  { condition: 'In line with or better than every benchmark, but short of the target', colour: 'amber' },
  { condition: 'Worse than some benchmarks, but not all', colour: 'amber' },
  { condition: 'Worse than every benchmark', colour: 'red' },
];

const TARGET_LINES: readonly Line[] = [
  { condition: 'At the target or better', colour: 'green' },
  { condition: 'Short of the target, and at its amber limit or better', colour: 'amber' },
  { condition: 'Short of both, or of a target without an amber limit', colour: 'red' },
];

/**
 * The rating rule that this plan has chosen, case by case. Shows nothing for the rule of the first benchmark, whose table follows, and for
 * rules that one sentence explains.
 */
export function ChosenRule({ policy: { basis, combine } }: { readonly policy: RatingPolicy }) {
  const lines =
    basis === 'target' ? TARGET_LINES : basis === 'benchmark' && combine === 'all' ? EVERY_ONE : [];
  if (lines.length === 0) return null;
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--s">How this plan rates</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {['The figure is', 'Rating'].map((title) => (
            <th key={title} scope="col" className="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {lines.map(({ condition, colour }) => (
          <tr className="govuk-table__row" key={condition}>
            <td className="govuk-table__cell">{condition}</td>
            <td className="govuk-table__cell">
              <RatingMark colour={colour} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
