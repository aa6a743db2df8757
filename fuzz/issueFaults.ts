import { SEVERITIES, type Issue } from '@/domain/issue';
import type { Fault } from './faults';
import { PLANTED } from './planBases';

/** A message is read in a terminal or a list: longer, and nobody reads it. */
const LONGEST_MESSAGE = 1000;
const LONGEST_PLACE = 200;

/** Signs that steer a terminal or turn the direction of text round. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

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
  const planted = PLANTED.find((word) => text.includes(word));
  return [
    ...(control === undefined
      ? []
      : [
          `a control character U+${control.charCodeAt(0).toString(16)} in ${JSON.stringify(around(text, control))}`,
        ]),
    ...(inner === null ? [] : [`says "${inner[0]}" in ${JSON.stringify(around(text, inner[0]))}`]),
    ...(planted === undefined ? [] : [`tells ${planted} in ${JSON.stringify(around(text, planted))}`]),
  ];
}

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 120), at + 120);
}
