/** Whether a text can be the address of the newest figures in a site of one file: it must be a complete address that a browser can open safely. */
export function isNewestAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(text);
}
