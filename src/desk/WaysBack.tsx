import type { Desk } from './deskState';

/** The links out of a step: back to the plan that a file was dropped on, if there is one, or to other files. */
export function WaysBack({ desk }: { readonly desk: Pick<Desk, 'back' | 'again'> }) {
  return (
    <>
      {desk.back !== undefined && (
        <button type="button" className="sc-link-button" onClick={desk.back}>
          Back to the plan
        </button>
      )}
      <button type="button" className="sc-link-button" onClick={desk.again}>
        Load other files
      </button>
    </>
  );
}
