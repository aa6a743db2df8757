/** The characters of the bytes 80 to 9F in Windows-1252 (Unicode Consortium, CP1252.TXT). The five bytes without a character stay control characters. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes Windows-1252. Some releases of Node (20.20 among them) decode it as Latin-1, so that apostrophes and dashes become control characters. */
export function windows1252Text(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replaceAll(/[\u0080-\u009F]/g, (sign) => FROM_80.charAt(sign.charCodeAt(0) - 0x80));
}
