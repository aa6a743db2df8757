let openedFiles: ReadonlyMap<string, string> | undefined;

/** Makes these files the pack that is read from now on. They are held in this tab's memory and nowhere else. */
export function keepOpenedPack(files: ReadonlyMap<string, string>): void {
  openedFiles = files;
}

/** Whether the reader has opened a sealed pack: then nothing may be left on the device. */
export function isOpened(): boolean {
  return openedFiles !== undefined;
}

/** A file of the pack that was opened; undefined where the pack is public. One that it does not hold has no bytes. */
export function openedFile(path: string): Uint8Array<ArrayBuffer> | undefined {
  return openedFiles && new TextEncoder().encode(openedFiles.get(path) ?? '');
}
