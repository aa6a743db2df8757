import { DEFAULT_RATING } from '@/domain/figures/ratingPolicy';
import { comparatorText } from '@/wording/comparatorText';
import { TruthTable } from './TruthTable';
import { RatingMark } from '@/ui/RatingMark';

/** How a figure is rated against benchmarks, targets and intervals, and when it is not rated. */
export function RatingRules() {
  return (
    <>
      <h2 id="ratings" tabIndex={-1} className="govuk-heading-m">
        Ratings
      </h2>
      <p className="govuk-body">
        A plan rates on one of four bases, and an indicator may have its own. Without a choice a plan uses{' '}
        {DEFAULT_RATING.benchmarks.map((name) => comparatorText(name, undefined)).join(', else ')}, with a
        tolerance of {DEFAULT_RATING.tolerance}.
      </p>
      <TruthTable />
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <strong>Benchmark, every one counts</strong>: in line with or better than every benchmark that has a
          figure is green; worse than every one is red; else amber. A missed target turns green to amber.
        </li>
        <li>
          <strong>Target</strong>: at or better than the target is green; else at or better than the amber
          limit is amber; else red. Without an amber limit there is no amber.
        </li>
        <li>
          <strong>Significance</strong>: green or red only where the benchmark lies outside the figure’s 95%
          confidence interval; else amber, “similar”. The interval is the published one, or from the counts
          where both are held: Wilson’s for a share, Byar’s for a rate.
        </li>
        <li>
          <strong>Reported</strong>: the colour that a report printed, and who printed it. Nothing is
          calculated.
        </li>
      </ul>
      <p className="govuk-body">
        <RatingMark colour="none" /> is never a colour in disguise. A figure is not rated when it is missing
        or withheld, when neither higher nor lower is better, when there is nothing of the same period to
        compare it with, when a series breaks for one side only, or when only a rating was reported. The row
        says which.
      </p>
    </>
  );
}
