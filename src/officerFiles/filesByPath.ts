/** Files in memory, by path with `/`. */
export type FilesByPath = ReadonlyMap<string, Uint8Array>;
