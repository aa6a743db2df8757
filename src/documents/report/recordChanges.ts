import { COLOURS, type Colour } from '@/domain/figures/observation';
import type { TableRecord } from '@/documents/scorecardTable';

/** The cells of a scorecard's record that tell two scorecards apart. */
export type KeptRecord = Pick<
  TableRecord,
  | 'indicator'
  | 'title'
  | 'area'
  | 'time_period'
  | 'time_identifier'
  | 'value'
  | 'shorthand'
  | 'target'
  | 'rating'
>;

/** What is otherwise in one scorecard than in an earlier one. */
export type RecordChange =
  | { readonly kind: 'came' | 'went'; readonly title: string }
  | { readonly kind: 'rating'; readonly title: string; readonly was: string; readonly is: string }
  /** A newer period has a figure. */
  | { readonly kind: 'new figure'; readonly title: string; readonly was: string; readonly is: string }
  /** The same period has another figure than was reported. */
  | {
      readonly kind: 'revised';
      readonly title: string;
      readonly was: string;
      readonly is: string;
      readonly when: string;
    }
  | { readonly kind: 'target'; readonly title: string; readonly was: string; readonly is: string };

/** Every difference, in the order of the newer scorecard; what went comes last. Records are matched by indicator and area. */
export function recordChanges(
  before: readonly KeptRecord[],
  now: readonly KeptRecord[],
): readonly RecordChange[] {
  const key = ({ indicator, area }: KeptRecord) => `${indicator}|${area}`;
  const earlier = new Map(before.map((record) => [key(record), record]));
  const kept = new Set(now.map(key));
  const areas = new Set([...before, ...now].map(({ area }) => area)).size;
  const nameOf = ({ title, area }: KeptRecord) => (areas > 1 ? `${title} (${area})` : title);
  return [
    ...now.flatMap((record): readonly RecordChange[] => {
      const old = earlier.get(key(record));
      const title = nameOf(record);
      return old === undefined ? [{ kind: 'came', title }] : changesOf(old, record, title);
    }),
    ...before.flatMap((record): readonly RecordChange[] =>
      kept.has(key(record)) ? [] : [{ kind: 'went', title: nameOf(record) }],
    ),
  ];
}

function changesOf(old: KeptRecord, now: KeptRecord, title: string): readonly RecordChange[] {
  const isSamePeriod = old.time_period === now.time_period && old.time_identifier === now.time_identifier;
  const [was, is] = [figureOf(old), figureOf(now)];
  const changes: RecordChange[] = [];
  if (old.rating !== now.rating) changes.push({ kind: 'rating', title, was: old.rating, is: now.rating });
  if (!isSamePeriod)
    changes.push({
      kind: 'new figure',
      title,
      was: `${was} (${periodOf(old)})`,
      is: `${is} (${periodOf(now)})`,
    });
  else if (was !== is) changes.push({ kind: 'revised', title, was, is, when: periodOf(now) });
  if (old.target !== now.target)
    changes.push({ kind: 'target', title, was: old.target || 'none', is: now.target || 'none' });
  return changes;
}

/** A number as the record has it, or the sign of the cell. */
function figureOf({ value, shorthand }: KeptRecord): string {
  return value === '' ? `[${shorthand}]` : value;
}

function periodOf({ time_period: period, time_identifier: identifier }: KeptRecord): string {
  return `${identifier} ${period}`.trim();
}

/** Whether a change of rating is for the worse; undefined where one of the two is not a rating. */
export function isWorse({ was, is }: { readonly was: string; readonly is: string }): boolean | undefined {
  const place = (word: string) => COLOURS.indexOf(word as Colour);
  return place(was) === -1 || place(is) === -1 ? undefined : place(is) < place(was);
}
