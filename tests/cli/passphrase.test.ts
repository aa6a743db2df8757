import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '@/cli/main';
import { passphraseFor } from '@/cli/passphrase';
import type { Terminal } from '@/cli/terminal';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aTemporaryFolder } from '#tests/support/runCommand';

const GOOD = 'tundra lamp orbit quilt vesper';
const PIPE: Terminal = { result: () => undefined, message: () => undefined };
const KNOWN = ['rotherham-now', 'Children and Young People’s Plan', 'Rotherham'];

function typing(...answers: readonly string[]): Terminal {
  const left = [...answers];
  return { ...PIPE, secret: () => Promise.resolve(left.shift() ?? '') };
}

beforeEach(() => void vi.stubEnv('SCORECARD_PASSPHRASE', undefined));
afterEach(() => void vi.unstubAllEnvs());

describe('the passphrase of a pack for members', () => {
  it('comes from the environment', async () => {
    vi.stubEnv('SCORECARD_PASSPHRASE', GOOD);
    expect(await passphraseFor(undefined, PIPE, KNOWN)).toBe(GOOD);
  });

  it('comes from a file, without the byte order mark and line end that an editor adds', async () => {
    const file = join(await aTemporaryFolder(), 'passphrase.txt');
    await writeFile(file, `\uFEFF${GOOD}\r\n`);
    expect(await passphraseFor(file, PIPE, KNOWN)).toBe(GOOD);
  });

  it('is asked for twice at a terminal', async () => {
    expect(await passphraseFor(undefined, typing(GOOD, ` ${GOOD}`), KNOWN)).toBe(GOOD);
    await expect(passphraseFor(undefined, typing(GOOD, 'another'), KNOWN)).rejects.toThrow(
      /two passphrases are not the same/,
    );
  });

  it('is asked for by the command itself, which says what is wrong with a weak one', async () => {
    const root = await aTemporaryFolder();
    const [plan, out] = [await aPlanFolderOnDisk(root), join(root, 'site')];
    let messages = '';
    const terminal = {
      ...typing('password', 'password'),
      message: (text: string) => void (messages += text),
    };
    expect(await main(['build', plan, '--out', out, '--audience', 'members'], terminal)).toBe(2);
    expect(messages).toContain('passphrase is too easy to guess');
  });

  it('is said to be needed where there is none and nobody to ask', async () => {
    await expect(passphraseFor(undefined, PIPE, KNOWN)).rejects.toThrow(
      /SCORECARD_PASSPHRASE, in a file that --passphrase-file names, or typed at a terminal/,
    );
  });

  it.each([
    '',
    '   ',
    'password',
    'Scorecard2026!',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'qwertyuiopasdfghjkl',
    'rotherham children plan now',
    'Rotherham2026Scorecard!!',
    'k3Vq9xTz2L',
  ])('is refused where it is weak: “%s”', async (weak) => {
    vi.stubEnv('SCORECARD_PASSPHRASE', weak);
    await expect(passphraseFor(undefined, PIPE, KNOWN)).rejects.toThrow(
      /passphrase is (empty\.|too easy to guess for a file that anyone may copy\. [A-Z].+[.!?] Use five words)/,
    );
  });

  it('is never said back', async () => {
    vi.stubEnv('SCORECARD_PASSPHRASE', 'zebra zebra');
    await expect(passphraseFor(undefined, PIPE, KNOWN)).rejects.not.toThrow(/zebra/);
  });
});
