import { expect } from 'vitest';
import type { Issue } from '@/domain/plan/issue';
import { compilePlan } from '@/pack/compile/compilePlan';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';

/** One way to break a table of a plan folder, and what is said of it; the column is empty where the row as a whole is at fault. */
export type Fault = readonly [
  says: string,
  lines: readonly string[],
  code: string,
  row: number,
  column: string,
  message: RegExp,
];

/** What is said of a plan folder, sound but for these lines of one table, under one code. */
export function saidOf(file: string, lines: readonly string[], code: string) {
  const { plan, issues } = compilePlan(aPlanFolder({ [file]: aTable(...lines) }));
  return { plan, issues: issues.filter((issue) => issue.file === file && issue.code === code) };
}

/** The one issue that a fault makes, with its place and a message of substance. */
export function anErrorAt(file: string, [, , code, row, column, message]: Fault): Issue {
  return {
    severity: 'error',
    code,
    file,
    row,
    ...(column === '' ? {} : { column }),
    message: expect.stringMatching(message),
  };
}
