/** One line of indicators.csv; the first indicator is `n`. */
type IndicatorLine = Readonly<Record<string, string>>;

/** One figure: of the borough in 2024 unless it says otherwise. */
export type FigureLine = {
  readonly indicator?: string;
  readonly area?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly value: string | number;
  readonly [column: string]: string | number | undefined;
};

type SmallPlan = {
  readonly id?: string;
  readonly authority?: string;
  /** Columns of the one indicator, or the lines of several. */
  readonly indicators?: IndicatorLine | readonly IndicatorLine[];
  /** Below the borough, or beside it: `ward-1, ward, north`. */
  readonly areas?: readonly string[];
  readonly figures: readonly FigureLine[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Other files, as they are. */
  readonly files?: Readonly<Record<string, string>>;
};

export const BOROUGH = 'X08000001';

/** The files of a plan folder of a made-up borough, with one indicator that counts people unless it is said otherwise. */
export function aSmallPlan({
  id = 'small',
  authority = BOROUGH,
  indicators = {},
  areas = [],
  figures,
  settings = {},
  files = {},
}: SmallPlan): Readonly<Record<string, string>> {
  const lines = (isList(indicators) ? indicators : [indicators]).map((line) => ({
    id: 'n',
    title: 'Children seen',
    polarity: 'low',
    unit: 'count',
    ...line,
  }));
  return {
    'plan.json': JSON.stringify({
      id,
      title: 'A small plan (made up)',
      authority,
      asAt: '2026-01-01',
      sources: [
        { id: 'later', title: 'The later return' },
        { id: 'earlier', title: 'The earlier return' },
      ],
      ...settings,
    }),
    'areas.csv': [
      'id,name,kind,parent',
      ...(authority === BOROUGH
        ? [`${BOROUGH},Sampleton,authority,X12000001`, 'X12000001,Sample region,region,']
        : []),
      ...areas.map((line) => {
        const [area = '', kind = '', parent = BOROUGH] = line.split(', ');
        return `${area},${area.replace('-', ' ')},${kind},${parent}`;
      }),
      '',
    ].join('\n'),
    'indicators.csv': asTable(lines),
    'observations.csv': asTable(figures.map(figureCells)),
    ...files,
  };
}

function isList(given: IndicatorLine | readonly IndicatorLine[]): given is readonly IndicatorLine[] {
  return Array.isArray(given);
}

function figureCells({
  indicator = 'n',
  area = BOROUGH,
  period = '2024 Calendar year',
  ...rest
}: FigureLine) {
  const at = period.indexOf(' ');
  return {
    indicator,
    area,
    time_period: period.slice(0, at),
    time_identifier: period.slice(at + 1),
    ...rest,
  };
}

/** A CSV file with every column that a line has. */
export function asTable(lines: readonly Readonly<Record<string, string | number | undefined>>[]): string {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const cell = (value: string | number = '') => (/[",]/.test(String(value)) ? `"${value}"` : String(value));
  return [
    columns.join(','),
    ...lines.map((line) => columns.map((column) => cell(line[column])).join(',')),
    '',
  ].join('\n');
}
