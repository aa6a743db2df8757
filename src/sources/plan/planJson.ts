import * as v from 'valibot';
import type { Issue } from '@/domain/plan/issue';
import {
  AVERAGE_KINDS,
  BENCHMARKS,
  COMBINE_RULES,
  DEFAULT_RATING,
  RATING_BASES,
} from '@/domain/figures/ratingPolicy';
import { DEFAULT_SMALLEST_COUNT, DEFAULT_TEMPLATE, REPORT_TEMPLATES, type Plan } from '@/domain/plan/plan';
import { parseJsonFile, schemaIssue } from './jsonText';
import { nearest } from '@/sources/nearest';
import { toDay } from './dayText';
import { quoted } from '@/sources/quoted';
import { reservedId } from './reservedIds';

export const PLAN_FILE = 'plan.json';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const isoDate = v.pipe(
  v.string(),
  v.check((day) => toDay(day)?.kind === 'day', 'is not a date such as 2015-01-14 or 14/01/2015'),
  v.transform((day) => toDay(day)?.iso ?? day),
);
const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i, 'may hold letters, digits and single hyphens only'),
);
const link = v.pipe(text, v.regex(/^(https:\/\/|mailto:)\S+$/i, 'does not begin with https://'));
const titled = { id, title: text };

const planSchema = v.object({
  id: v.pipe(
    id,
    v.check(
      (word) => reservedId(word) === undefined,
      ({ input }) => `${reservedId(input) ?? ''}: choose another, such as "${input}-plan"`,
    ),
  ),
  title: text,
  notice: v.optional(text),
  authority: text,
  asAt: isoDate,
  from: v.optional(text),
  to: v.optional(text),
  vision: v.optional(text),
  priorities: v.optional(
    v.pipe(
      v.array(v.object({ ...titled, from: v.optional(text) })),
      v.check((entries) => hasOwnIds(entries), 'has two entries with one id'),
    ),
    [],
  ),
  frameworks: v.optional(
    v.array(v.object({ ...titled, themes: v.array(v.object({ ...titled, note: v.optional(text) })) })),
    [],
  ),
  reports: v.optional(
    v.pipe(
      v.array(
        v.object({
          ...titled,
          date: v.optional(isoDate),
          meeting: v.optional(text),
          asAt: v.optional(text),
          template: v.optional(v.picklist(REPORT_TEMPLATES), DEFAULT_TEMPLATE),
          audience: v.optional(text),
          author: v.optional(text),
          previous: v.optional(id),
        }),
      ),
      v.check((entries) => hasOwnIds(entries), 'has two entries with one id'),
    ),
    [],
  ),
  ratingKey: v.optional(
    v.object({ red: v.optional(text), amber: v.optional(text), green: v.optional(text) }),
  ),
  sources: v.optional(
    v.array(
      v.object({
        ...titled,
        link: v.optional(link),
        updated: v.optional(isoDate),
        next: v.optional(text),
      }),
    ),
    [],
  ),
  publication: v.optional(
    v.object({
      included: v.optional(text),
      corrections: v.optional(text),
      confidentiality: v.optional(text),
      contact: v.optional(text),
    }),
  ),
  rating: v.optional(
    v.object({
      basis: v.optional(v.picklist(RATING_BASES), DEFAULT_RATING.basis),
      benchmarks: v.optional(v.array(v.picklist(BENCHMARKS)), [...DEFAULT_RATING.benchmarks]),
      combine: v.optional(v.picklist(COMBINE_RULES), DEFAULT_RATING.combine),
      tolerance: v.optional(v.pipe(v.number(), v.minValue(0, 'is below 0')), DEFAULT_RATING.tolerance),
    }),
    {},
  ),
  neighbours: v.optional(
    v.object({
      model: v.optional(v.pipe(v.union([text, v.number()]), v.transform(String))),
      average: v.optional(v.picklist(AVERAGE_KINDS), 'mean'),
    }),
    {},
  ),
  disclosure: v.optional(
    v.object({
      smallest: v.optional(
        v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(1, 'is below 1')),
        DEFAULT_SMALLEST_COUNT,
      ),
    }),
    {},
  ),
});

/** plan.json as read; the authority is still a word of the officer's. */
export type PlanFile = Omit<Plan, 'authority'> & { readonly authority: string };

export function parsePlanJson(bytes: Uint8Array): {
  readonly plan: PlanFile | undefined;
  readonly issues: readonly Issue[];
} {
  const json = parseJsonFile(bytes, PLAN_FILE);
  if (json.kind === 'bad') return { plan: undefined, issues: [json.issue] };
  const parsedPlan = v.safeParse(planSchema, json.value);
  if (!parsedPlan.success)
    return {
      plan: undefined,
      issues: [
        ...json.issues,
        ...parsedPlan.issues.map((issue) => ({
          ...schemaIssue(issue, PLAN_FILE),
          row: rowOfFault(issue, json.rowOf),
        })),
        ...unknownKeys(json.value),
      ],
    };
  const { disclosure, ...otherSettings } = parsedPlan.output;
  const { smallest } = disclosure;
  return {
    plan: { ...otherSettings, smallestCount: smallest },
    issues: [
      ...json.issues,
      ...unknownKeys(json.value),
      ...unknownDisclosure(json.value),
      ...(smallest < LEAST_SMALLEST ? [smallestIssue(smallest, json.rowOf(['disclosure', 'smallest']))] : []),
    ],
  };
}

type RowOf = (path: readonly (string | number)[]) => number | undefined;

/** The line of a fault that the schema found. For a missing key, the line of the object that lacks it. */
function rowOfFault({ path }: v.BaseIssue<unknown>, rowOf: RowOf): number | undefined {
  const keys = (path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  for (let length = keys.length; length > 0; length -= 1) {
    const row = rowOf(keys.slice(0, length));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The lowest `smallest` that is allowed. With a lower one, a published count may be of one child or of two, each of whom knows who the other is. */
const LEAST_SMALLEST = 3;

function smallestIssue(smallest: number, row: number | undefined): Issue {
  const consequence =
    smallest === 1
      ? 'every count of people is published, single children too'
      : 'counts of 2 people are published';
  const message = `Found ${smallest}: ${consequence}. Expected 3 at the least; 6, as the Department for Education has it, where nothing is written. Write "smallest": 6, unless your information governance lead has agreed to less.`;
  return {
    severity: 'warning',
    code: 'smallest-count',
    file: PLAN_FILE,
    row,
    column: 'disclosure.smallest',
    message,
  };
}

function unknownKeys(value: unknown): readonly Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  const knownKeys = Object.keys(planSchema.entries);
  return Object.keys(value)
    .filter((key) => !knownKeys.includes(key))
    .map((key) => ({
      severity: 'note',
      code: 'unknown-key',
      file: PLAN_FILE,
      column: key,
      message: `The key "${quoted(key)}" is not one that plan.json has, and is left out.${nearest(key, knownKeys)}`,
    }));
}

/** Makes an unknown key of `disclosure` an error, not a note: with a misspelt `smallest` the usual 6 would apply where the officer asks for more. */
function unknownDisclosure(value: unknown): readonly Issue[] {
  const disclosure =
    typeof value === 'object' && value !== null && 'disclosure' in value ? value.disclosure : {};
  return Object.keys(disclosure ?? {})
    .filter((key) => key !== 'smallest')
    .map((key) => ({
      severity: 'error',
      code: 'unknown-key',
      file: PLAN_FILE,
      column: `disclosure.${quoted(key)}`,
      message: `The key "${quoted(key)}" is not one that "disclosure" has. Expected "smallest" alone. Correct the key, or delete it.`,
    }));
}

function hasOwnIds(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map((entry) => entry.id)).size === entries.length;
}
