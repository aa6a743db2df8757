import { readFile } from 'node:fs/promises';
import { plainPassphrase } from '@/packFormat/sealedPack';
import { fileAt, MisuseError, type Terminal } from './terminal';

/** Holds the passphrase of a pack for members, for a script. */
const VARIABLE = 'SCORECARD_PASSPHRASE';

/**
 * About 10^16 guesses by zxcvbn's count. One computer of today's largest makes some 40,000 guesses a second against a million rounds
 * of PBKDF2, and would need thousands of years.
 */
const GUESSES_LOG10 = 16;

/** The passphrase to seal with: from a file, the environment, or asked for; never an argument, which others on the machine can see. */
export async function passphraseFor(
  file: string | undefined,
  terminal: Terminal,
  known: readonly string[],
): Promise<string> {
  const given = await givenPassphrase(file, terminal);
  const passphrase = plainPassphrase(given);
  if (passphrase === '') throw new MisuseError('The passphrase is empty.');
  await refuseWeak(passphrase, known);
  return passphrase;
}

async function givenPassphrase(file: string | undefined, terminal: Terminal): Promise<string> {
  if (file !== undefined) return (await readFile(await fileAt(file), 'utf8')).replace(/^\uFEFF/, '');
  const held = process.env[VARIABLE];
  if (held !== undefined) return held;
  if (terminal.secret === undefined)
    throw new MisuseError(
      `A pack for members needs a passphrase: in the environment as ${VARIABLE}, in a file that --passphrase-file names, or typed at a terminal.`,
    );
  const first = await terminal.secret('Passphrase for members: ');
  const second = await terminal.secret('The same again: ');
  if (plainPassphrase(first) !== plainPassphrase(second))
    throw new MisuseError('The two passphrases are not the same. Nothing was written.');
  return first;
}

/** Where no single word or pattern is at fault. */
const TOO_SHORT =
  'It is too short, or made of too few words, to withstand a computer that tries one after another.';

/** The sealed file may be copied from a public host and tried at leisure, so the passphrase alone protects it. */
async function refuseWeak(passphrase: string, known: readonly string[]): Promise<void> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  const words = known.flatMap((text) => [text, ...text.split(/[^\p{L}\d]+/u)]).filter((word) => word !== '');
  const { guessesLog10, feedback } = judge.check(passphrase, [...words, 'scorecard', 'members', 'council']);
  if (guessesLog10 >= GUESSES_LOG10) return;
  const why = feedback.warning === null || feedback.warning === '' ? TOO_SHORT : feedback.warning;
  throw new MisuseError(
    `The passphrase is too easy to guess for a file that anyone may copy. ${why} Use five words that have nothing to do with each other or with the council, taken by chance and not from a saying.`,
  );
}
