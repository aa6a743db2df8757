import { EXEMPT_MEANINGS, EXEMPT_PARAGRAPHS } from '@/domain/figures/access';
import { GSS_SHORTHANDS, SHORTHAND_MEANINGS } from '@/domain/figures/reading';

/** The signs for a cell without a figure. */
export function ShorthandTable() {
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--s">
        Signs shown where there is no figure
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Sign
          </th>
          <th scope="col" className="govuk-table__header">
            Meaning
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {GSS_SHORTHANDS.map((shorthand) => (
          <tr className="govuk-table__row" key={shorthand}>
            <th scope="row" className="govuk-table__header">
              [{shorthand}]
            </th>
            <td className="govuk-table__cell">{SHORTHAND_MEANINGS[shorthand]}</td>
          </tr>
        ))}
        <tr className="govuk-table__row">
          <th scope="row" className="govuk-table__header">
            [exempt: paragraph 1] to [exempt: paragraph 7C]
          </th>
          <td className="govuk-table__cell">
            exempt from publication by that paragraph of Schedule 12A of the Local Government Act 1972:{' '}
            {EXEMPT_PARAGRAPHS.map(
              (paragraph) => `${paragraph.toUpperCase()} ${EXEMPT_MEANINGS[paragraph]}`,
            ).join('; ')}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
