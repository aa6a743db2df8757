import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { MembersMark } from './membersMark';
import { returnedLink } from './returnedLink';

/** The name in an address of the heading, by its id, at which a page is opened. */
export const HEADING_PARAM = 'to';

/**
 * The first page that is opened does not take the focus; each later one gives it to its heading, or on the way back to the link that was
 * followed. An address that names a heading gives it to that one.
 */
let hasOpenedPage = false;

/** A page's heading and the title of the window; a screen reader says where the reader is now. */
export function PageHeading({
  title,
  caption,
  shortCaption,
  windowTitle = title,
  children,
}: {
  readonly title: string;
  readonly caption?: string | undefined;
  /** In place of the caption on a phone. */
  readonly shortCaption?: string | undefined;
  readonly windowTitle?: string | undefined;
  /** Content of the heading after its title. */
  readonly children?: ReactNode;
}) {
  // The browser's history keeps the window's title, so a pack for members leaves the details out of it.
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

/** A tab and a list of results show no more than about 70 letters of a title; “ – Scorecard” has 12. */
const MOST_LETTERS = 58;

/** The title whole, or its first whole words and an ellipsis. */
function shortTitle(title: string): string {
  if (title.length <= MOST_LETTERS) return title;
  return `${title.slice(0, MOST_LETTERS).replace(/[\s,–]*\s\S*$/, '')}…`;
}
