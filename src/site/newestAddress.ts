/** Whether a text can be the address of the newest figures in a site of one file: a whole address that a browser opens safely. */
export function isNewestAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(text);
}
