import { hrefOf, type PageName, type PlanAddress } from './address';
import { CopyLink } from './CopyLink';
import { MY_SET, mySetCountText, mySetText } from './mySetAddress';

const LINKED_PAGES: readonly (readonly [PageName, string])[] = [
  ['scorecard', 'My set: scorecard'],
  ['overview', 'My set: overview'],
  ['brief', 'My set: brief'],
];

/**
 * A bar that says that the page shows only the reader's own set of indicators, with links to the other pages that can show the set. Only the
 * address holds the set.
 */
export function MySetBar({
  mySet,
  knownCount,
  page,
  planAddress,
  asAt,
}: {
  readonly mySet: readonly string[];
  /** How many indicators of the set are in the plan. */
  readonly knownCount: number;
  readonly page: PageName;
  readonly planAddress: PlanAddress;
  readonly asAt?: string | undefined;
}) {
  return (
    <section className="sc-my-set sc-no-print" aria-label="My set">
      <p>
        <strong>My set: {mySetCountText(knownCount, mySet.length)}</strong>
      </p>
      <MySetLinks mySet={mySet} page={page} planAddress={planAddress} asAt={asAt} />
      <CopyLink noun="set" />
      <button type="button" className="sc-link-button" onClick={() => print()}>
        Print my set
      </button>
      <a className="govuk-link" href={hrefOf({ ...planAddress, page, params: { asat: asAt } })}>
        Show all indicators
      </a>
    </section>
  );
}

/** The pages that can show the set, without the page that is open. */
export function MySetLinks({
  mySet,
  page,
  planAddress,
  asAt,
}: {
  readonly mySet: readonly string[];
  readonly page: PageName;
  readonly planAddress: PlanAddress;
  readonly asAt?: string | undefined;
}) {
  return LINKED_PAGES.flatMap(([linkedPage, title]) =>
    linkedPage === page ? (
      []
    ) : (
      <a
        key={linkedPage}
        className="govuk-link"
        href={hrefOf({
          ...planAddress,
          page: linkedPage,
          params: { asat: asAt, [MY_SET]: mySetText(mySet) },
        })}
      >
        {title}
      </a>
    ),
  );
}
