import { useMenu } from './useMenu';

export type MenuItem = {
  readonly href: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly isCurrent: boolean;
};

/** A menu of addresses behind a button. Its entries are links, so that each can be copied, opened in a new tab, and used without a mouse. */
export function Menu({
  label,
  chosenTitle,
  shortTitle,
  items,
}: {
  readonly label: string;
  readonly chosenTitle: string;
  /** The button's text on a small screen, in place of the label and the chosen title. If it is undefined, the chosen title is cut to the room there is. */
  readonly shortTitle?: string | undefined;
  readonly items: readonly MenuItem[];
}) {
  const { closingProps, close } = useMenu();
  return (
    <details className="sc-menu" {...closingProps}>
      <summary>
        <span className="sc-menu__label">{label}:</span>{' '}
        <span className={shortTitle === undefined ? undefined : 'sc-menu__chosen'}>{chosenTitle}</span>
        {shortTitle !== undefined && shortTitle !== '' && (
          <span className="sc-menu__short"> {shortTitle}</span>
        )}
      </summary>
      <ul>
        {items.map(({ href, title, note, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'true' : undefined} onClick={close}>
              {title}
              {note !== undefined && <span className="sc-menu__note"> {note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
