import { eesReader } from '@/sources/ees/eesReader';
import type { FileBytes, Wanted } from '@/sources/publishedFile';
import { aFigureSink } from './aFigureSink';
import { aTextFile } from './aLaitFile';

/** The columns of time and place, and what stands in them for four areas. */
export const EES_HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';
export const ENGLAND = '2025,Reporting year,National,E92000001,England,,,,,';
export const YORKSHIRE =
  '2025,Reporting year,Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,';
export const ROTHERHAM =
  '2025,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,372,E08000018,Rotherham';
export const BARNSLEY =
  '2025,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,370,E08000038,Barnsley';

/** A file with these filters and indicators behind the columns of time and place; the figures are made up. */
export function anEesFile(columns: string, ...lines: readonly string[]): FileBytes {
  return aTextFile('things.csv', `${EES_HEADER},${columns}`, ...lines);
}

/** What a file feeds, and what is wrong with it. */
export async function readEesFile(file: FileBytes, ...wanted: readonly Partial<Wanted>[]) {
  const sink = aFigureSink();
  const all = wanted.map((one) => ({ indicator: 'plans', column: 'children_count', filters: {}, ...one }));
  const issues = await eesReader.read(file, all, sink);
  const figures = sink.taken.map(({ area, figure, wanted: place }) => [place, area, figure]);
  return {
    issues,
    taken: sink.taken,
    figures,
    codes: issues.map(({ severity, code }) => `${severity} ${code}`),
  };
}
