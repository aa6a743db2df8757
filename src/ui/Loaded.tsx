import { useEffect, useState, type ReactNode } from 'react';
import { NewerReleaseError } from '@/packFormat/packManifest';

/** The state of a query: the parts of TanStack Query's result that are used here. */
type Loading<Data> = {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

/** After this many milliseconds, the page says that the wait is longer than usual. */
const LONG_WAIT_MS = 6000;

/** Shows a query in three states: pending, failed and loaded. If it fails, the page says so and offers to try again. */
export function Loaded<Data>({
  query,
  contentName,
  children,
}: {
  readonly query: Loading<Data>;
  /** What is being loaded, as part of a sentence: "the scorecard". */
  readonly contentName: string;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null && !query.isFetching)
    return <Failed error={query.error} contentName={contentName} retry={query.refetch} />;
  return <Pending contentName={contentName} />;
}

function Pending({ contentName }: { readonly contentName: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="sc-pending" role="status">
      <p className="govuk-body">
        Loading {contentName}…{isLong && ' This takes longer than usual; the connection may be slow.'}
      </p>
    </div>
  );
}

function Failed({
  error,
  contentName,
  retry,
}: {
  readonly error: Error;
  readonly contentName: string;
  readonly retry: () => unknown;
}) {
  return (
    <div className="sc-failed" role="alert">
      <p className="govuk-body">
        <strong>Could not load {contentName}.</strong> {error.message}
      </p>
      {error instanceof NewerReleaseError ? (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => location.reload()}
        >
          Load the newer release
        </button>
      ) : (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void retry()}>
          Try again
        </button>
      )}
    </div>
  );
}
