import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '@/cli/main';
import { newPassphrase, passphraseFault } from '@/officerFiles/madePassphrase';
import { passphraseFor } from '@/cli/passphrase';
import type { Terminal } from '@/cli/terminal';
import { aPlanFolderOnDisk } from '#mocks/aPlanFolderOnDisk';
import { aTemporaryFolder } from '#tests/support/runCommand';

/** Six words of the Electronic Frontier Foundation’s long list. */
const GOOD = 'canopener uncanny hatchet murky agony traitor';
const PIPE: Terminal = { result: () => undefined, message: () => undefined };

/** A terminal at which the answers are typed; what it shows and says is kept. */
function typing(...answers: readonly string[]) {
  const left = [...answers];
  const [shown, said]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    result: (text) => void said.push(text),
    message: (text) => void said.push(text),
    secret: () => Promise.resolve(left.shift() ?? ''),
    showOnce: (text) => void shown.push(text),
  };
  return { terminal, shown, said };
}

beforeEach(() => void vi.stubEnv('SCORECARD_PASSPHRASE', undefined));
afterEach(() => void vi.unstubAllEnvs());

describe('the passphrase that the program makes', () => {
  it('is six different words of the published list, and another each time', async () => {
    const made = await Promise.all(Array.from({ length: 200 }, newPassphrase));
    expect(new Set(made).size).toBe(200);
    for (const phrase of made) {
      expect(new Set(phrase.split(' ')).size).toBe(6);
      expect(await passphraseFault(phrase)).toBeUndefined();
    }
    // 1,200 words of 7,776: about 1,110 are different where each is as likely as another.
    expect(new Set(made.flatMap((phrase) => phrase.split(' '))).size).toBeGreaterThan(1000);
  });

  it('is at least 75 bits: the list has the 7,776 words of five dice', async () => {
    const { EFF_LONG_WORDLIST } = await import('secure-password-utilities/wordlists');
    expect(new Set(EFF_LONG_WORDLIST).size).toBe(6 ** 5);
    expect(6 * Math.log2(6 ** 5)).toBeGreaterThan(75);
  });

  it('is made where Enter is pressed, or where there is nobody to ask but a terminal to show it on', async () => {
    for (const terminal of [typing('').terminal, { ...typing().terminal, secret: undefined }]) {
      const { kind, text } = await passphraseFor(undefined, terminal);
      expect(kind).toBe('new');
      expect(await passphraseFault(text)).toBeUndefined();
    }
  });

  it('is not made where a log would be the only place to show it', async () => {
    await expect(passphraseFor(undefined, PIPE)).rejects.toThrow(
      /Build once at a terminal; then give the phrase back .* SCORECARD_PASSPHRASE or in a file that --passphrase-file names/,
    );
  });
});

describe('the passphrase of an earlier build', () => {
  it('comes back from the environment', async () => {
    vi.stubEnv('SCORECARD_PASSPHRASE', GOOD);
    expect(await passphraseFor(undefined, PIPE)).toEqual({ kind: 'given back', text: GOOD });
  });

  it('comes back from a file, without the byte order mark and line end that an editor adds', async () => {
    const file = join(await aTemporaryFolder(), 'passphrase.txt');
    await writeFile(file, `\uFEFF${GOOD}\r\n`);
    expect(await passphraseFor(file, PIPE)).toEqual({ kind: 'given back', text: GOOD });
  });

  it('is typed at a terminal', async () => {
    expect(await passphraseFor(undefined, typing(` ${GOOD}`).terminal)).toMatchObject({ text: GOOD });
  });

  it.each([
    ['', /empty/],
    ['   ', /empty/],
    ['password', /fewer than 6 words/],
    ['correct horse battery staple', /fewer than 6 words/],
    ['the quick brown fox jumps over the lazy dog', /Word 1 is not on the list/],
    ['our father which art in heaven hallowed be thy name', /Word 1 is not on the list/],
    ['rotherham children and young people plan 2026', /Word 1 is not on the list/],
    ['canopener uncanny hatchet murky agony', /fewer than 6 words/],
    ['canopener-uncanny-hatchet-murky-agony-traitor', /fewer than 6 words/],
    ['Canopener uncanny hatchet murky agony traitor', /Word 1 is not on the list/],
    ['canopener uncanny hatchet murky agony agony', /a word twice/],
    ['agony agony agony agony agony agony', /a word twice/],
  ])('is refused where the program cannot have made it, and the message says why: “%s”', async (own, why) => {
    vi.stubEnv('SCORECARD_PASSPHRASE', own);
    await expect(passphraseFor(undefined, PIPE)).rejects.toThrow(why);
    await expect(passphraseFor(undefined, PIPE)).rejects.toThrow(/the build makes a new one/);
  });

  it('is never repeated in a message', async () => {
    vi.stubEnv('SCORECARD_PASSPHRASE', 'zebra zebra zebra zebra zebra zebra zebra');
    await expect(passphraseFor(undefined, PIPE)).rejects.not.toThrow(/zebra/);
  });

  it('is refused by the command itself, which then writes nothing', async () => {
    const root = await aTemporaryFolder();
    const [plan, out] = [await aPlanFolderOnDisk(root), join(root, 'site')];
    const { terminal, said, shown } = typing('password');
    expect(await main(['build', plan, '--out', out, '--audience', 'members'], terminal)).toBe(2);
    expect(said.join('\n')).toContain('none that this program has made');
    expect(shown).toEqual([]);
    expect(await readdir(root)).toEqual(['sampleton']);
  });
});
