/** Whether a text can say in one file where the newest figures lie: a whole address, which a reader's browser opens in safety. */
export function isNewestAddress(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(text);
}
