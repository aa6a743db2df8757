import type { Desk } from './deskState';

/** The links out of a step: back to the plan that a file was dropped on, if there is one, or to other files. */
export function WaysBack({ desk }: { readonly desk: Pick<Desk, 'goBack' | 'startAgain'> }) {
  return (
    <>
      {desk.goBack !== undefined && (
        <button type="button" className="sc-link-button" onClick={desk.goBack}>
          Back to the plan
        </button>
      )}
      <button type="button" className="sc-link-button" onClick={desk.startAgain}>
        Load other files
      </button>
    </>
  );
}
