import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './run.mjs';

/** Installs the packages when they are not there or not those of package-lock.json. Ends the script if that fails. */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code === 0) return;
  console.error('The packages could not be installed. See what npm says above; it needs the npm registry.');
  process.exit(1);
}

/**
 * Whether node_modules holds what the lock file asks for. npm writes node_modules/.package-lock.json last, so an
 * interrupted install has none. Versions are compared and not dates: a checkout touches files without changing them.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return {};
  }
}
