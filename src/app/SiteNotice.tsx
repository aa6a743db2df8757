import { formatDay } from '@/ui/formatPeriod';

/** The web server cannot be reached: the page keeps what it shows, and gives its date. */
export function OfflineNotice({
  isOffline,
  asAt,
  kept,
}: {
  /** Whether the device itself says that it has no network. */
  readonly isOffline: boolean;
  readonly asAt: string | undefined;
  /** When this device last took the site from its web server. */
  readonly kept: Date | undefined;
}) {
  return (
    <p className="sc-notice" role="status">
      <strong>{isOffline ? 'You are offline.' : 'The website cannot be reached.'}</strong> You can go on
      reading the pages that this device has opened before.
      {asAt !== undefined && ` Figures as at ${formatDay(asAt)}`}
      {asAt !== undefined && (kept === undefined ? '.' : `; last loaded on ${formatDay(isoDay(kept))}.`)}
    </p>
  );
}

/** The site was updated while it was open; nothing changes under the reader's eyes. */
export function NewerNotice() {
  return (
    <p className="sc-notice" role="status">
      <strong>A newer release is here.</strong> What you see is the one before it, whole and unchanged.{' '}
      <button type="button" className="sc-link-button" onClick={() => location.reload()}>
        Load the newer release
      </button>
    </p>
  );
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
