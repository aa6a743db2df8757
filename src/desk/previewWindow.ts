/** The messages between the two windows. */
type PreviewMessage =
  | { readonly kind: 'preview waits' }
  | { readonly kind: 'preview pack'; readonly pack: ReadonlyMap<string, string> };

/** Opens the preview in a window of its own and hands it the pack, in memory; `place` is the page that it opens with. False where the browser does not let a window open. */
export function openPreview(pack: Promise<ReadonlyMap<string, string>>, place: string): boolean {
  const preview = open(new URL(`./preview.html${place}`, document.baseURI), '_blank');
  if (preview === null) return false;
  const answer = ({ source, origin, data }: MessageEvent<PreviewMessage>) => {
    if (source !== preview || origin !== location.origin || data.kind !== 'preview waits') return;
    void pack.then(
      (files) =>
        preview.postMessage({ kind: 'preview pack', pack: files } satisfies PreviewMessage, location.origin),
      () => preview.close(),
    );
  };
  // Stays: a preview that is loaded again asks again.
  addEventListener('message', answer);
  return true;
}

/** In the preview's window: asks the desk for the pack. */
export async function packFromDesk(): Promise<ReadonlyMap<string, string>> {
  return await new Promise((done) => {
    addEventListener('message', ({ source, origin, data }: MessageEvent<PreviewMessage>) => {
      if (source === window.opener && origin === location.origin && data.kind === 'preview pack')
        done(data.pack);
    });
    const desk = window.opener as Window | null;
    desk?.postMessage({ kind: 'preview waits' } satisfies PreviewMessage, location.origin);
  });
}
