import { formatDay } from '@/ui/formatPeriod';

/** The notice that the web server cannot be reached: the page keeps what it shows, and gives the date of its figures. */
export function OfflineNotice({
  isOffline,
  asAt,
  lastLoaded,
}: {
  /** Whether the device reports that it has no network. */
  readonly isOffline: boolean;
  readonly asAt: string | undefined;
  /** When this device last fetched the site from its web server. */
  readonly lastLoaded: Date | undefined;
}) {
  return (
    <p className="sc-notice" role="status">
      <strong>{isOffline ? 'You are offline.' : 'The website cannot be reached.'}</strong> You can go on
      reading the pages that this device has opened before.
      {asAt !== undefined && ` Figures as at ${formatDay(asAt)}`}
      {asAt !== undefined &&
        (lastLoaded === undefined ? '.' : `; last loaded on ${formatDay(isoDay(lastLoaded))}.`)}
    </p>
  );
}

/** The notice that the site was updated while the page was open, or that the page is a copy from before the update. Nothing changes until the reader reloads. */
export function NewerNotice({ isMixedRelease = false }: { readonly isMixedRelease?: boolean }) {
  return (
    <p className="sc-notice" role="status">
      <strong>A newer release is here.</strong>{' '}
      {isMixedRelease
        ? 'The figures you see are from it, but this page is a copy of the release before it.'
        : 'What you see is the one before it, whole and unchanged.'}{' '}
      <button type="button" className="sc-link-button" onClick={() => location.reload()}>
        Load the newer release
      </button>
    </p>
  );
}

/** The notice that the web server holds the figures of one release and the page of another. */
export function MixedNotice() {
  return (
    <p className="sc-notice" role="status">
      <strong>This site was uploaded in part.</strong> The figures are those of one release; the page itself,
      index.html, is of another. Tell the people who run the site to upload all files of the build again.{' '}
      <button type="button" className="sc-link-button" onClick={() => location.reload()}>
        Try again
      </button>
    </p>
  );
}

function isoDay(date: Date): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
