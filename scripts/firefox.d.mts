/** Firefox with one page, driven through WebDriver BiDi (scripts/firefox.mjs). */
export type Firefox = {
  readonly open: (url: string, ready: string) => Promise<void>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly size: (width: number, height: number) => Promise<void>;
  readonly print: () => Promise<Buffer>;
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};
export function whyNoFirefox(): string | undefined;
export function startFirefox(): Promise<Firefox>;
