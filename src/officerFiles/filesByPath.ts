/** Files in memory, by their path, with `/` between folders. */
export type FilesByPath = ReadonlyMap<string, Uint8Array>;
