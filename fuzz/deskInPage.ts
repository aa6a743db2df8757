import type { DeskAnswer, DeskAsk, DeskReply, SaveAsked } from '@/desk/deskMessages';
import type { HeldFiles } from '@/officerFiles/heldFolder';

/** A file of an input as the page gets it: its path, and its bytes in base64. */
export type PackedFile = readonly [path: string, base64: string];

/** What became of one input. `at` is the step that took longest, and `gap` how long the page was silent. */
export type Taken = {
  readonly faults: readonly string[];
  readonly milliseconds: number;
  readonly at: string;
  readonly gap: number;
  readonly way: string;
};

/** What `preparedPage` adds to the window. */
export type PreparedWindow = { readonly takeInput: (packed: readonly PackedFile[]) => Promise<Taken> };

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

/** Runs in the page, so it uses nothing outside itself: a worker as the desk begins it, and what an officer does with it. */
export function preparedPage(workerName: string): void {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('scorecard', { createScriptURL: (url) => url });
  const address = new URL(`assets/${workerName}`, document.baseURI).href;
  let own: Worker | undefined;
  let broken: ((error: Error) => void) | undefined;
  let count = 0;
  const waiting = new Map<number, (reply: DeskReply) => void>();
  const begin = (): Worker => {
    const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
    worker.addEventListener('error', (event) => {
      broken?.(new Error(`the worker died: ${event.message}`));
      own = undefined;
    });
    worker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
      // Very many corrections come in parts; those of the last part are enough here.
      if (data.kind === 'progress' || data.kind === 'mends') return;
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    return worker;
  };
  const asked = (question: DeskAsk) =>
    new Promise<DeskReply>((done, fail) => {
      own ??= begin();
      broken = fail;
      count += 1;
      waiting.set(count, done);
      own.postMessage({ id: count, question });
    });
  let last = performance.now();
  let gap = 0;
  setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 20);

  const takeInput = async (packed: readonly PackedFile[]): Promise<Taken> => {
    const files: HeldFiles = new Map(
      packed.map(([path, text]) => [path, Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]),
    );
    const faults: string[] = [];
    // What was unpacked for the input is no wait of the page's.
    await new Promise((done) => setTimeout(done, 0));
    [gap, last] = [0, performance.now()];
    let longest = { name: '', milliseconds: 0 };
    const step = async (name: string, question: DeskAsk): Promise<DeskAnswer | undefined> => {
      const at = performance.now();
      const reply = await asked(question);
      const milliseconds = performance.now() - at;
      if (milliseconds > longest.milliseconds) longest = { name, milliseconds };
      if (
        reply.kind === 'failed' &&
        /\bTypeError|RangeError|undefined|is not a function|not iterable|Cannot read|Unexpected token|Maximum call/.test(
          reply.reason,
        )
      )
        faults.push(`${name}: ${reply.reason}`);
      return reply.kind === 'answer' ? reply.answer : undefined;
    };
    const check = async (held: HeldFiles): Promise<string> => {
      const answer = await step('check', {
        kind: 'check',
        files: held,
        printed: undefined,
        comparedWith: undefined,
      });
      if (answer?.kind !== 'checked') return 'failed';
      const { checked, mends } = answer;
      const saveOptions: SaveAsked = {
        files: held,
        originalFiles: held,
        printed: undefined,
        asAt: checked.plan?.asAt,
        issues: checked.issues,
        audience: 'public',
        passphrase: undefined,
        newest: undefined,
        freezes: 'no',
      };
      await step('marked', { kind: 'save', format: 'marked', saveOptions });
      if (mends.length > 0) await step('mend', { kind: 'mend', files: held, mends });
      if (checked.plan === undefined) return 'errors';
      for (const format of ['workbook', 'plan'] as const)
        await step(format, { kind: 'save', format, saveOptions });
      return 'ready';
    };
    const wayOf = async (): Promise<string> => {
      const answer = await step('recognise', { kind: 'recognise', files, openPlan: undefined });
      if (answer?.kind !== 'recognised') return 'failed';
      const { dropped } = answer;
      if (dropped.kind === 'plan') return check(dropped.files);
      if (dropped.kind !== 'wide') return 'refused';
      const [grid] = dropped.grids;
      if (grid === undefined) return 'not wide';
      const wideQuestion = {
        name: dropped.name,
        grid,
        answers: undefined,
        authority: 'E08000018',
        openPlan: undefined,
      };
      const read = await step('read wide', { kind: 'read wide', wideQuestion });
      const isRead = read?.kind === 'wide' && read.wide.kind === 'read';
      return isRead ? `wide, ${await check(read.wide.files)}` : 'not wide';
    };
    const way = await wayOf().catch((error: unknown) => {
      faults.push(error instanceof Error ? error.message : String(error));
      return 'crash';
    });
    return { faults, milliseconds: longest.milliseconds, at: longest.name, gap, way };
  };
  Object.assign(window, { takeInput } satisfies PreparedWindow);
}
