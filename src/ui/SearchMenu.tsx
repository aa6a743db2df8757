import { useState } from 'react';
import type { MenuItem } from './Menu';
import { NamedList } from './NamedList';
import { SearchField } from './SearchField';
import { useAfterPause } from './useAfterPause';
import { useMenu } from './useMenu';

export type SearchItem = MenuItem & {
  readonly group?: string | undefined;
  /** Other words that find the entry, such as an abbreviation that is not in its title. */
  readonly searchWords?: string | undefined;
};

/** A menu of many addresses behind a button, which a reader searches by a few letters. The list is drawn only while it is open. */
export function SearchMenu({
  label,
  chosenTitle,
  searchLabel,
  items,
}: {
  readonly label: string;
  readonly chosenTitle: string;
  readonly searchLabel: string;
  readonly items: readonly SearchItem[];
}) {
  const { closingProps, close } = useMenu();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="sc-menu sc-menu--search"
      {...closingProps}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="sc-menu__label">{label}:</span> {chosenTitle}
      </summary>
      {isOpen && <SearchResults searchLabel={searchLabel} items={items} close={close} />}
    </details>
  );
}

function SearchResults({
  searchLabel,
  items,
  close,
}: {
  readonly searchLabel: string;
  readonly items: readonly SearchItem[];
  readonly close: () => void;
}) {
  const [search, setSearch] = useState('');
  const matchingItems = matching(items, search);
  const announcement = useAfterPause(
    matchingItems.length === items.length
      ? `${items.length} to choose from`
      : `${matchingItems.length} of ${items.length}`,
    search,
  );
  const groups = [...new Set(matchingItems.map(({ group }) => group))];
  return (
    <div>
      <SearchField label={searchLabel} value={search} onChange={setSearch} />
      <p className="sc-quiet" role="status">
        {announcement}
      </p>
      {groups.map((group) => {
        const links = matchingItems
          .filter((item) => item.group === group)
          .map(({ href, title, note, isCurrent }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent ? 'true' : undefined} onClick={close}>
                {title}
                {note !== undefined && <span className="sc-menu__note"> {note}</span>}
              </a>
            </li>
          ));
        if (group === undefined) return <ul key="">{links}</ul>;
        return (
          <NamedList key={group} name={group}>
            <li className="sc-menu__group" aria-hidden="true">
              {group}
            </li>
            {links}
          </NamedList>
        );
      })}
    </div>
  );
}

/** Whether an entry's text contains every word that was typed. */
function matching(items: readonly SearchItem[], search: string): readonly SearchItem[] {
  const searchedTerms = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (searchedTerms.length === 0) return items;
  return items.filter(({ title, note = '', group = '', searchWords = '' }) => {
    const text = `${title} ${note} ${group} ${searchWords}`.toLowerCase();
    return searchedTerms.every((word) => text.includes(word));
  });
}
