import type { Issue } from '@/domain/plan/issue';
import { columnNamed, type EesFile } from './eesFile';
import { isTimeOrPlace } from './eesLocations';
import { metaOf, type Meta, type MetaRow } from './eesMeta';
import { listForMessage, nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import type { Fault } from '@/sources/plan/rowReader';

/** The values that DfE's screener accepts as indicator_unit; it is empty for a plain number. */
const EES_UNITS = ['', '%', 'pp', '£', '£m', 'numberstring'];

/** The longest label that DfE's own tools accept (Explore Education Statistics API). */
const LONGEST_LABEL = 100;

/** Checks the metadata, and that the metadata and the data have the same columns. */
export function screenMeta(ees: EesFile, meta: Meta, file: string): readonly Issue[] {
  const rows = meta.rows.flatMap((row) =>
    rowFaults(ees, meta, row).map((fault) => ({ ...fault, file, row: row.row })),
  );
  const columns = ees.names
    .filter((name) => name !== '' && !isTimeOrPlace(name) && metaOf(meta, name) === undefined)
    .filter((name) => !meta.rows.some(({ grouping }) => grouping.toLowerCase() === name.toLowerCase()))
    .map((name) => ({ ...missingMetaFault(name), file: ees.file.name, row: 1 }));
  return [...rows, ...columns];
}

function missingMetaFault(name: string): Fault {
  return {
    severity: 'warning',
    code: 'column-without-metadata',
    column: name,
    message: `The metadata do not say what the column "${quoted(name)}" is. Expected a row for every filter and indicator.`,
  };
}

function rowFaults(ees: EesFile, meta: Meta, row: MetaRow): readonly Fault[] {
  const { name, label, unit, decimals, grouping } = row;
  const faultsOfRow: Fault[] = [...columnFaults(ees, meta, row), ...typeFaults(row)];
  const add = (severity: Fault['severity'], code: string, column: string, message: string) =>
    faultsOfRow.push({ severity, code, column, message });
  if (label === '')
    add('warning', 'label', 'label', `"${quoted(name)}" has no label. Expected one for every row.`);
  if (meta.rows.some((earlierRow) => earlierRow.row < row.row && label !== '' && earlierRow.label === label))
    add(
      'warning',
      'label',
      'label',
      `"${quoted(label)}" is the label of a row above too. Expected each label once.`,
    );
  if (label.length > LONGEST_LABEL)
    add(
      'note',
      'long-label',
      'label',
      `"${quoted(label)}" has ${label.length} characters. Expected at most ${LONGEST_LABEL}.`,
    );
  if (!EES_UNITS.includes(unit))
    add(
      'warning',
      'unit',
      'indicator_unit',
      `Found "${quoted(unit)}". Expected ${listForMessage(EES_UNITS.slice(1))} or an empty cell.`,
    );
  if (decimals !== '' && !/^\d+$/.test(decimals))
    add(
      'warning',
      'decimals',
      'indicator_dp',
      `Found "${quoted(decimals)}". Expected a whole number of decimal places, or an empty cell.`,
    );
  if (grouping !== '' && columnNamed(ees, grouping) === undefined)
    add(
      'warning',
      'grouping',
      'filter_grouping_column',
      `There is no column "${quoted(grouping)}" in the data.${nearest(grouping, ees.names)}`,
    );
  return faultsOfRow;
}

function columnFaults(ees: EesFile, meta: Meta, { row, name }: MetaRow): readonly Fault[] {
  const warning = (code: string, message: string): Fault => ({
    severity: 'warning',
    code,
    column: 'col_name',
    message,
  });
  const faults: Fault[] = [];
  if (columnNamed(ees, name) === undefined)
    faults.push(
      warning(
        'metadata-without-column',
        `There is no column "${quoted(name)}" in the data.${nearest(name, ees.names)}`,
      ),
    );
  if (isTimeOrPlace(name))
    faults.push(
      warning(
        'metadata-of-place',
        `"${quoted(name)}" is a column of time or place. Expected filters and indicators only.`,
      ),
    );
  if (metaOf(meta, name)?.row !== row)
    faults.push(
      warning('duplicate-metadata', `"${quoted(name)}" has a row above. Expected one row for a column.`),
    );
  return faults;
}

function typeFaults({ type, unit, decimals, grouping }: MetaRow): readonly Fault[] {
  const fault = (severity: Fault['severity'], message: string): Fault => ({
    severity,
    code: 'column-type',
    column: 'col_type',
    message,
  });
  if (type !== 'filter' && type !== 'indicator')
    return [
      fault(
        'error',
        `Found "${quoted(type)}". Expected Filter or Indicator.${nearest(type, ['filter', 'indicator'])}`,
      ),
    ];
  if (type === 'filter' && (unit !== '' || decimals !== ''))
    return [fault('warning', 'A filter has a unit or decimal places. Expected them of indicators only.')];
  if (type === 'indicator' && grouping !== '')
    return [fault('warning', 'An indicator has a filter_grouping_column. Expected it of filters only.')];
  return [];
}
