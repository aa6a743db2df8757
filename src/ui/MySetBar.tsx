import { hrefOf, type PageName, type PlanPlace } from './address';
import { CopyLink } from './CopyLink';
import { MY_SET, mySetCount, mySetText } from './mySetAddress';

const PLACES: readonly (readonly [PageName, string])[] = [
  ['scorecard', 'My set: scorecard'],
  ['overview', 'My set: overview'],
  ['brief', 'My set: brief'],
];

/** Says that a page shows only my set, and takes the set to the other pages that can. Only the address holds it. */
export function MySetBar({
  set,
  known,
  page,
  where,
  asAt,
}: {
  readonly set: readonly string[];
  /** How many of the set the plan has. */
  readonly known: number;
  readonly page: PageName;
  readonly where: PlanPlace;
  readonly asAt?: string | undefined;
}) {
  return (
    <section className="sc-my-set sc-no-print" aria-label="My set">
      <p>
        <strong>My set: {mySetCount(known, set.length)}</strong>
      </p>
      <MySetLinks set={set} page={page} where={where} asAt={asAt} />
      <CopyLink what="set" />
      <button type="button" className="sc-link-button" onClick={() => print()}>
        Print my set
      </button>
      <a className="govuk-link" href={hrefOf({ ...where, page, params: { asat: asAt } })}>
        Show all indicators
      </a>
    </section>
  );
}

/** The pages that show the set, without the one that is open. */
export function MySetLinks({
  set,
  page,
  where,
  asAt,
}: {
  readonly set: readonly string[];
  readonly page: PageName;
  readonly where: PlanPlace;
  readonly asAt?: string | undefined;
}) {
  return PLACES.flatMap(([place, title]) =>
    place === page ? (
      []
    ) : (
      <a
        key={place}
        className="govuk-link"
        href={hrefOf({ ...where, page: place, params: { asat: asAt, [MY_SET]: mySetText(set) } })}
      >
        {title}
      </a>
    ),
  );
}
