import type { FractionMends } from '@/officerFiles/fractionMends';
import type { Mend } from '@/officerFiles/mends';

/** Asks once whether percentages that are all 1 or less are fractions; the answer holds for all of them. */
export function FractionChoice({
  fractions: { hundred, asWritten },
  onMend,
}: {
  readonly fractions: FractionMends;
  readonly onMend: (mends: readonly Mend[]) => void;
}) {
  const [firstMend] = hundred;
  if (firstMend === undefined) return null;
  const { before: textBefore, after: textAfter } = firstMend;
  return (
    <section aria-label="What the figures mean">
      <h3 className="govuk-heading-s">
        What does {textBefore} in {firstMend.file.replace('.csv', '')} {firstMend.cell} mean?
      </h3>
      <p className="sc-desk__buttons">
        <button type="button" className="govuk-button" onClick={() => onMend(hundred)}>
          {textAfter}%: mend all {hundred.length} cells
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onMend(asWritten)}
        >
          {textBefore}%: say so of all
        </button>
      </p>
    </section>
  );
}
