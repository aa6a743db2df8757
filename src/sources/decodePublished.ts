import { removeTurningMarks } from './turningMarks';
import { windows1252Text } from './windows1252';

/** The text of a file in UTF-8 or, where it is not that, in the Windows-1252 of an older Excel; without marks that turn its direction. */
export function decodePublished(bytes: Uint8Array): string {
  return removeTurningMarks(decodedText(bytes));
}

function decodedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252Text(bytes);
  }
}
