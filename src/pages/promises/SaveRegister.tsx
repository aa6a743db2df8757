import { useContext, useState } from 'react';
import { MembersMark } from '@/ui/membersMark';
import { saveCsv } from '@/ui/saveFile';

/** Saves the rows on the page as a file; the code that writes it loads on demand. */
export function SaveRegister({
  name,
  csv,
}: {
  readonly name: readonly string[];
  readonly csv: () => Promise<string>;
}) {
  const [failed, setFailed] = useState(false);
  const membersMark = useContext(MembersMark);
  const save = async (): Promise<void> => {
    setFailed(false);
    try {
      saveCsv(await csv(), { name, membersMark });
    } catch {
      setFailed(true);
    }
  };
  return (
    <p className="sc-promises__save sc-no-print">
      <button type="button" className="sc-link-button" onClick={() => void save()}>
        Save as CSV
      </button>{' '}
      <span aria-hidden="true">·</span>{' '}
      <button type="button" className="sc-link-button" onClick={() => window.print()}>
        Print
      </button>
      {failed && <span role="alert"> The file could not be made. Is the connection down?</span>}
    </p>
  );
}
