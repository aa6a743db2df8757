/** The messages between the desk's window and the window of the preview. */
type PreviewMessage =
  | { readonly kind: 'preview waits' }
  | { readonly kind: 'preview pack'; readonly pack: ReadonlyMap<string, string> }
  /** The message that the plan has changed since the preview was loaded. */
  | { readonly kind: 'preview is old' };

type Pack = ReadonlyMap<string, string>;

/** Makes the pack of the current plan. */
type MakePack = () => Promise<Pack>;

/** The window of the preview and what it shows. Undefined until one is opened. */
let shownPreview: { readonly preview: Window; readonly openedCount: number } | undefined;
let makePack: MakePack | undefined;

/**
 * Opens the preview, always in the same window, and hands over the pack in memory; `previewPlace` is the page that is shown first. False if
 * the browser blocks the window.
 */
export function openPreview(pack: MakePack, previewPlace: string): boolean {
  const openedCount = (shownPreview?.openedCount ?? 0) + 1;
  // The address differs each time, so that the window loads again and does not only move within its page.
  const address = new URL(`./preview.html?${openedCount}${previewPlace}`, document.baseURI);
  const preview = open(address, 'scorecard-preview');
  if (preview === null) return false;
  preview.focus();
  // The listener stays, because a preview that is reloaded asks for the pack again.
  if (shownPreview === undefined) addEventListener('message', answerPreview);
  shownPreview = { preview, openedCount };
  makePack = pack;
  return true;
}

/** Tells the preview that the plan has changed. The preview says so, and shows the current plan when it is reloaded. */
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

/** Runs in the preview's window: asks the desk for the pack. */
export async function packFromDesk(): Promise<Pack> {
  return await new Promise((resolve) => {
    whenDeskReports((message) => {
      if (message.kind === 'preview pack') resolve(message.pack);
    });
    const desk = window.opener as Window | null;
    desk?.postMessage({ kind: 'preview waits' } satisfies PreviewMessage, location.origin);
  });
}

/** Runs in the preview's window: once the plan has changed, shows a line above the page with a button that reloads it. */
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
