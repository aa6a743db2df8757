import { decodeText } from '@/sources/decodeText';

/**
 * The public pack is the same as if the draft rows had never been in the file: a row is numbered without those above it,
 * so that no gap tells of them. `drafts` are their rows, ascending.
 */
export function rowWithout(drafts: readonly number[]): (row: number) => number {
  return (row) => {
    let [from, to] = [0, drafts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((drafts[middle] ?? row) < row) from = middle + 1;
      else to = middle;
    }
    return row - from;
  };
}

/** The bytes of a CSV file without some of its rows; a row is what a spreadsheet shows as one, line ends in quotes and all. */
export function bytesWithout(bytes: Uint8Array, drafts: readonly number[]): Uint8Array | undefined {
  if (drafts.length === 0) return bytes;
  const left = new Set(drafts);
  const decoded = decodeText(bytes, '');
  if (decoded.kind === 'unreadable') return undefined;
  const kept = recordsOf(decoded.text).filter((_, place) => !left.has(place + 1));
  const hasMark = bytes[0] === 0xef;
  return new TextEncoder().encode(`${hasMark ? '\uFEFF' : ''}${kept.join('')}`);
}

/** Each with its line end. */
function recordsOf(text: string): readonly string[] {
  const records: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign !== '\n' || isQuoted) continue;
    records.push(text.slice(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) records.push(text.slice(start));
  return records;
}
