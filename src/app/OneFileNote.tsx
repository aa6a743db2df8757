import { useSyncExternalStore } from 'react';
import { pageBuild } from '@/data/fetchFile';
import { ONE_FILE_META } from '@/packFormat/oneFile';

/**
 * Says of a scorecard in one file that newer figures do not reach it, which release it is, and where the newest lies. Nothing in a site. The first
 * views are drawn where there is no page yet, so the note is not in them, and comes once the app has taken them over.
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
