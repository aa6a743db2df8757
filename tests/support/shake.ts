/**
 * With SCORECARD_SHAKE=1 set, everything that a page does later comes later still, each by chance: React's work, what a page asks its web server for.
 * A test that asserts something that is still to come then fails in most runs, where otherwise it fails once on a busy machine.
 * `SCORECARD_SHAKE=1 npx vitest run tests/pages tests/app` should pass whenever it is run.
 */
const isShaken = process.env['SCORECARD_SHAKE'] === '1';

/** Milliseconds: mostly a few, now and then many. */
const later = (): number => Math.random() ** 4 * 400;

/** Before React is loaded, which takes hold of `setImmediate`. */
export function shakeReact(): void {
  if (!isShaken) return;
  const { setTimeout: wait } = globalThis;
  Object.assign(globalThis, { setImmediate: (run: () => void) => wait(run, later()) });
}

/** After the web server of the tests has taken the place of `fetch`. */
export function shakeNetwork(): void {
  if (!isShaken) return;
  const { setTimeout: wait, fetch: ask } = globalThis;
  globalThis.fetch = async (...request) => {
    await new Promise((done) => wait(done, later()));
    return ask(...request);
  };
}
