import { startOf, wholeOf } from './fileBytes';
import type { FileBytes } from './publishedFile';

/** What the ending of a file's name says of a file without a readable sheet, and what the officer can do. */
const ENDINGS_OF_OTHER_FILES: readonly (readonly [ending: RegExp, what: string])[] = [
  [/\.(docx?|rtf|odt|pages)$/i, 'This is a text document. Bring the workbook that its figures are from.'],
  [/\.(pptx?|odp|key)$/i, 'These are slides. Bring the workbook that their figures are from.'],
  [
    /\.(ods|xlsb|numbers)$/i,
    'This is a workbook of another kind. Open it, and save it as an Excel workbook (.xlsx).',
  ],
  [/\.(msg|eml)$/i, 'This is a mail. Save the workbook that is attached to it, and bring that.'],
];

/** The first bytes of files that are not sheets, whatever their name says. */
const FILE_SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'This is a PDF. Bring the workbook that it was printed from.'],
  ['\x89PNG', 'This is a picture. Bring the workbook that it shows.'],
  ['\xFF\xD8\xFF', 'This is a picture. Bring the workbook that it shows.'],
  ['GIF8', 'This is a picture. Bring the workbook that it shows.'],
];

const OLD_OFFICE = '\xD0\xCF\x11\xE0';
/** The name, in UTF-16, of the part of an Office file that a password locks. */
const LOCKED = [...'EncryptedPackage'].flatMap((letter) => [letter.codePointAt(0) ?? 0, 0]);

/** Says what an officer's file is if it has no readable sheet, and what to bring instead. Returns undefined for a file that may be a workbook or a CSV. */
export function otherDocument(file: FileBytes): string | undefined {
  const name = file.name.replace(/^.*\//, '');
  if (name.startsWith('~$'))
    return 'This is the lock file that Excel keeps while a workbook is open. Choose the workbook itself, whose name has no "~$".';
  if (file.size === 0) return 'This file is empty. Save it again, or look for another copy.';
  const startText = String.fromCharCode(...startOf(file, 8));
  const matchingSignature = FILE_SIGNATURES.find(([signature]) => startText.startsWith(signature));
  const ended = ENDINGS_OF_OTHER_FILES.find(([ending]) => ending.test(name));
  if (matchingSignature !== undefined || ended !== undefined) return (matchingSignature ?? ended)?.[1];
  if (!startText.startsWith(OLD_OFFICE)) return undefined;
  return isLocked(file)
    ? 'This workbook is locked with a password. Open it in Excel, and save a copy without the password.'
    : 'This is a workbook of an older Excel (.xls). Open it in Excel, and save it as an Excel workbook (.xlsx).';
}

function isLocked(file: FileBytes): boolean {
  const bytes = wholeOf(file);
  let position = bytes.indexOf(LOCKED[0] ?? 0);
  while (position !== -1) {
    const searchFrom = position;
    if (LOCKED.every((byte, index) => bytes[searchFrom + index] === byte)) return true;
    position = bytes.indexOf(LOCKED[0] ?? 0, position + 1);
  }
  return false;
}
