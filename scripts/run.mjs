import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's folder to its end. Never throws: a command that cannot be started has code 127.
 * `quiet` collects the output, for showing it later or not at all; `after` collects it until that promise is settled, and shows
 * the rest as it comes. `silence` ends a command that has printed nothing for so many milliseconds: one that hangs, and not one
 * that a busy machine makes slow.
 */
export function run(command, args, { quiet = false, after, silence = 0, env = {}, shell = false } = {}) {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet || after !== undefined || silence > 0 ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    const hang = silence > 0 ? endWhenSilent(child, silence) : undefined;
    let output = '';
    const held = after === undefined ? undefined : heldUntil(after);
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from?.setEncoding('utf8').on('data', (text) => {
        hang?.refresh();
        if (quiet) output += text;
        else if (held === undefined) to.write(text);
        else held(to, text);
      });
    }
    const ended = (code, signal) => {
      clearTimeout(hang);
      passOn.forEach(([name, handler]) => process.off(name, handler));
      done({
        code: code ?? 128 + constants.signals[signal],
        output,
        seconds: (performance.now() - began) / 1000,
      });
    };
    // Ctrl-C reaches the child by itself; this script only has to outlive it. A plain kill does not, so it is handed on.
    const passOn = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => [
      name,
      () => name === 'SIGINT' || child.kill(name),
    ]);
    passOn.forEach(([name, handler]) => process.on(name, handler));
    child.on('error', (error) => ((output += error.message), ended(127)));
    child.on('close', ended);
    // What a killed command leaves running may hold its output open, and "close" would wait for that.
    child.on('exit', (code, signal) => setTimeout(ended, 2000, code, signal).unref());
  });
}

/** Writes what it is given: at once when the promise is settled, and until then keeps it, in its order. */
function heldUntil(promise) {
  let kept = [];
  const release = () => {
    for (const [to, text] of kept ?? []) to.write(text);
    kept = undefined;
  };
  promise.then(release, release);
  return (to, text) => (kept === undefined ? to.write(text) : kept.push([to, text]));
}

/** Says that a command hangs and ends it, by force if it does not end by itself; `refresh()` starts the wait again. */
function endWhenSilent(child, silence) {
  return setTimeout(() => {
    console.error(
      `Nothing was printed for ${silence / 60_000} minutes. What runs is taken to hang, and is ended.`,
    );
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 30_000).unref();
  }, silence);
}

/** Runs npm: the one that runs us, if there is one, or else the one on the PATH (on Windows a .cmd, which needs a shell). */
export function npm(args, options = {}) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return run(process.execPath, [self, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs a package's own script with the Node that runs us; needs no shell on any system. */
export function tool(path, args, options) {
  return run(process.execPath, [`node_modules/${path}`, ...args], options);
}
