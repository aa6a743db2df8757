import { useMenu } from './useMenu';

export type MenuItem = {
  readonly href: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly isChosen: boolean;
};

/** A choice among addresses behind a button: links, so that each can be copied, opened beside, and used without a mouse. */
export function Menu({
  label,
  chosen,
  short,
  items,
}: {
  readonly label: string;
  readonly chosen: string;
  /** What is seen in place of both on a small screen; where it is empty, what is chosen is cut to the room there is. */
  readonly short?: string | undefined;
  readonly items: readonly MenuItem[];
}) {
  const { closing, close } = useMenu();
  return (
    <details className="sc-menu" {...closing}>
      <summary>
        <span className="sc-menu__label">{label}:</span>{' '}
        <span className={short === undefined ? undefined : 'sc-menu__chosen'}>{chosen}</span>
        {short !== undefined && short !== '' && <span className="sc-menu__short"> {short}</span>}
      </summary>
      <ul>
        {items.map(({ href, title, note, isChosen }) => (
          <li key={href}>
            <a href={href} aria-current={isChosen ? 'true' : undefined} onClick={close}>
              {title}
              {note !== undefined && <span className="sc-menu__note"> {note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
