import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { PackTexts } from './shownCells';

/** The files of one plan folder by path, as text. */
export type PlanFiles = Readonly<Record<string, string>>;

export function writePlan(folder: string, files: PlanFiles): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The pack of a built site; of one for members, opened with its passphrase as docs/formats.md lays it out. */
export function packAt(site: string, passphrase?: string): PackTexts {
  const sealed = join(site, 'pack/sealed.bin');
  if (existsSync(sealed)) return opened(readFileSync(sealed), passphrase ?? '');
  const pack = join(site, 'pack');
  return new Map(
    readdirSync(pack, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(pack, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(pack, path), 'utf8')] as const),
  );
}

const HEAD = 40;
const TAG = 16;

function opened(bytes: Buffer, passphrase: string): PackTexts {
  const rounds = bytes.readUInt32BE(8);
  const plain = passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  const key = pbkdf2Sync(plain, bytes.subarray(12, 28), rounds, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(28, HEAD));
  decipher.setAAD(bytes.subarray(0, HEAD));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  const held = Buffer.concat([decipher.update(bytes.subarray(HEAD, bytes.length - TAG)), decipher.final()]);
  const files = inflateRawSync(held.subarray(4, 4 + held.readUInt32BE(0))).toString('utf8');
  return new Map(JSON.parse(files) as readonly (readonly [string, string])[]);
}
