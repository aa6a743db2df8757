import type { Colour } from '@/domain/figures/observation';
import { RatingMark } from '@/ui/RatingMark';

type Line = { readonly benchmark: string; readonly target: string; readonly colour: Colour | 'none' };

const TRUTH_LINES: readonly Line[] = [
  { benchmark: 'in line or better', target: 'met, or no target', colour: 'green' },
  { benchmark: 'in line or better', target: 'missed', colour: 'amber' },
  { benchmark: 'worse', target: 'met', colour: 'amber' },
  { benchmark: 'worse', target: 'missed, or no target', colour: 'red' },
  { benchmark: 'none for the period', target: 'met', colour: 'green' },
  {
    benchmark: 'none for the period',
    target: 'missed, by no more than the tolerance or amber limit',
    colour: 'amber',
  },
  { benchmark: 'none for the period', target: 'missed by more', colour: 'red' },
  { benchmark: 'none for the period', target: 'no target', colour: 'none' },
];

/** The rating rule for the first benchmark and the target as a table: every case has exactly one answer. */
export function TruthTable() {
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--s">
        Benchmark, the first that has a figure
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {['Benchmark', 'Local target', 'Rating'].map((title) => (
            <th key={title} scope="col" className="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {TRUTH_LINES.map(({ benchmark, target, colour }) => (
          <tr className="govuk-table__row" key={benchmark + target}>
            <td className="govuk-table__cell">{benchmark}</td>
            <td className="govuk-table__cell">{target}</td>
            <td className="govuk-table__cell">
              <RatingMark colour={colour} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
