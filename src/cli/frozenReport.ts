import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { KeptRecord } from '@/documents/report/recordChanges';
import { decodeText } from '@/sources/decodeText';
import { MisuseError } from './terminal';

/** Where a plan folder keeps what its reports showed. */
export const FROZEN_FOLDER = 'reports';

const NEEDED = [
  'indicator',
  'title',
  'area',
  'time_period',
  'time_identifier',
  'value',
  'shorthand',
  'target',
  'rating',
] as const satisfies readonly (keyof KeptRecord)[];

/** The records of a frozen report. A file without the columns of the scorecard is misuse. */
export async function readFrozen(path: string): Promise<readonly KeptRecord[]> {
  const decoded = decodeText(await readFile(path), path);
  if (decoded.kind === 'unreadable') throw new MisuseError(`"${path}": ${decoded.issue.message}`);
  const { data, meta } = Papa.parse<Record<string, string>>(decoded.text, {
    header: true,
    skipEmptyLines: true,
  });
  const lacking = NEEDED.filter((column) => !(meta.fields ?? []).includes(column));
  if (lacking.length > 0)
    throw new MisuseError(
      `"${path}" is not a frozen report: it has no ${lacking.join(', ')}. Expected the columns of "scorecard table", as "scorecard freeze" writes them.`,
    );
  return data.map((record) => {
    const kept = NEEDED.map((column) => [column, record[column] ?? '']);
    return Object.fromEntries(kept) as KeptRecord;
  });
}
