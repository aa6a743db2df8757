import { useId } from 'react';
import type { Desk } from './deskState';
import { filesFrom } from './filesFrom';

/** Adds a file to the open plan: next month's sheet, the workbook with corrections, or a published file. */
export function AddFile({ desk }: { readonly desk: Pick<Desk, 'load'> }) {
  const id = useId();
  return (
    <p className="sc-desk__add">
      <label htmlFor={id}>
        <strong>Next month’s sheet</strong>, or a workbook that you corrected: drop it here, or choose it
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept=".xlsx,.csv,.json,.zip"
        onChange={({ target }) => {
          if (target.files === null || target.files.length === 0) return;
          void filesFrom(target.files).then((files) => {
            // The field is emptied, so that the same file can be chosen again after it was corrected.
            target.value = '';
            desk.load(files);
          });
        }}
      />
    </p>
  );
}
