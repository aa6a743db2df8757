import { Component, Suspense, type ReactNode } from 'react';

/** The error thrown if the code or the style of one page could not be loaded: its file is missing, or the connection is down. */
class PageLoadError extends Error {
  override readonly name = 'PageLoadError';
}

/**
 * The code of a page, loaded when the page is first opened, together with the style sheet that all such pages share. Throws a `PageLoadError`
 * if the code or the style does not load.
 */
export async function loadPage<Module>(load: Promise<Module>): Promise<Module> {
  const [page] = await Promise.all([loadCode(load), loadCode(import('./laterPages.scss'))]);
  return page;
}

/** The code of a page whose style sheet has loaded already. Throws a `PageLoadError` if the code does not load. */
export async function loadCode<Module>(load: Promise<Module>): Promise<Module> {
  try {
    return await load;
  } catch (cause) {
    throw new PageLoadError('The code of the page could not be loaded.', { cause });
  }
}

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

/** A page whose code loads on demand: a notice while it loads, and another if it fails. */
export function LaterPage({ children }: Props) {
  return (
    <PageBoundary>
      <Suspense
        fallback={
          <p className="govuk-body sc-pending" role="status">
            Loading the page…
          </p>
        }
      >
        {children}
      </Suspense>
    </PageBoundary>
  );
}

/** The notice in place of a page whose code could not be loaded. The header and every other page keep working. */
class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof PageLoadError)) throw error;
    return (
      <div className="sc-failed" role="alert">
        <p className="govuk-body">
          <strong>Could not load this page.</strong>{' '}
          {navigator.onLine
            ? 'The connection may be down, or the site has been updated since you opened it.'
            : 'This device is offline, and has not kept this page.'}
        </p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => location.reload()}
        >
          Load the page again
        </button>
      </div>
    );
  }
}
