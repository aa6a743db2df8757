import { toAccess, type Access } from '@/domain/figures/access';
import { frozenReportOf, frozenShape } from '@/sources/plan/frozenTable';
import { FEEDS_FILE, parseFeeds } from '@/sources/plan/feedsJson';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { LOOKED_AT } from '@/sources/plan/lookedAtTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE, type PlanFile } from '@/sources/plan/planJson';
import { PLAN_TABLES } from '@/sources/plan/planTables';
import { parseTable, type TableRow, type TableShape } from '@/sources/plan/tableText';

/** What a text may be about: one indicator, the indicators of a priority, or any indicator of the plan. */
export type TextSubject =
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'priority'; readonly priority: string }
  | { readonly kind: 'plan' };

/** A text that an officer wrote and that a pack holds. */
export type PlanText = {
  readonly file: string;
  readonly row?: number | undefined;
  readonly column: string;
  readonly text: string;
  readonly subject: TextSubject;
  readonly access: Access;
  /** Whether only numbers of people matter in the text: ids, addresses, page names and group names are full of other numbers. */
  readonly isName: boolean;
};

/** Every text of the officer's tables except observations.csv, whose published texts are known only after figures are withheld. */
export function planTexts(plan: PlanFile, files: ReadonlyMap<string, Uint8Array>): readonly PlanText[] {
  return [
    ...textsOfPlan(plan),
    ...PLAN_TABLES.filter((table) => table !== OBSERVATIONS && table !== LOOKED_AT).flatMap((table) => {
      const bytes = files.get(table.file);
      return bytes === undefined
        ? []
        : parseTable(bytes, table).rows.flatMap((row) => textsOfRow(table, row));
    }),
    ...frozenTexts(files),
    ...feedTexts(files.get(FEEDS_FILE)),
  ];
}

/** The names of published files and of their sources, which the page Data shows. Only numbers of people matter in them. */
function feedTexts(bytes: Uint8Array | undefined): readonly PlanText[] {
  const { feeds } = bytes === undefined ? { feeds: [] } : parseFeeds(bytes);
  return feeds.flatMap(({ file, source, row }, index) =>
    [['file', file] as const, ['source', source ?? ''] as const].flatMap(
      ([column, text]): readonly PlanText[] =>
        text === ''
          ? []
          : [
              {
                file: FEEDS_FILE,
                row,
                column: `${index}.${column}`,
                text,
                subject: { kind: 'plan' },
                access: 'public',
                isName: true,
              },
            ],
    ),
  );
}

/** Of frozen reports, only the titles of indicators that the plan no longer has are published. */
function frozenTexts(files: ReadonlyMap<string, Uint8Array>): readonly PlanText[] {
  const rowsOf = (file: string, shape: TableShape) => {
    const bytes = files.get(file);
    return bytes === undefined ? [] : parseTable(bytes, shape).rows;
  };
  const indicatorIds = new Set(rowsOf(INDICATORS.file, INDICATORS).map(({ cell }) => cell('id')));
  return [...files.keys()]
    .filter((file) => frozenReportOf(file) !== undefined)
    .flatMap((file) =>
      rowsOf(file, frozenShape(file))
        .filter(({ cell }) => !indicatorIds.has(cell('indicator')))
        .flatMap(({ row, cell }) =>
          textsIn({ file, row, subject: { kind: 'plan' }, access: 'public' }, [['title', cell('title')]]),
        ),
    );
}

/** Columns of figures and fixed words, which are not searched. Every other column is, including those of tables that are new to the program. */
const FIXED_COLUMNS: ReadonlySet<string> = new Set(
  'decimals tolerance good_low good_high target amber amount rank time_period time_identifier model access asked answered response schools schools_of'.split(
    ' ',
  ),
);

const NAME_COLUMNS: ReadonlySet<string> = new Set(
  'id code link page minute indicator indicators priority theme themes report section area name neighbour parent read_with whole merged_into authority breakdown group part_of date asAt updated survey'.split(
    ' ',
  ),
);

type TextPlace = Pick<PlanText, 'file' | 'row' | 'subject' | 'access'>;

/** One text for each column of a row that is not empty. */
export function textsIn(
  textPlace: TextPlace,
  columns: readonly (readonly [column: string, text: string | undefined])[],
): readonly PlanText[] {
  return columns.flatMap(([column, text = '']) =>
    text === '' || FIXED_COLUMNS.has(column)
      ? []
      : [{ ...textPlace, column, text, isName: NAME_COLUMNS.has(column.replace(/^.*\./, '')) }],
  );
}

function textsOfRow({ file, columns }: TableShape, { row, cell }: TableRow): readonly PlanText[] {
  const indicator = cell(file === INDICATORS.file ? 'id' : 'indicator');
  const priority = cell('priority');
  const access = toAccess(cell('access')) ?? 'public';
  return textsIn(
    { file, row, subject: textSubjectOf(indicator, priority), access },
    columns.map((column) => [column, cell(column)]),
  );
}

function textSubjectOf(indicator: string, priority: string): TextSubject {
  if (indicator !== '') return { kind: 'indicator', indicator };
  return priority === '' ? { kind: 'plan' } : { kind: 'priority', priority };
}

function textsOfPlan({ priorities, ...plan }: PlanFile): readonly PlanText[] {
  const planPlace = { file: PLAN_FILE, row: undefined, access: 'public' } as const;
  return [
    ...textsIn({ ...planPlace, subject: { kind: 'plan' } }, stringsIn(plan, '')),
    ...priorities.flatMap((priority, priorityIndex) =>
      textsIn(
        { ...planPlace, subject: textSubjectOf('', priority.id) },
        stringsIn(priority, `priorities.${priorityIndex}`),
      ),
    ),
  ];
}

/** Every text of a JSON value, with its path: `reports.0.title`. */
function stringsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, propertyValue]) =>
    stringsIn(propertyValue, path === '' ? key : `${path}.${key}`),
  );
}
