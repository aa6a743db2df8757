import type { Issue } from '@/domain/plan/issue';
import { withoutTurningMarks } from './turningMarks';

/** The longest line that is read, longer than any in a table that a person keeps. A longer one means that the file has lost its line ends. */
export const MAX_LINE_BYTES = 1_000_000;

/** The largest table of a plan folder, in bytes. Published files of millions of rows are not read this way. */
export const MAX_FILE_BYTES = 200_000_000;

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'unreadable'; readonly issue: Issue };

/** The UTF-8 text of a file (without a byte order mark) and notes of what was dropped from it, or the one issue that says why the file cannot be read. */
export function decodeText(bytes: Uint8Array, file: string, maxBytes: number = MAX_FILE_BYTES): Decoded {
  const fault = signatureFault(bytes) ?? sizeFault(bytes, maxBytes);
  if (fault !== undefined) return { kind: 'unreadable', issue: { severity: 'error', file, ...fault } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', ...withoutTurningMarks(text, file) };
  } catch {
    const row = badLine(bytes);
    const message = `Line ${row} holds a byte that is not UTF-8 (often a pound sign, dash or accent saved by an older Excel). Save the file as "CSV UTF-8 (comma delimited)".`;
    return { kind: 'unreadable', issue: { severity: 'error', code: 'encoding', file, row, message } };
  }
}

type Fault = Omit<Issue, 'severity' | 'file'>;

function signatureFault(bytes: Uint8Array): Fault | undefined {
  const [firstByte, secondByte] = bytes;
  if (
    (firstByte === 0xff && secondByte === 0xfe) ||
    (firstByte === 0xfe && secondByte === 0xff) ||
    bytes.subarray(0, 200).includes(0)
  )
    return {
      code: 'encoding',
      row: 1,
      message:
        'The file is in UTF-16 or is not text. Expected UTF-8. Save it as "CSV UTF-8 (comma delimited)".',
    };
  if (firstByte === 0x50 && secondByte === 0x4b)
    return {
      code: 'workbook',
      row: 1,
      message:
        'The file is an Excel workbook with another name. Expected text. Save the sheet as "CSV UTF-8 (comma delimited)".',
    };
  return undefined;
}

function sizeFault(bytes: Uint8Array, maxBytes: number): Fault | undefined {
  if (bytes.length > maxBytes)
    return {
      code: 'too-large',
      message: `The file has ${Math.round(bytes.length / 1e6)} MB. Expected at most ${maxBytes / 1e6} MB. Leave out indicators or years that the plan does not use.`,
    };
  let row = 1;
  let lineStart = 0;
  while (lineStart < bytes.length) {
    const lineEnd = bytes.indexOf(0x0a, lineStart);
    const length = (lineEnd === -1 ? bytes.length : lineEnd) - lineStart;
    if (length > MAX_LINE_BYTES)
      return {
        code: 'line-too-long',
        row,
        message: `The line has ${length.toLocaleString('en-GB')} bytes. Expected at most ${MAX_LINE_BYTES.toLocaleString('en-GB')}. The file has probably lost its line ends, or is not a table; save it again as CSV.`,
      };
    if (lineEnd === -1) break;
    lineStart = lineEnd + 1;
    row += 1;
  }
  return undefined;
}

function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let row = 1;
  for (let lineStart = 0; lineStart < bytes.length; row += 1) {
    const lineEnd = bytes.indexOf(0x0a, lineStart);
    const nextLine = lineEnd === -1 ? bytes.length : lineEnd + 1;
    try {
      decoder.decode(bytes.subarray(lineStart, nextLine));
    } catch {
      return row;
    }
    lineStart = nextLine;
  }
  return row;
}
