import { startOf } from './fileBytes';
import type { FileBytes } from './publishedFile';

/** The first bytes of files that are often saved or renamed by mistake, and what each of them is. */
const FILE_SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'is a PDF document. Figures in it cannot be read. Download the data as CSV'],
  ['\x89PNG', pictureMessage('PNG')],
  ['\xFF\xD8\xFF', pictureMessage('JPEG')],
  ['GIF8', pictureMessage('GIF')],
  ['\x1F\x8B', 'is packed with gzip. Unpack it'],
  [
    '\xD0\xCF\x11\xE0',
    'is a workbook of an old kind (.xls). Save it as an Excel workbook (.xlsx) or as "CSV UTF-8 (comma delimited)"',
  ],
];

/** The beginning of a web page, after any spaces. */
const WEB_PAGE = /^\s*(<!doctype html|<html|<head|<body)/i;

const LOOKED_AT = 400;

/**
 * Says what kind of file this is if it holds no table, as the end of a sentence that begins with the file's name: "is a PDF document. …".
 * Returns undefined if it may hold a table.
 */
export function foreignFile(file: FileBytes): string | undefined {
  if (file.size === 0) return 'is empty. Download it again.';
  const startText = String.fromCharCode(...startOf(file, LOOKED_AT));
  const matchingSignature = FILE_SIGNATURES.find(([signature]) => startText.startsWith(signature));
  if (matchingSignature !== undefined) return `${matchingSignature[1]}.`;
  if (WEB_PAGE.test(startText.replace(/^ï»¿/, '')))
    return 'is a page of the web and not the data: the publisher’s site may have answered with an error or a sign-in page. Open the link in a browser, and download the file again.';
  if (/^\s*[[{]/.test(startText.replace(/^ï»¿/, ''))) return 'is JSON. Download the data as CSV.';
  return undefined;
}

function pictureMessage(kind: string): string {
  return `is a picture (${kind}). Figures in it cannot be read. Download the data as CSV`;
}
