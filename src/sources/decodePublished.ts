import { removeTurningMarks } from './turningMarks';
import { windows1252Text } from './windows1252';

/** Decodes a published file as UTF-8 or, where it is not valid UTF-8, as the Windows-1252 of an older Excel. Drops marks that reverse the direction of text. */
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
