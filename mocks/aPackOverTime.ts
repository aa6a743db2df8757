import { aLeakyPack } from './aLeakyPack';

/** The titles of two or more indicators, x first, and the decimals and the unit of the others. */
export type Titles = {
  readonly titles: readonly string[];
  readonly decimals?: number;
  readonly unit?: string;
};
/** A figure as `indicator period value`. A star behind the value says that the pack withholds it. */
export type Rows = readonly string[];

const IDS = ['x', 'y', 'z', 'w'];

/** A pack of counts of people in Sampleton at several times. */
export function aPackOverTime(
  { titles, decimals = 0, unit = 'count' }: Titles,
  rows: Rows,
): ReturnType<typeof aLeakyPack> {
  const figures = rows.map((row) => {
    const [, indicator = '', year = '', identifier = '', value = '', star = ''] =
      /^(\w) (\S+) (.+) ([\d.]+)(\*?)$/.exec(row) ?? [];
    return { indicator, year, identifier, value, isHidden: star !== '' };
  });
  return aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people\n${titles
        .map(
          (title, index) =>
            `${IDS[index]},"${title}",low,${index === 0 ? 'count' : unit},${index === 0 ? 0 : decimals},yes`,
        )
        .join('\n')}\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,value\n${figures
        .map(
          ({ indicator, year, identifier, value }) => `${indicator},sampleton,${year},${identifier},${value}`,
        )
        .join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
    },
    figures
      .filter(({ isHidden }) => isHidden)
      .map(({ indicator, year, identifier }) => ({
        indicator,
        area: 'sampleton',
        period: `${year} ${identifier}`,
      })),
  );
}

/** Rows of calendar years. */
export function yearsOf(indicator: string, values: Readonly<Record<number, string>>): Rows {
  return Object.entries(values).map(([year, value]) => `${indicator} ${year} Calendar year ${value}`);
}
