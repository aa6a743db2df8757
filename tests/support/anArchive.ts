import { deflateRawSync } from 'node:zlib';

/** A file of a zip archive; what its directory says of it may be untrue. */
export type ArchivePart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Unpacked bytes as the directory says. */
  readonly declared?: number | undefined;
  /** Where the directory says that it begins. */
  readonly at?: number | undefined;
};

const DEFLATED = 8;

/** A zip archive, each of its files deflated. */
export function anArchive(files: readonly ArchivePart[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const [path, data] = [Buffer.from(file.name), deflateRawSync(content)];
    const declared = file.declared ?? content.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(DEFLATED, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(DEFLATED, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(file.at ?? at, 42);
    parts.push(local, path, data);
    directory.push(entry, path);
    at += 30 + path.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
