import { Component, type ReactNode } from 'react';

/** The program of one page did not come: a file that is not there, or no way to it. */
class PageProgramError extends Error {
  override readonly name = 'PageProgramError';
}

/** A page's program, and the one reason for which it may not be here. */
export async function pageProgram<Module>(load: Promise<Module>): Promise<Module> {
  return load.catch((cause: unknown) => {
    throw new PageProgramError('The program of the page did not come.', { cause });
  });
}

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

/** Says in the page's place that its program did not come, and leaves the header and every other page as they are. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof PageProgramError)) throw error;
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
