import { DEFAULT_SMALLEST_COUNT } from '@/domain/plan/plan';
import { ShorthandTable } from './ShorthandTable';

/** The rules for which figures are withheld, and the signs that are shown in their place. */
export function WithheldRules() {
  return (
    <>
      <h2 className="govuk-heading-m">What is withheld</h2>
      <p className="govuk-body">
        Before anything is published, a count of people from 1 to {DEFAULT_SMALLEST_COUNT - 1} (unless the
        plan sets another limit), and every share or rate worked out from one, becomes [c]. A true 0 is shown.
      </p>
      <p className="govuk-body">
        A figure from which a withheld one could be worked out becomes [c] as well: one part of a total is not
        withheld alone. That is looked for over groups, localities, the periods of a year, years that are
        added up, and printed averages, until every withheld count could be three numbers or more. Another
        program then takes what is to be published as a stranger would, and nothing is published if it can
        work a withheld count out. Figures about very few and very grave things are added up over three years.
      </p>
      <p className="govuk-body">
        Figures and commentary that are exempt information stay out of what is published; the page says so,
        and by which paragraph. Drafts stay out too, and the page does not mention them. An exempt figure
        counts as withheld: it is not rated or ranked, no average includes it, and any figure that would give
        it away is withheld too. Members of the authority may have a second scorecard with exempt information
        and drafts, each marked as such, behind a passphrase.
      </p>
      <ShorthandTable />
    </>
  );
}
