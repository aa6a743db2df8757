import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import type { ListedArea, ListedPlan } from '@/packFormat/publishedPlan';
import { PageHeading } from '@/ui/PageHeading';
import { SearchField } from '@/ui/SearchField';
import { useAfterPause } from '@/ui/useAfterPause';
import { lastArea, rememberArea } from './lastArea';
import { matchingAreas } from './matchingAreas';

/** The page on which a reader chooses an authority, by a few letters of its name or from the list by region. */
export function ChooseAreaPage({
  plan,
  areas,
  unknownCode,
  redirectsToLastArea,
  hrefFor,
}: {
  readonly plan: ListedPlan;
  readonly areas: readonly ListedArea[];
  /** The area code in the address, if the plan does not have it. */
  readonly unknownCode: string | undefined;
  /** Whether to open the authority that was chosen last without asking. */
  readonly redirectsToLastArea: boolean;
  readonly hrefFor: (area: string) => string;
}) {
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const lastCode = useSyncExternalStore(
    neverChanges,
    () => lastArea(plan.id) ?? (redirectsToLastArea ? plan.opens : undefined),
    () => undefined,
  );
  const lastOpened = areas.find(({ code }) => code === lastCode);
  const matchingAreasFound = useMemo(() => matchingAreas(areas, search), [areas, search]);
  useEffect(() => {
    if (lastOpened !== undefined && redirectsToLastArea)
      navigate(hrefFor(lastOpened.code).slice(1), { replace: true });
  }, [lastOpened, redirectsToLastArea, hrefFor, navigate]);
  const rememberChoice = (code: string) => rememberArea(plan.id, code);
  const [firstArea] = matchingAreasFound;
  const enterHint = search !== '' && firstArea !== undefined ? ` Press Enter to open ${firstArea.name}.` : '';
  const announcement = useAfterPause(
    `${countText(matchingAreasFound.length, areas.length)}${enterHint}`,
    search,
  );
  return (
    <div data-choice>
      <PageHeading caption={plan.title} title="Choose an authority" windowTitle={plan.title} />
      {unknownCode !== undefined && (
        <p className="govuk-body sc-notice" role="status">
          There is no authority with the code {unknownCode} in these figures. It may have been replaced by
          another when councils were reorganised.
        </p>
      )}
      {lastOpened !== undefined && (
        <p className="govuk-body">
          Last time:{' '}
          <a className="govuk-link" href={hrefFor(lastOpened.code)}>
            {lastOpened.name}
          </a>
        </p>
      )}
      <form
        role="search"
        className="sc-choose"
        onSubmit={(event) => {
          event.preventDefault();
          if (search === '' || firstArea === undefined) return;
          rememberChoice(firstArea.code);
          navigate(hrefFor(firstArea.code).slice(1));
        }}
      >
        <SearchField label="Name of the authority" value={search} onChange={setSearch} />
        <p className="govuk-body-s sc-quiet" role="status">
          {announcement}
        </p>
      </form>
      <div className="sc-regions">
        {byRegion(matchingAreasFound).map(({ region, members }) => (
          <section key={region}>
            <h2 className="govuk-heading-s">{region}</h2>
            <ul className="govuk-list">
              {members.map(({ code, name }) => (
                <li key={code}>
                  <a className="govuk-link" href={hrefFor(code)} onClick={() => rememberChoice(code)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** The stored choice is read once: what the browser remembers does not change while the page is open. */
function neverChanges(): () => void {
  return () => undefined;
}

function countText(foundCount: number, areaCount: number): string {
  if (foundCount === areaCount) return `${areaCount} authorities.`;
  return foundCount === 0
    ? 'No authority has these letters in its name. Try fewer letters.'
    : `${foundCount} of ${areaCount} authorities.`;
}

function byRegion(
  areas: readonly ListedArea[],
): readonly { readonly region: string; readonly members: readonly ListedArea[] }[] {
  const regions = [...new Set(areas.map(({ region }) => region))].toSorted((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return regions.map((region) => ({ region, members: areas.filter((area) => area.region === region) }));
}
