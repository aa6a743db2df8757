let openedFiles: ReadonlyMap<string, string> | undefined;

/** Makes these files the pack that is read from now on. They are held only in this tab's memory. */
export function keepOpenedPack(files: ReadonlyMap<string, string>): void {
  openedFiles = files;
}

/** Whether the reader has opened a sealed pack. If so, nothing may be kept on the device. */
export function isOpened(): boolean {
  return openedFiles !== undefined;
}

/** Returns the bytes of a file of the opened pack, or undefined if no sealed pack is open. A file that the pack does not have has no bytes. */
export function openedFile(path: string): Uint8Array<ArrayBuffer> | undefined {
  return openedFiles && new TextEncoder().encode(openedFiles.get(path) ?? '');
}
