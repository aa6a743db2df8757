import { readFile } from 'node:fs/promises';
import { plainPassphrase } from '@/packFormat/sealedPack';
import { newPassphrase, passphraseFault } from '@/officerFiles/madePassphrase';
import { fileAt, MisuseError, type Terminal } from './terminal';

/** The environment variable in which a script can give the passphrase of an earlier build for members. */
const PASSPHRASE_VARIABLE = 'SCORECARD_PASSPHRASE';

/** The passphrase to seal a pack with. A new one must still be shown to the officer. */
export type Passphrase = { readonly kind: 'new' | 'given back'; readonly text: string };

/**
 * The passphrase to seal with. It is one that an earlier build made, given back in a file, in the environment or at the terminal; otherwise a
 * new one is made. It is never an argument, which others on the machine could see. The sealed file may be copied from a public host and
 * attacked at leisure, so only the passphrase protects it: a phrase that a person made up is refused.
 */
export async function passphraseFor(file: string | undefined, terminal: Terminal): Promise<Passphrase> {
  const passphraseGiven = await earlierPassphrase(file, terminal);
  if (passphraseGiven === undefined) {
    if (terminal.showOnce === undefined) throw new MisuseError(NO_TERMINAL);
    return { kind: 'new', text: await newPassphrase() };
  }
  const text = plainPassphrase(passphraseGiven);
  if (text === '') throw new MisuseError(`The passphrase that was given back is empty. ${PASSPHRASE_ADVICE}`);
  const fault = await passphraseFault(text);
  if (fault !== undefined)
    throw new MisuseError(`The passphrase is none that this program has made. ${fault} ${PASSPHRASE_ADVICE}`);
  return { kind: 'given back', text };
}

/** Shows a new passphrase on the terminal, the only place where it can ever be read. */
export function showPassphrase({ kind, text }: Passphrase, { showOnce }: Terminal): void {
  if (kind === 'new') showOnce?.(`${PASSPHRASE_INTRODUCTION}\n\n    ${text}\n\n${WRITE_IT_DOWN}`);
}

async function earlierPassphrase(
  file: string | undefined,
  { secret: askSecret }: Terminal,
): Promise<string | undefined> {
  if (file !== undefined) return (await readFile(await fileAt(file), 'utf8')).replace(/^\uFEFF/, '');
  const fromEnvironment = process.env[PASSPHRASE_VARIABLE];
  if (fromEnvironment !== undefined) return fromEnvironment;
  const typedPassphrase = await askSecret?.('Passphrase of an earlier build (press Enter for a new one): ');
  return typedPassphrase?.trim() === '' ? undefined : typedPassphrase;
}

const PASSPHRASE_ADVICE = `Give back, unchanged, the phrase that an earlier build showed; or give none, and the build makes a new one. Nothing was written.`;

const NO_TERMINAL = `A new passphrase is shown on a terminal and nowhere else, so that no log keeps it, and there is no terminal here. Build once at a terminal; then give the phrase back to a script, in the environment as ${PASSPHRASE_VARIABLE} or in a file that --passphrase-file names. Nothing was written.`;

const PASSPHRASE_INTRODUCTION = 'The passphrase for members. It is shown this once, and is in no file:';

const WRITE_IT_DOWN = `Write it down now. To build again with the same passphrase, type it when the build asks, or give it in the environment as ${PASSPHRASE_VARIABLE} or in a file that --passphrase-file names.`;
