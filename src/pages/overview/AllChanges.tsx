import type { FigureChange } from '@/domain/report/changesSince';
import type { SinceReport } from '@/domain/report/sinceReport';
import { hrefOf, type PlanAddress } from '@/ui/address';
import { Inline } from '@/ui/Markdown';
import { KIND_TITLES } from '@/wording/priorityText';
import { CHANGE_GROUPS, changeSinceText, changeTitle } from '@/wording/sinceReportText';

/** Every change since the last frozen report, grouped by kind. */
export function AllChanges({
  changesSince: { changes, commentary },
  planAddress,
}: {
  readonly changesSince: SinceReport;
  readonly planAddress: PlanAddress;
}) {
  return (
    <>
      {CHANGE_GROUPS.map(({ title, kinds }) => {
        const changesOfKinds = changes.filter(({ kind }) => kinds.includes(kind));
        if (changesOfKinds.length === 0) return null;
        return (
          <section key={title}>
            <h3 className="govuk-heading-s">
              {title}: {changesOfKinds.length}
            </h3>
            <ul>
              {changesOfKinds.map((change) => (
                <li key={`${change.kind} ${changeTitle(change)}`}>
                  <Title change={change} planAddress={planAddress} />: {changeSinceText(change)}.
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {commentary.length > 0 && (
        <section>
          <h3 className="govuk-heading-s">New commentary: {commentary.length}</h3>
          <ul>
            {commentary.map(({ kind, text }) => (
              <li key={`${kind} ${text}`}>
                {KIND_TITLES[kind]}: <Inline text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The indicator's title, as a link to its page unless the indicator was removed. */
function Title({
  change,
  planAddress,
}: {
  readonly change: FigureChange;
  readonly planAddress: PlanAddress;
}) {
  const title = changeTitle(change);
  if (!('now' in change)) return title;
  return (
    <a
      className="govuk-link"
      href={hrefOf({ ...planAddress, page: 'indicator', indicator: change.now.indicator })}
    >
      {title}
    </a>
  );
}
