import { useSyncExternalStore } from 'react';
import { pageBuild } from '@/data/fetchFile';
import { ONE_FILE_META } from '@/packFormat/oneFile';

/**
 * A note in a scorecard that is one file: newer figures do not reach the file, which release it is, and where the newest release is. A site
 * has no such note. The views drawn at build time leave the note out, and it appears once the app has taken them over.
 */
export function OneFileNote() {
  const meta = useSyncExternalStore(neverChanges, metaInPage, () => null);
  if (meta === null) return null;
  const { newest } = meta.dataset;
  return (
    <p>
      This is one file, and newer figures do not reach it. Scorecard {meta.content}
      {pageBuild() === undefined ? '' : `, build ${pageBuild()}`}.
      {newest !== undefined && (
        <>
          {' '}
          The newest scorecard is at <a href={newest}>{newest}</a>.
        </>
      )}
    </p>
  );
}

function neverChanges(): () => void {
  return () => undefined;
}

function metaInPage(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${ONE_FILE_META}"]`);
}
