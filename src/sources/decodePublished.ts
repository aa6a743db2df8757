/** The text of a file in UTF-8 or, where it is not that, in the Windows-1252 of an older Excel. */
export function decodePublished(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
