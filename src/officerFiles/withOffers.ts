import Papa from 'papaparse';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import type { Offer } from './feedOffers';
import { feedLines } from './feedLines';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn } from './heldTables';

/** An indicator that an officer takes from a published file. */
export type TakenOffer = Pick<Offer, 'feed' | 'groups' | 'row'>;

/**
 * Adds the lines of feeds.json and the rows of indicators.csv for the indicators taken. An id that the plan already has gets a number at its
 * end, so that figures of two indicators are never mixed. Throws where feeds.json cannot be read.
 */
export function withOffers(
  tables: FilesByPath,
  takenOffers: readonly TakenOffer[],
  priority = '',
): FilesByPath {
  const bytes = tables.get(INDICATORS.file);
  const [header = [], ...rows] = bytes === undefined ? [] : rowsIn(bytes);
  const knownIds = new Set(rows.map((row) => row[columnIndex([header], 'id')]?.trim() ?? ''));
  const offersWithIds = takenOffers.map((offer) => {
    const id = freeId(offer.row.id, knownIds);
    knownIds.add(id);
    return withIndicatorId(offer, id);
  });
  const fields = offersWithIds.map(({ row }) => ({ ...row, priority }));
  const missingColumns = ['id', 'title', 'priority', 'polarity', 'unit', 'decimals', 'source', 'link'].filter(
    (name) => columnIndex([header], name) === -1,
  );
  const columns = [...header, ...missingColumns];
  const addedRows = fields.map((row) =>
    columns.map((name) => (row as Readonly<Record<string, string>>)[name.trim().toLowerCase()] ?? ''),
  );
  const feeds = [...feedsIn(tables), ...offersWithIds.flatMap(({ feed, groups }) => [feed, ...groups])];
  const encoder = new TextEncoder();
  return new Map([
    ...tables,
    [INDICATORS.file, encoder.encode(csvOf([columns, ...rows.map((row) => [...row]), ...addedRows]))],
    [FEEDS_FILE, encoder.encode(`${feedLines(feeds)}\n`)],
  ]);
}

function freeId(id: string, knownIds: ReadonlySet<string>): string {
  let [candidateId, count] = [id, 1];
  while (knownIds.has(candidateId)) candidateId = `${id}-${(count += 1)}`;
  return candidateId;
}

function withIndicatorId({ feed, groups, row }: TakenOffer, indicator: string): TakenOffer {
  return {
    feed: { ...feed, indicator },
    groups: groups.map((group) => ({ ...group, indicator })),
    row: { ...row, id: indicator },
  };
}

function feedsIn(tables: FilesByPath): readonly object[] {
  const bytes = tables.get(FEEDS_FILE);
  if (bytes === undefined) return [];
  const value = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')) as unknown;
  if (!Array.isArray(value)) throw new Error('feeds.json of the plan is no list. Correct it first.');
  return value as readonly object[];
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n' },
  )}\n`;
}
