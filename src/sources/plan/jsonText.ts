import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import type { Issue } from '@/domain/plan/issue';
import { decodeText } from '@/sources/decodeText';
import { idText } from '@/sources/idText';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { depthFault, keyFault, MAX_JSON_BYTES, type JsonFault } from './jsonFaults';

/** A JSON file as a value, with the line of each part, or the one issue that says why the file cannot be read. */
export type JsonFile =
  | {
      readonly kind: 'json';
      readonly value: unknown;
      readonly rowOf: (path: readonly (string | number)[]) => number | undefined;
      /** Notes of what was dropped from the file's texts. */
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'bad'; readonly issue: Issue };

export function parseJsonFile(bytes: Uint8Array, file: string): JsonFile {
  const decodedText = decodeText(bytes, file, MAX_JSON_BYTES);
  if (decodedText.kind === 'unreadable') return { kind: 'bad', issue: decodedText.issue };
  const source = decodedText.text;
  const badFile = ({ code, offset, message }: JsonFault): JsonFile => {
    const row = lineAt(offset);
    return { kind: 'bad', issue: { severity: 'error', code, file, row, message: `Line ${row}: ${message}` } };
  };
  const lineAt = lineFinder(source);
  const tooDeep = depthFault(source);
  if (tooDeep !== undefined) return badFile(tooDeep);
  const faults: ParseError[] = [];
  const value: unknown = parse(source, faults, STRICT_JSON);
  const [firstFault] = faults;
  if (firstFault !== undefined) {
    const row = lineAt(firstFault.offset);
    const fault = printParseErrorCode(firstFault.error)
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    const message = `Line ${row} cannot be read (${fault}). Look for a comma, bracket or quotation mark too many or missing, there or at the end of the line before.`;
    return { kind: 'bad', issue: { severity: 'error', code: 'json', file, row, message } };
  }
  const tree = parseTree(source);
  const badKey = tree && keyFault(tree);
  if (badKey !== undefined) return badFile(badKey);
  const rowOf = (path: readonly (string | number)[]): number | undefined => {
    const node = tree && findNodeAtLocation(tree, [...path]);
    return node && lineAt(node.offset);
  };
  return { kind: 'json', value, rowOf, issues: decodedText.issues };
}

/** Finds the line of an offset by binary search, because a file may need thousands of lines. */
function lineFinder(source: string): (offset: number) => number {
  const lineStarts = [0];
  for (let lineEnd = source.indexOf('\n'); lineEnd !== -1; lineEnd = source.indexOf('\n', lineEnd + 1))
    lineStarts.push(lineEnd + 1);
  return (offset) => {
    let [lowIndex, highIndex] = [0, lineStarts.length];
    while (highIndex - lowIndex > 1) {
      const middleIndex = (lowIndex + highIndex) >> 1;
      if ((lineStarts[middleIndex] ?? Number.POSITIVE_INFINITY) <= offset) lowIndex = middleIndex;
      else highIndex = middleIndex;
    }
    return lowIndex + 1;
  };
}

const STRICT_JSON = { allowTrailingComma: false, disallowComments: true };

/** What the schema found wrong, as an issue of the file. */
export function schemaIssue(issue: v.BaseIssue<unknown>, file: string): Issue {
  const column = v.getDotPath(issue) ?? undefined;
  const isMissing = issue.received === 'undefined';
  const received = typeof issue.input === 'string' ? JSON.stringify(issue.input) : issue.received;
  const foundText = isMissing ? 'It is missing.' : `Found ${received.slice(0, 60)}.`;
  const isOwnMessage = issue.expected === null || !issue.message.startsWith('Invalid ');
  const messageText = isOwnMessage ? `It ${issue.message}.` : `Expected ${issue.expected}.`;
  return {
    severity: 'error',
    code: isMissing ? 'missing-key' : 'plan-value',
    file,
    column,
    message: `${foundText} ${messageText}${adviceOn(issue)} See docs/formats.md for each key of ${file}.`,
  };
}

/** The correction ` Write "plan-2024".` where the schema expects one certain text; otherwise empty. */
function adviceOn({ type, expected: expectedType, input, path }: v.BaseIssue<unknown>): string {
  const key = path?.at(-1)?.key;
  if (expectedType === 'number' && typeof input === 'string' && /^-?\d+(?:\.\d+)?$/.test(input.trim()))
    return ` Write ${input.trim()}, without quotation marks.`;
  if (expectedType === 'string' && typeof input === 'number') return ` Write "${input}", in quotation marks.`;
  if (type === 'regex' && key === 'id' && typeof input === 'string' && idText(input) !== '')
    return ` Write "${quoted(idText(input))}".`;
  if (type === 'picklist' && typeof input === 'string')
    return nearest(
      input.toLowerCase(),
      [...(expectedType ?? '').matchAll(/"([^"]+)"/g)].map(([, word = '']) => word),
    );
  return key === 'smallest'
    ? ' Write 6, or the number that your information governance lead has agreed to.'
    : '';
}
