import { useRef, type KeyboardEvent } from 'react';

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
  items,
}: {
  readonly label: string;
  readonly chosen: string;
  readonly items: readonly MenuItem[];
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current !== null) details.current.open = false;
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || details.current?.open !== true) return;
    close();
    details.current.querySelector('summary')?.focus();
  };
  const closeOutside = (next: EventTarget | null) => {
    if (next instanceof Node && details.current?.contains(next) !== true) close();
  };
  return (
    <details
      className="sc-menu"
      ref={details}
      onKeyDown={closeOnEscape}
      onBlur={(event) => closeOutside(event.relatedTarget)}
    >
      <summary>
        <span className="sc-menu__label">{label}:</span> {chosen}
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
