/** The messages between the two windows. */
type PreviewMessage =
  | { readonly kind: 'preview waits' }
  | { readonly kind: 'preview pack'; readonly pack: ReadonlyMap<string, string> }
  /** The plan is another now than what the preview shows. */
  | { readonly kind: 'preview is old' };

type Pack = ReadonlyMap<string, string>;

/** Makes the pack of the plan as it is now. */
type MakePack = () => Promise<Pack>;

/** The one window of the preview and what it is to show; undefined until one is opened. */
let shownPreview: { readonly preview: Window; readonly openedCount: number } | undefined;
let makePack: MakePack | undefined;

/** Opens the preview in the one window that it has, and hands it the pack, in memory; `previewPlace` is the page that it opens with. False where the browser does not let a window open. */
export function openPreview(pack: MakePack, previewPlace: string): boolean {
  const openedCount = (shownPreview?.openedCount ?? 0) + 1;
  // With another address the window loads again, and does not only move within its page.
  const address = new URL(`./preview.html?${openedCount}${previewPlace}`, document.baseURI);
  const preview = open(address, 'scorecard-preview');
  if (preview === null) return false;
  preview.focus();
  // It stays: a preview that is loaded again asks again.
  if (shownPreview === undefined) addEventListener('message', answerPreview);
  shownPreview = { preview, openedCount };
  makePack = pack;
  return true;
}

/** The plan has changed: the preview says so, and shows the plan as it is now when it is loaded again. */
export function previewIsOld(pack: MakePack): void {
  makePack = pack;
  if (shownPreview !== undefined && !shownPreview.preview.closed)
    shownPreview.preview.postMessage({ kind: 'preview is old' } satisfies PreviewMessage, location.origin);
}

function answerPreview({ source, origin, data }: MessageEvent<PreviewMessage>): void {
  const preview = shownPreview?.preview;
  if (preview === undefined || source !== preview || origin !== location.origin) return;
  if (data.kind !== 'preview waits' || makePack === undefined) return;
  void makePack().then(
    (pack) => preview.postMessage({ kind: 'preview pack', pack } satisfies PreviewMessage, location.origin),
    () => preview.close(),
  );
}

/** In the preview's window: asks the desk for the pack. */
export async function packFromDesk(): Promise<Pack> {
  return await new Promise((resolve) => {
    whenDeskReports((message) => {
      if (message.kind === 'preview pack') resolve(message.pack);
    });
    const desk = window.opener as Window | null;
    desk?.postMessage({ kind: 'preview waits' } satisfies PreviewMessage, location.origin);
  });
}

/** In the preview's window: a line above the page once the plan has changed, with a button that loads it again. */
export function sayWhenPreviewIsOld(): void {
  whenDeskReports(({ kind }) => {
    if (kind !== 'preview is old' || document.getElementById('old-preview') !== null) return;
    const line = document.createElement('p');
    line.id = 'old-preview';
    line.className = 'sc-notice sc-no-print';
    line.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sc-link-button';
    button.textContent = 'Show the plan as it is now';
    button.addEventListener('click', () => location.reload());
    line.append('The plan has changed at the desk since. ', button);
    document.body.prepend(line);
  });
}

function whenDeskReports(onMessage: (message: PreviewMessage) => void): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<PreviewMessage>) => {
    if (source === window.opener && origin === location.origin) onMessage(data);
  });
}
