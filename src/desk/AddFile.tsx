import { useId } from 'react';
import type { Desk } from './deskState';
import { filesFrom } from './filesFrom';

/** A file for the plan that is open: next month's sheet, the workbook with its mends, a published file. */
export function AddFile({ desk }: { readonly desk: Pick<Desk, 'load'> }) {
  const id = useId();
  return (
    <p className="sc-desk__add">
      <label htmlFor={id}>
        <strong>Next month’s sheet</strong>, or a workbook that you mended: drop it here, or choose it
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept=".xlsx,.csv,.json,.zip"
        onChange={({ target }) => {
          if (target.files === null || target.files.length === 0) return;
          void filesFrom(target.files).then((files) => {
            // The same file may be chosen again once it is mended.
            target.value = '';
            desk.load(files);
          });
        }}
      />
    </p>
  );
}
