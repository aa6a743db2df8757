import { useContext, useState } from 'react';
import { MembersMark } from './membersMark';

/**
 * A button that copies the page's address to the clipboard and says so. If the browser forbids it, the address is shown, to copy by hand.
 * There is no button in a pack for members, whose pages have no address.
 */
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
