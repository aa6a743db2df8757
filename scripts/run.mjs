import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's folder to its end. Never throws: a command that cannot be started has code 127.
 * `quiet` collects the output, for showing it later or not at all; `limit` is in milliseconds.
 */
export function run(command, args, { quiet = false, limit = 0, env = {}, shell = false } = {}) {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: limit,
      shell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const ended = (code, signal) => {
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
