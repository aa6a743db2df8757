import { useState } from 'react';

/** Puts the page's address on the clipboard and says so; where a browser forbids it, shows the address to copy by hand. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid('Copied.');
    } catch {
      setSaid(location.href);
    }
  };
  return (
    <span className="sc-copy">
      <button type="button" className="sc-link-button" onClick={() => void copy()}>
        Copy a link to this page
      </button>{' '}
      <span role="status" className="sc-quiet">
        {said}
      </span>
    </span>
  );
}
