import type { OntoChanges } from './ontoPlan';

/** The changes in sentences. */
export function ontoLines({
  newFigures,
  newPeriods,
  revised,
  newIndicators,
  gone,
  targets,
}: OntoChanges): readonly string[] {
  const periods = newPeriods.map(({ period, count }) => `${count} of ${period}`).join(', ');
  return [
    `${newFigures} new ${newFigures === 1 ? 'figure' : 'figures'}${newPeriods.length > 1 ? `: ${periods}` : ''}.`,
    ...newIndicators.map((title) => `New indicator: ${title}.`),
    ...gone.map(
      (title) =>
        `Not in the sheet any more: ${title}. It stays in the plan; write retired under status if it is meant.`,
    ),
    ...(targets === 0 ? [] : [`${targets} new or changed ${targets === 1 ? 'target' : 'targets'}.`]),
    ...revised.map(
      ({ indicator, period, was, is }) => `Revised: ${indicator}, ${period}: was ${was}, is ${is}.`,
    ),
  ];
}
