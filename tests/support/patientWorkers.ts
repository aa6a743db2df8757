import { PATIENCE } from './patience.ts';

/** How long Vitest waits for a process to start or to stop, in milliseconds. It has no option for them. */
const VITEST_WAITS: ReadonlySet<unknown> = new Set([60_000, 90_000]);

/**
 * Makes Vitest wait longer for its processes. Beside other work a process has taken more than a minute to start, and then its test files counted as
 * failed although none of them had run.
 */
export function waitLongerForWorkers(): void {
  globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
    apply: (target, self, [callback, delay, ...rest]: unknown[]) =>
      Reflect.apply(target, self, [
        callback,
        VITEST_WAITS.has(delay) ? Number(delay) * PATIENCE : delay,
        ...rest,
      ]) as unknown,
  });
}
