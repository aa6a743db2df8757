import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, tool } from './run.mjs';

/** For Chromium as root, in a container, without a graphics card and without a way out to the internet. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MINUTE = 60_000;

/**
 * A browser that starts: `{ name, path }`, without a path when it is Playwright's own. In this order: CHROME_PATH, one
 * that is installed, Playwright's own, one from Debian's packages. `undefined`, and a sentence printed, when there is none.
 * With `shellFirst` a headless shell comes before a whole browser: it draws the same pages with a quarter less processor time.
 */
export async function findBrowser({ shellFirst = false } = {}) {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    const found = await starting(chosen);
    if (found) return found;
    console.log(`CHROME_PATH is ${chosen}, which does not start. Looking for another browser.`);
  }
  const found = shellFirst
    ? await firstStarting([...shells(), PLAYWRIGHTS_OWN, ...wholeBrowsers()])
    : await firstStarting([...wholeBrowsers(), ...shells(), PLAYWRIGHTS_OWN]);
  return found ?? (await downloaded()) ?? (await fromDebian()) ?? none();
}

/** Playwright knows the path itself. */
const PLAYWRIGHTS_OWN = undefined;

function none() {
  console.error(
    'The browser tests need Chrome, Chromium or Edge, and none was found or could be installed: ' +
      'install one, or set CHROME_PATH to where it is, and try again.',
  );
  return undefined;
}

/** Starting it is the only proof: files can be stubs for an app shop, for another processor, or lack a library. */
async function starting(path) {
  try {
    const { chromium } = await import('@playwright/test');
    const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGS, timeout: 5 * MINUTE });
    const name = `Chromium ${browser.version()} (${path ?? "Playwright's own"})`;
    await browser.close();
    return { path, name };
  } catch {
    return undefined;
  }
}

async function firstStarting(paths) {
  for (const path of paths) {
    const found = await starting(path);
    if (found) return found;
  }
  return undefined;
}

/** The installed browsers with windows, in the usual places and then on the PATH. */
function wholeBrowsers() {
  return existing([...usualPlaces(), ...BROWSERS.flatMap(onPath)]);
}

/** The installed builds of Chromium that have no windows. */
function shells() {
  return existing(SHELLS.flatMap(onPath));
}

function existing(paths) {
  return [...new Set(paths)].filter((path) => existsSync(path));
}

function onPath(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, file));
}

/** As Debian, Google and Playwright name it. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];

const BROWSERS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': PROGRAMFILES32 } = process.env;
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    return [...programs, 'Microsoft/Edge/Application/msedge.exe'].flatMap((program) =>
      [PROGRAMFILES, PROGRAMFILES32, LOCALAPPDATA].filter(Boolean).map((folder) => join(folder, program)),
    );
  }
  return [
    ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
      BROWSERS.map((name) => join(folder, name)),
    ),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

async function downloaded() {
  console.log("No browser found. Trying Playwright's own download …");
  const playwright = (args) => tool('@playwright/test/cli.js', args, { quiet: true, silence: 5 * MINUTE });
  const { code } = await playwright(['install', '--only-shell', 'chromium']);
  if (code !== 0) return undefined;
  const found = await starting(undefined);
  if (found || !(await mayInstallPackages())) return found;
  await playwright(['install-deps', 'chromium']);
  return starting(undefined);
}

async function fromDebian() {
  const asRoot = await mayInstallPackages();
  if (!asRoot) return undefined;
  console.log('That did not work. Installing Chromium with apt-get …');
  const apt = async (args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { code, output } = await run(command, rest, { quiet: true, silence: 10 * MINUTE });
    if (code !== 0) console.log(output.trim().split('\n').slice(-8).join('\n'));
  };
  await apt(['update']);
  // The shell is smaller, too. Releases of Debian before 12 do not have it.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await apt(['install', '-y', '--no-install-recommends', name]);
    const found = await firstStarting([...shells(), ...wholeBrowsers()]);
    if (found) return found;
  }
  return undefined;
}

/** What to put before apt-get: nothing for root, sudo where it asks no password; `undefined` where neither works. */
async function mayInstallPackages() {
  if (
    !existsSync('/usr/bin/apt-get') ||
    !/^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  ) {
    return undefined;
  }
  if (process.getuid() === 0) return [];
  return (await run('sudo', ['-n', 'true'], { quiet: true })).code === 0 ? ['sudo', '-n'] : undefined;
}
