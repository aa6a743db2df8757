import * as v from 'valibot';
import type { Issue } from '@/domain/plan/issue';
import { parseJsonFile, schemaIssue } from './jsonText';
import { nearest } from '@/sources/nearest';
import { PUBLISHED_FORMATS } from '@/domain/figures/publishedFormat';
import { quoted } from '@/sources/quoted';

export const FEEDS_FILE = 'feeds.json';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
/** The path of a file that feeds the plan. It must not lead out of the folder that holds the feeds. */
const file = v.pipe(
  text,
  v.check(
    (path) => !/^([/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..'),
    'is not a path below the folder of the feeds',
  ),
);
const indicator = v.pipe(
  text,
  v.regex(
    /^(\*|[a-z0-9]+(-[a-z0-9]+)*)$/,
    'is not an indicator’s id (lower case, digits, single hyphens) or "*"',
  ),
);

/** The pinned columns. A list is refused: it is an object too, with its indexes as keys, and would pin nothing. */
const filters = v.pipe(
  v.custom<object>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'is not columns and their values, such as { "age": "Total" }',
  ),
  v.record(v.string(), v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
);

/** A group such as `sex=Female;age=16`, with its names in alphabetical order, as in observations.csv. */
const breakdown = v.pipe(
  text,
  v.regex(
    /^[^=;]+=[^=;]+(;[^=;]+=[^=;]+)*$/,
    'is not name=value, with ; between several, such as sex=Female;age=16',
  ),
  v.transform((pinPairs) =>
    pinPairs
      .split(';')
      .map((pair) => pair.trim())
      .toSorted()
      .join(';'),
  ),
);

const feedSchema = v.object({
  indicator,
  file,
  format: v.optional(v.picklist([...PUBLISHED_FORMATS, 'auto']), 'auto'),
  column: v.optional(text),
  filters: v.optional(filters, {}),
  dictionary: v.optional(file),
  neighbours: v.optional(v.union([file, v.array(file)])),
  priority: v.optional(text),
  source: v.optional(text),
  breakdown: v.optional(breakdown),
  numerator: v.optional(text),
  denominator: v.optional(text),
});

const feedsSchema = v.array(
  v.pipe(
    feedSchema,
    v.check(
      ({ indicator: id, ...feed }) =>
        id !== '*' || [feed.breakdown, feed.numerator, feed.denominator].every((part) => part === undefined),
      'feeds every indicator ("*"), and names a group or count. Expected the id of one indicator beside "breakdown", "numerator" and "denominator"',
    ),
  ),
);

/** One line of feeds.json: a published file and the indicator that it feeds. `*` means every indicator that the file describes. */
export type Feed = Omit<v.InferOutput<typeof feedSchema>, 'neighbours'> & {
  /** Files that list statistical neighbours. */
  readonly neighbours: readonly string[];
  /** The line number in feeds.json. */
  readonly row: number | undefined;
};

export function parseFeeds(bytes: Uint8Array): {
  readonly feeds: readonly Feed[];
  readonly issues: readonly Issue[];
} {
  const json = parseJsonFile(bytes, FEEDS_FILE);
  if (json.kind === 'bad') return { feeds: [], issues: [json.issue] };
  const parsedFeeds = v.safeParse(feedsSchema, json.value);
  if (!parsedFeeds.success)
    return {
      feeds: [],
      issues: [
        ...json.issues,
        ...parsedFeeds.issues.map((issue) => {
          const path = (issue.path ?? []).map(({ key }) => key as string | number);
          return { ...schemaIssue(issue, FEEDS_FILE), row: json.rowOf(path) ?? json.rowOf(path.slice(0, 1)) };
        }),
      ],
    };
  const feeds = parsedFeeds.output.map((feed, index): Feed => ({
    ...feed,
    neighbours: typeof feed.neighbours === 'string' ? [feed.neighbours] : (feed.neighbours ?? []),
    row: json.rowOf([index]),
  }));
  return { feeds, issues: [...json.issues, ...unknownKeys(json.value, json.rowOf)] };
}

function unknownKeys(
  value: unknown,
  rowOf: (path: readonly (string | number)[]) => number | undefined,
): readonly Issue[] {
  const knownKeys = Object.keys(feedSchema.entries);
  if (!Array.isArray(value)) return [];
  return value.flatMap((feed: unknown, index) =>
    Object.keys(typeof feed === 'object' && feed !== null ? feed : {})
      .filter((key) => !knownKeys.includes(key))
      .map((key): Issue => ({
        severity: 'note',
        code: 'unknown-key',
        file: FEEDS_FILE,
        row: rowOf([index, key]),
        column: key,
        message: `The key "${quoted(key)}" is not one that a feed has, and is left out.${nearest(key, knownKeys)}`,
      })),
  );
}
