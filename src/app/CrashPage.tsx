import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode };
type State = { readonly crashed: boolean };

/** The page shown when a part of the program fails: a sentence and a way back, never a blank page. */
export class CrashPage extends Component<Props, State> {
  override state: State = { crashed: false };

  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="sc-page" role="alert">
        <h1 className="govuk-heading-l">Something went wrong on this page</h1>
        <p className="govuk-body">
          This is a fault of Scorecard, not of anything you did. No figure was changed. Load the page again;
          if it happens a second time, tell the officer who keeps the scorecard which page it was.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href="./">
            Open the scorecard from the start
          </a>
        </p>
      </main>
    );
  }
}
