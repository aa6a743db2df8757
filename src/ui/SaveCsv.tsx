import { useContext, useState, type ReactNode } from 'react';
import { MembersMark } from './membersMark';
import { saveCsv } from './saveFile';

/** A button that saves a table as CSV, and says so if that fails. */
export function SaveCsv({
  children,
  name,
  csv,
  buttonClass = 'sc-link-button',
}: {
  readonly children: ReactNode;
  /** The words of the file name, without the ending. */
  readonly name: readonly string[];
  readonly csv: () => Promise<string>;
  readonly buttonClass?: 'sc-link-button' | 'govuk-button';
}) {
  const [failed, setFailed] = useState(false);
  const membersMark = useContext(MembersMark);
  const save = async () => {
    setFailed(false);
    try {
      saveCsv(await csv(), { name, membersMark });
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" className={`${buttonClass} sc-no-print`} onClick={() => void save()}>
        {children}
      </button>
      {failed && (
        <span role="alert">
          {' '}
          The file could not be made, because part of the site did not load. Try again.
        </span>
      )}
    </>
  );
}
