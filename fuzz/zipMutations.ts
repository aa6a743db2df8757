import { inflateRawSync } from 'node:zlib';
import { heldBytes } from '@/sources/fileBytes';
import { zipDirectory } from '@/sources/workbook/zipDirectory';
import { anArchive, type ArchivePart } from '#tests/support/anArchive';
import { mutatedBytes } from './byteMutations';
import { hostileText } from './hostileTexts';
import type { Random } from './random';

type Parts = readonly ArchivePart[];

/** Nothing but one byte, again and again: packs a thousandfold. */
const BOMB_BYTES = 20_000_000;

const bomb = lazily(() => ' '.repeat(BOMB_BYTES));

/** An archive, usually a workbook, with one thing done to a file in it, to its list of files, or to its bytes. */
export function mutatedZip(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = random.chance(0.75) ? partsOf(bytes) : undefined;
  if (parts === undefined || parts.length === 0) return mutatedBytes(bytes, random);
  return anArchive(random.chance(0.25) ? relisted(parts, random) : withXml(parts, random));
}

/** The files of an archive; undefined where it has none that can be read. */
function partsOf(bytes: Uint8Array): Parts | undefined {
  try {
    return zipDirectory(heldBytes('a.zip', bytes))?.map(({ name, headerOffset: at, packed, isDeflated }) => {
      const local = new DataView(bytes.buffer, bytes.byteOffset + at);
      const from = at + 30 + local.getUint16(26, true) + local.getUint16(28, true);
      const content = bytes.subarray(from, from + packed);
      return { name, content: isDeflated ? new Uint8Array(inflateRawSync(content)) : content };
    });
  } catch {
    return undefined;
  }
}

function relisted(parts: Parts, random: Random): Parts {
  const at = random.below(parts.length);
  const one = (change: (part: ArchivePart) => Parts) =>
    parts.flatMap((part, index) => (index === at ? change(part) : [part]));
  switch (random.below(10)) {
    case 0:
      return one(() => []);
    case 1:
      return one((part) => [part, part]);
    case 2:
      return one((part) => [{ ...part, declared: random.pick([0, 1, 499_000_000, 0x7fffffff, 0xffffffff]) }]);
    case 3:
      return one((part) => [{ ...part, at: random.pick([0, 1, 30, 0x7fffffff, 0xffffffff]) }]);
    case 4:
      return parts.map((part) => ({ ...part, at: 0 }));
    case 5:
      return one((part) => [
        {
          ...part,
          name: random.pick([
            '../../evil',
            '__proto__',
            hostileText(random).slice(0, 60_000),
            part.name.toUpperCase(),
          ]),
        },
      ]);
    case 6:
      return random.chance(0.1)
        ? one((part) => [{ ...part, content: bomb() }])
        : one((part) => [{ ...part, content: '' }]);
    case 7:
      return random.chance(0.1)
        ? [
            ...parts,
            {
              name: `xl/media/${random.below(9)}.bin`,
              content: bomb(),
              declared: random.pick([undefined, 10]),
            },
          ]
        : [...parts, { name: 'nested.xlsx', content: anArchive(parts) }];
    case 8:
      return [
        ...parts,
        ...Array.from({ length: random.pick([10, 3000]) }, (_, index) => ({
          name: `x${index}`,
          content: '',
        })),
      ];
    default:
      return random.chance(0.1)
        ? one((part) => [{ ...part, content: `${textOf(part)}${bomb()}`, declared: 10 }])
        : [];
  }
}

function withXml(parts: Parts, random: Random): Parts {
  const sheets = parts.filter(({ name }) => /sheet|workbook|styles|shared|rels/i.test(name));
  const { name } = random.pick(sheets.length === 0 ? parts : sheets);
  return parts.map((part) =>
    part.name === name ? { name, content: mutatedXml(textOf(part), random) } : part,
  );
}

function textOf({ content }: ArchivePart): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

const REFERENCES = [
  'A1',
  'ZZZZZZ1',
  'XFD1048576',
  'A99999999',
  'A1048577',
  'A0',
  'A-1',
  'a1',
  '1A',
  '',
  'AAAAAAAAAA1',
  'A1:B2',
  'A9007199254740993',
];
const NUMBERS = [
  '0',
  '-1',
  '99999999',
  '1e308',
  '-1e308',
  '2958466',
  '1e9',
  'NaN',
  '',
  '4294967296',
  '0.1',
  '43831',
  '-657435',
];
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;

function mutatedXml(xml: string, random: Random): string {
  const someNow = (share: number, from: string, change: (found: string) => string) =>
    xml.replaceAll(new RegExp(from, 'g'), (found) => (random.chance(share) ? change(found) : found));
  switch (random.below(12)) {
    case 0:
      return someNow(0.05, '\\br="[^"]*"', () => `r="${random.pick(REFERENCES)}"`);
    case 1:
      return someNow(0.1, '<v>[^<]*</v>', () => `<v>${random.pick(NUMBERS)}</v>`);
    case 2:
      return someNow(
        0.1,
        '\\bt="[^"]*"',
        () => `t="${random.pick(['s', 'b', 'e', 'd', 'n', 'str', 'inlineStr', 'zzz'])}"`,
      );
    case 3:
      return someNow(0.1, '\\bs="[^"]*"', () => `s="${random.pick(NUMBERS)}"`);
    case 4:
      return someNow(
        0.1,
        '<t[^>]*>[^<]*</t>',
        () =>
          `<t>${random.pick([escaped(hostileText(random)), hostileText(random), '&a8;', '&#0;', '&#x110000;', '&bogus;'])}</t>`,
      );
    case 5:
      return (
        random.pick([ENTITIES, '<?xml version="1.0" encoding="UTF-16"?>', '<!--', '<![CDATA[', '\u0000']) +
        xml
      );
    case 6:
      return random.chance(0.1) ? `${'<row>'.repeat(100_000)}${xml}` : xml.replaceAll('<row', '<row><row');
    case 7:
      return xml.replaceAll(
        /Target="[^"]*"/g,
        () =>
          `Target="${random.pick(['worksheets/sheet1.xml', 'workbook.xml', '../../x', '/xl/worksheets/sheet1.xml', '', 'http://example.org/'])}"`,
      );
    case 8:
      return someNow(
        0.2,
        '\\b(name|formatCode|numFmtId|r:id|Id|sheetId)="[^"]*"',
        (found) => `${found.split('=')[0]}="${escaped(hostileText(random))}"`,
      );
    case 9:
      return xml.replace(
        '</sheetData>',
        `${'<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(random.pick([1, 100, 3000]))}</sheetData>`,
      );
    case 10:
      return xml.slice(0, random.below(xml.length));
    default:
      return new TextDecoder().decode(mutatedBytes(new TextEncoder().encode(xml), random));
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
