import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import type { Issue } from '@/domain/plan/issue';
import { decodeText } from '@/sources/decodeText';
import { idText } from '@/sources/idText';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { depthFault, keyFault, MAX_JSON_BYTES, type JsonFault } from './jsonFaults';

/** A JSON file as a value, with the line of each part; or the one issue that says why it cannot be read. */
export type JsonFile =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      readonly rowOf: (path: readonly (string | number)[]) => number | undefined;
      /** What was left out of its texts. */
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'bad'; readonly issue: Issue };

export function parseJsonFile(bytes: Uint8Array, file: string): JsonFile {
  const decoded = decodeText(bytes, file, MAX_JSON_BYTES);
  if (decoded.kind === 'unreadable') return { kind: 'bad', issue: decoded.issue };
  const source = decoded.text;
  const bad = ({ code, offset, message }: JsonFault): JsonFile => {
    const row = lineAt(offset);
    return { kind: 'bad', issue: { severity: 'error', code, file, row, message: `Line ${row}: ${message}` } };
  };
  const lineAt = lineFinder(source);
  const tooDeep = depthFault(source);
  if (tooDeep !== undefined) return bad(tooDeep);
  const faults: ParseError[] = [];
  const value: unknown = parse(source, faults, STRICT);
  const [first] = faults;
  if (first !== undefined) {
    const row = lineAt(first.offset);
    const fault = printParseErrorCode(first.error)
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    const message = `Line ${row} cannot be read (${fault}). Look for a comma, bracket or quotation mark too many or missing, there or at the end of the line before.`;
    return { kind: 'bad', issue: { severity: 'error', code: 'json', file, row, message } };
  }
  const tree = parseTree(source);
  const badKey = tree && keyFault(tree);
  if (badKey !== undefined) return bad(badKey);
  const rowOf = (path: readonly (string | number)[]): number | undefined => {
    const node = tree && findNodeAtLocation(tree, [...path]);
    return node && lineAt(node.offset);
  };
  return { kind: 'json', value, rowOf, issues: decoded.issues };
}

/** Gives the line of an offset, by halving: a file may need thousands of them. */
function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const STRICT = { allowTrailingComma: false, disallowComments: true };

/** What the schema found wrong, as an issue of the file. */
export function schemaIssue(issue: v.BaseIssue<unknown>, file: string): Issue {
  const column = v.getDotPath(issue) ?? undefined;
  const missing = issue.received === 'undefined';
  const received = typeof issue.input === 'string' ? JSON.stringify(issue.input) : issue.received;
  const found = missing ? 'It is missing.' : `Found ${received.slice(0, 60)}.`;
  const own = issue.expected === null || !issue.message.startsWith('Invalid ');
  const said = own ? `It ${issue.message}.` : `Expected ${issue.expected}.`;
  return {
    severity: 'error',
    code: missing ? 'missing-key' : 'plan-value',
    file,
    column,
    message: `${found} ${said}${adviceOn(issue)} See docs/formats.md for each key of ${file}.`,
  };
}

/** ` Write "plan-2024".` where one text is meant; else nothing. */
function adviceOn({ type, expected, input, path }: v.BaseIssue<unknown>): string {
  const key = path?.at(-1)?.key;
  if (expected === 'number' && typeof input === 'string' && /^-?\d+(?:\.\d+)?$/.test(input.trim()))
    return ` Write ${input.trim()}, without quotation marks.`;
  if (expected === 'string' && typeof input === 'number') return ` Write "${input}", in quotation marks.`;
  if (type === 'regex' && key === 'id' && typeof input === 'string' && idText(input) !== '')
    return ` Write "${quoted(idText(input))}".`;
  if (type === 'picklist' && typeof input === 'string')
    return nearest(
      input.toLowerCase(),
      [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, word = '']) => word),
    );
  return key === 'smallest'
    ? ' Write 6, or the number that your information governance lead has agreed to.'
    : '';
}
