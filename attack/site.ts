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

/** The pack of a built site. The pack of a site for members is opened with its passphrase, by the layout in docs/formats.md. */
export function packAt(site: string, passphrase?: string): PackTexts {
  const sealed = join(site, 'pack/sealed.bin');
  if (existsSync(sealed)) return openedPack(readFileSync(sealed), passphrase ?? '');
  const pack = join(site, 'pack');
  return new Map(
    readdirSync(pack, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(pack, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(pack, path), 'utf8')] as const),
  );
}

const HEADER_BYTES = 40;
const TAG_BYTES = 16;

function openedPack(bytes: Buffer, passphrase: string): PackTexts {
  const keyRounds = bytes.readUInt32BE(8);
  const plainPassphrase = passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  const key = pbkdf2Sync(plainPassphrase, bytes.subarray(12, 28), keyRounds, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(28, HEADER_BYTES));
  decipher.setAAD(bytes.subarray(0, HEADER_BYTES));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const decrypted = Buffer.concat([
    decipher.update(bytes.subarray(HEADER_BYTES, bytes.length - TAG_BYTES)),
    decipher.final(),
  ]);
  const files = inflateRawSync(decrypted.subarray(4, 4 + decrypted.readUInt32BE(0))).toString('utf8');
  return new Map(JSON.parse(files) as readonly (readonly [string, string])[]);
}
