import { SEVERITIES, type Issue } from '@/domain/plan/issue';
import type { Fault } from './fault';
import { DRAFT, PLANTED } from './planBases';

/** A message is read in a terminal or a list: longer, and nobody reads it. */
const LONGEST_MESSAGE = 1000;
const LONGEST_PLACE = 200;

/** Signs that steer a terminal or turn the direction of text round; tabs and line ends are the command's own. */
const CONTROL = /(?![\t\n])[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** What a program says that did not expect what it met. */
const INNER =
  /\n\s+at |TypeError|RangeError|ReferenceError|is not a function|is not iterable|Cannot read prop|Invalid array length|Array buffer allocation|Maximum call stack|out of bounds|offset is out|start offset of|should be a multiple|\[object |no fault of the plan|EISDIR|ENOENT|ELOOP|EACCES|Invalid typed array|\bundefined\b(?!")/;

export function issueFaults(issues: readonly Issue[]): readonly Fault[] {
  return issues.flatMap((issue) => {
    const { severity, code, file, row, column, message } = issue;
    const said = JSON.stringify(issue).slice(0, 400);
    return [
      ...(SEVERITIES.includes(severity) && /^[a-z][a-z-]*$/.test(code) && file !== '' && message !== ''
        ? []
        : [`an issue without its parts ${said}`]),
      ...(row === undefined || row === null || (Number.isInteger(row) && row >= 1)
        ? []
        : [`a row that is none ${said}`]),
      ...(message.length > LONGEST_MESSAGE ? [`message of ${message.length} characters ${said}`] : []),
      ...(`${file}${column ?? ''}`.length > LONGEST_PLACE
        ? [`place of ${`${file}${column ?? ''}`.length} characters ${said}`]
        : []),
      ...textFaults(`${file} ${column ?? ''} ${message}`),
    ];
  });
}

/** What no text may hold that leaves the program. */
export function textFaults(text: string): readonly Fault[] {
  const [control] = CONTROL.exec(text) ?? [];
  const inner = INNER.exec(text);
  return [
    ...(control === undefined
      ? []
      : [
          `a control character U+${control.charCodeAt(0).toString(16)} in ${JSON.stringify(around(text, control))}`,
        ]),
    ...(inner === null ? [] : [`says "${inner[0]}" in ${JSON.stringify(around(text, inner[0]))}`]),
  ];
}

/** What may not be told: a count too small, a note beside it, a draft. */
export function toldFaults(
  text: string,
  words: readonly string[] = [...PLANTED, ...DRAFT],
): readonly Fault[] {
  const told = words.find((word) => text.includes(word));
  return told === undefined ? [] : [`tells ${told} in ${JSON.stringify(around(text, told))}`];
}

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 120), at + 120);
}
