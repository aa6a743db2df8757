import { useContext, useState } from 'react';
import { MembersMark } from './membersMark';

/** Puts the page's address on the clipboard and says so; where a browser forbids it, shows the address to copy by hand. A pack for members keeps its places out of the address. */
export function CopyLink({ noun = 'page' }: { readonly noun?: string }) {
  const [statusMessage, setStatusMessage] = useState('');
  const isForMembers = useContext(MembersMark) !== undefined;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setStatusMessage('Copied.');
    } catch {
      setStatusMessage(location.href);
    }
  };
  if (isForMembers) return null;
  return (
    <span className="sc-copy">
      <button type="button" className="sc-link-button" onClick={() => void copy()}>
        Copy a link to this {noun}
      </button>{' '}
      <span role="status" className="sc-quiet">
        {statusMessage}
      </span>
    </span>
  );
}
