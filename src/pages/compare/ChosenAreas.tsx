import type { Area } from '@/domain/figures/area';
import { mainArea, neighbourSetOf } from '@/domain/plan/planData';
import { NamedList } from '@/ui/NamedList';
import { SearchMenu } from '@/ui/SearchMenu';
import { MOST_CHOSEN } from './compareParams';
import type { CompareView } from './compareView';

/** The areas beside ours, each with a link that removes it, and a menu that adds another. */
export function ChosenAreas({
  view,
  choices,
  chosenAreas,
}: {
  readonly view: CompareView;
  readonly choices: readonly Area[];
  readonly chosenAreas: readonly Area[];
}) {
  const { data, hrefWith, areaName } = view;
  const neighbours = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => area) ?? [];
  const codes = chosenAreas.map(({ code }) => String(code));
  const items = choices
    .filter(({ code }) => !codes.includes(code))
    .map(({ code, name, kind }) => ({
      href: hrefWith({ chosenCodes: [...codes, code] }),
      title: name,
      group: neighbours.includes(code) ? NEIGHBOURS : kind === 'authority' ? 'Authorities' : 'Others',
      isCurrent: false,
    }))
    .toSorted((a, b) => AREA_GROUPS.indexOf(a.group) - AREA_GROUPS.indexOf(b.group));
  return (
    <div className="sc-toolbar sc-chosen sc-no-print">
      <NamedList className="sc-chosen__list" name={`Areas beside ${areaName}`}>
        {chosenAreas.map(({ code, name }) => (
          <li key={code}>
            {name}{' '}
            <a
              className="govuk-link"
              href={hrefWith({ chosenCodes: codes.filter((chosenCode) => chosenCode !== code) })}
            >
              Remove <span className="govuk-visually-hidden">{name}</span>
            </a>
          </li>
        ))}
      </NamedList>
      {chosenAreas.length < MOST_CHOSEN ? (
        items.length > 0 && (
          <SearchMenu label="Add" chosenTitle="an area" searchLabel="Find an area" items={items} />
        )
      ) : (
        <p className="sc-quiet">Four areas are the most. Remove one to add another.</p>
      )}
    </div>
  );
}

const NEIGHBOURS = 'Statistical neighbours';
const AREA_GROUPS = [NEIGHBOURS, 'Others', 'Authorities'];
