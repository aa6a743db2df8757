/** One figure as the files of a pack show it. */
type AFigure = {
  readonly text: string;
  readonly area?: string;
  /** Two columns of DfE in one text: `2024 Calendar year`. */
  readonly period?: string;
  readonly group?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly was?: string;
};

type AShownIndicator = {
  readonly title?: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly inYear?: string;
  readonly denominator?: string;
  readonly figures: readonly AFigure[];
};

type AShownPlan = {
  readonly indicators: readonly AShownIndicator[];
  readonly areas?: readonly { readonly code: string; readonly kind: string; readonly parent?: string }[];
  readonly neighbours?: readonly string[];
};

const BOROUGH = { code: 'borough', kind: 'authority' };

/** The files of a pack that shows these figures and withholds what it says, safe or not: no program of ours has looked at it. */
export function aShownPack(...plans: readonly AShownPlan[]): ReadonlyMap<string, string> {
  const files = plans.flatMap(
    ({ indicators, areas = [], neighbours = [] }, index): readonly [string, unknown][] => {
      const id = `plan-${index}`;
      return [
        [
          `${id}/scorecard.json`,
          {
            areas: [BOROUGH, ...areas],
            neighbours: [{ members: neighbours.map((area) => ({ area })) }],
            indicators: indicators.map(
              ({ title = 'Children', unit = 'count', decimals = 0, inYear, denominator }, at) => ({
                id: `i${at}`,
                title,
                unit,
                decimals,
                people: true,
                inYear,
                denominator,
              }),
            ),
          },
        ],
        ...indicators.flatMap(({ figures }, at): readonly [string, unknown][] => {
          const groups = [...new Set(figures.flatMap(({ group }) => group ?? []))];
          return [
            [`${id}/indicators/i${at}.json`, shown(figures.filter(({ group }) => group === undefined))],
            [
              `${id}/breakdowns/i${at}.json`,
              {
                groups: groups.map((breakdown) => ({
                  breakdown,
                  ...shown(figures.filter(({ group }) => group === breakdown)),
                })),
              },
            ],
          ];
        }),
      ];
    },
  );
  const listed = plans.map((_, index) => ({ id: `plan-${index}` }));
  return new Map(
    [['plans.json', { plans: listed }] as const, ...files].map(([path, json]) => [
      path,
      JSON.stringify(json),
    ]),
  );
}

/** Each figure as a series of its own. */
function shown(figures: readonly AFigure[]) {
  const periods = [...new Set(figures.map(({ period = '2024 Calendar year' }) => period))];
  const column = ({ period = '2024 Calendar year' }: AFigure) => periods.indexOf(period);
  return {
    periods: periods.map((period) => [
      period.slice(0, period.indexOf(' ')),
      period.slice(period.indexOf(' ') + 1),
    ]),
    series: figures.map((figure) => {
      const { area = 'borough', text, interval, was } = figure;
      const notes = {
        ...(interval === undefined ? {} : { intervals: { [column(figure)]: interval } }),
        ...(was === undefined ? {} : { statuses: { [column(figure)]: 'revised' } }),
      };
      return [area, periods.map((_, at) => (at === column(figure) ? text : '~')).join(' '), notes];
    }),
    origins: figures.map((figure) => {
      const { numerator, denominator, was } = figure;
      const revised = was === undefined ? undefined : { file: 'The earlier return', was };
      return ['', { [column(figure)]: { numerator, denominator, revised } }];
    }),
  };
}
