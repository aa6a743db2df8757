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
  chosen,
}: {
  readonly view: CompareView;
  readonly choices: readonly Area[];
  readonly chosen: readonly Area[];
}) {
  const { data, hrefWith, areaName } = view;
  const neighbours = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => area) ?? [];
  const codes = chosen.map(({ code }) => String(code));
  const items = choices
    .filter(({ code }) => !codes.includes(code))
    .map(({ code, name, kind }) => ({
      href: hrefWith({ chosen: [...codes, code] }),
      title: name,
      group: neighbours.includes(code) ? NEIGHBOURS : kind === 'authority' ? 'Authorities' : 'Others',
      isChosen: false,
    }))
    .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  return (
    <div className="sc-toolbar sc-chosen sc-no-print">
      <NamedList className="sc-chosen__list" name={`Areas beside ${areaName}`}>
        {chosen.map(({ code, name }) => (
          <li key={code}>
            {name}{' '}
            <a className="govuk-link" href={hrefWith({ chosen: codes.filter((one) => one !== code) })}>
              Remove <span className="govuk-visually-hidden">{name}</span>
            </a>
          </li>
        ))}
      </NamedList>
      {chosen.length < MOST_CHOSEN ? (
        items.length > 0 && (
          <SearchMenu label="Add" chosen="an area" searchLabel="Find an area" items={items} />
        )
      ) : (
        <p className="sc-quiet">Four areas are the most. Remove one to add another.</p>
      )}
    </div>
  );
}

const NEIGHBOURS = 'Statistical neighbours';
const GROUPS = [NEIGHBOURS, 'Others', 'Authorities'];
