import { NEIGHBOURS, REGION } from './places.mjs';

/**
 * The rows of an indicator's neighbours, region and England in one period. `levelOf` gives the figure of `neighbours`, `region` or `england`; `lies` says
 * how far a neighbour lies from the others, and is 0 for the rest.
 */
export function benchmarkRows(indicator, period, levelOf) {
  const row = (area, level) => ({
    indicator: indicator.id,
    area,
    ...period,
    value: level.toFixed(1),
    source: 'published-2025',
  });
  return [
    ...NEIGHBOURS.map(({ id, lies }) => row(id, levelOf('neighbours', lies))),
    row(REGION.id, levelOf('region', 0)),
    row('england', levelOf('england', 0)),
  ];
}
