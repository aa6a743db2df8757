import { stat } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CONTROL_CHARACTERS, escapedCharacter } from '@/sources/plainIssue';

/** The output of a command: results go to standard output, messages to standard error. */
export type Terminal = {
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
  /** Asks for something that must not be shown while it is typed. Undefined in a pipe. */
  readonly secret?: ((question: string) => Promise<string>) | undefined;
  /** Shows a text that must not be kept in a file or log. Undefined if standard error is a pipe or a file. */
  readonly showOnce?: ((text: string) => void) | undefined;
  /** Shows progress in a line that the next call replaces; an empty text ends it. Undefined if the output is a pipe. */
  readonly progress?: ((text: string) => void) | undefined;
};

/** The same terminal, with control characters shown as escapes. A title or a file’s name may hold such characters, and they could rewrite what is on the screen. */
export function withControlsEscaped({ result, message, secret, showOnce, progress }: Terminal): Terminal {
  return {
    result: (text) => result(controlsEscaped(text)),
    message: (text) => message(controlsEscaped(text)),
    secret,
    showOnce,
    progress,
  };
}

/** Line ends and tabs are left as they are, because the command itself writes them. */
function controlsEscaped(text: string): string {
  return text.replaceAll(CONTROL_CHARACTERS, (sign) =>
    /[\t\n\r]/.test(sign) ? sign : escapedCharacter(sign),
  );
}

/** Thrown when the command was called wrongly; the exit code is 2. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
}

/** Thrown when the arguments are none that the command knows; the command then prints its usage. */
export class UsageError extends MisuseError {}

export type Options = NonNullable<ParseArgsConfig['options']>;

/** The single path among a command's arguments. If there is none, or more than one, throws a `UsageError` with the sentence `expectedArgument`. */
export function onePath(positionals: readonly string[], expectedArgument: string): string {
  const [path, ...morePaths] = positionals;
  if (path === undefined || morePaths.length > 0) throw new UsageError(expectedArgument);
  return path;
}

/** The options and paths of a command. Throws a `MisuseError` for an unknown option. */
export function readArguments<const Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

export function formatFrom<Format extends string>(
  formatGiven: string | undefined,
  formats: readonly [Format, ...Format[]],
): Format {
  if (formatGiven === undefined) return formats[0];
  const formatFound = formats.find((format) => format === formatGiven);
  if (formatFound === undefined)
    throw new MisuseError(`--format ${formatGiven} is not known. Expected ${formats.join(', ')}.`);
  return formatFound;
}

/** Returns the folder that `--feeds` names, or undefined if the option is not given. */
export async function feedsAt(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : await folderAt(path);
}

/** The folder at a path. Throws a `MisuseError` if there is a file or nothing. */
export async function folderAt(path: string): Promise<string> {
  const pathStat = await stat(path).catch(() => undefined);
  if (pathStat === undefined) throw new MisuseError(`There is nothing at "${path}". Expected a folder.`);
  if (!pathStat.isDirectory())
    throw new MisuseError(
      `"${path}" is a file. Expected a plan folder, or a workbook (.xlsx) with a sheet "plan". A published file is named in feeds.json.`,
    );
  return path;
}

/** Whether the path is a file, not a folder. Throws a `MisuseError` if nothing is there. */
export async function isFileAt(path: string): Promise<boolean> {
  const pathStat = await stat(path).catch(() => undefined);
  if (pathStat === undefined)
    throw new MisuseError(`There is nothing at "${path}". Expected a folder or a file.`);
  return pathStat.isFile();
}

/** The file at a path. Throws a `MisuseError` if there is a folder or nothing. */
export async function fileAt(path: string): Promise<string> {
  if (!(await isFileAt(path))) throw new MisuseError(`"${path}" is a folder. Expected a file.`);
  return path;
}
