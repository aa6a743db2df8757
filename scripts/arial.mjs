import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { ROOT } from './run.mjs';

const FILES = join(ROOT, 'node_modules/@fontsource/arimo/files');
const FACES = ['400-normal', '400-italic', '700-normal', '700-italic'];

/**
 * What a browser on Linux needs in its environment to set pages in letters as wide as Arial's, whichever fonts the machine has: where
 * lines break and sheets end is the same everywhere. Other systems have Arial.
 */
export function arial() {
  if (process.platform !== 'linux') return {};
  const folder = join(ROOT, 'node_modules/.cache/scorecard-arial');
  if (!existsSync(folder)) write(folder);
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/** Beside its place first, so that another process finds the folder whole or not at all. */
function write(folder) {
  const beside = `${folder}-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  for (const face of FACES) {
    const woff = readFileSync(join(FILES, `arimo-latin-${face}.woff`));
    writeFileSync(join(beside, `arimo-${face}.ttf`), unpacked(woff));
  }
  writeFileSync(join(beside, 'fonts.conf'), settings(folder));
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder) || readdirSync(folder).length === 0) throw error;
    rmSync(beside, { recursive: true });
  }
}

/** The machine's own fonts stand behind, for signs that Arial lacks. */
function settings(folder) {
  const families = ['Arial', 'sans-serif'].map(
    (family) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test>` +
      '<edit name="family" mode="prepend" binding="strong"><string>Arimo</string></edit></match>',
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${folder}</dir>
<cachedir>${folder}/cache</cachedir>
${families.join('\n')}
</fontconfig>
`;
}

/** A font that the system can use from one packed for the web: WOFF 1.0 (W3C, 2012), each of whose tables may be deflated. */
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + count * 16);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const tables = [];
  let at = head.length;
  for (let table = 0; table < count; table += 1) {
    const entry = 44 + table * 20;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((place) =>
      woff.readUInt32BE(entry + place),
    );
    const bytes = woff.subarray(offset, offset + packed);
    woff.copy(head, 12 + table * 16, entry, entry + 4);
    [checksum, at, length].forEach((value, index) => head.writeUInt32BE(value, 16 + table * 16 + index * 4));
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(bytes) : bytes).copy(padded);
    tables.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}
