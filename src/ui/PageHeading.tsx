import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { MembersMark } from './membersMark';
import { returnedLink } from './returnedLink';

/** The parameter of an address that names, by its id, the heading to scroll to. */
export const HEADING_PARAM = 'to';

/**
 * Whether a page has been opened before in this visit. The first page does not take the focus. Each later page gives the focus to its heading,
 * to the heading that the address names or, after Back, to the link that the reader had followed.
 */
let hasOpenedPage = false;

/** A page's heading, which also sets the title of the window. A screen reader announces it when the page opens. */
export function PageHeading({
  title,
  caption,
  shortCaption,
  windowTitle = title,
  children,
}: {
  readonly title: string;
  readonly caption?: string | undefined;
  /** The caption on a phone, in place of the full caption. */
  readonly shortCaption?: string | undefined;
  readonly windowTitle?: string | undefined;
  /** Content of the heading after its title. */
  readonly children?: ReactNode;
}) {
  // The browser's history keeps the title of the window, so a pack for members leaves the details out of the title.
  const isForMembers = useContext(MembersMark) !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = new URLSearchParams(useSearch()).get(HEADING_PARAM);
  useEffect(() => {
    document.title = `${isForMembers ? 'For members' : shortTitle(windowTitle)} – Scorecard`;
  }, [windowTitle, isForMembers]);
  useEffect(() => {
    const link = returnedLink();
    const namedHeading = headingId === null ? null : document.getElementById(headingId);
    if (hasOpenedPage && link !== undefined) {
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'center' });
    } else if (namedHeading !== null) {
      namedHeading.focus({ preventScroll: true });
      namedHeading.scrollIntoView();
    } else if (hasOpenedPage) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    hasOpenedPage = true;
  }, [headingId]);
  return (
    <div className="sc-heading">
      {caption !== undefined && (
        <p className={`sc-heading__caption${shortCaption === undefined ? '' : ' sc-heading__caption--long'}`}>
          {caption}
        </p>
      )}
      {shortCaption !== undefined && (
        <p className="sc-heading__caption sc-heading__caption--short">{shortCaption}</p>
      )}
      <h1 className="govuk-heading-xl" tabIndex={-1} ref={heading}>
        {title}
        {children}
      </h1>
    </div>
  );
}

/** Browser tabs and lists of search results show about 70 letters of a title; “ – Scorecard” takes 12 of them. */
const MOST_LETTERS = 58;

/** The whole title if it is short enough; otherwise its first words and an ellipsis. */
function shortTitle(title: string): string {
  if (title.length <= MOST_LETTERS) return title;
  return `${title.slice(0, MOST_LETTERS).replace(/[\s,–]*\s\S*$/, '')}…`;
}
