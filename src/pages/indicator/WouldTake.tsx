import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '@/data/packQueries';
import type { CountsHeld } from '@/domain/figures/counts';
import { greenNeeds, hardestNeed } from '@/domain/scorecard/greenNeeds';
import { paceOf } from '@/domain/inYear/pace';
import { BENCHMARKS } from '@/domain/figures/ratingPolicy';
import type { JudgedPolarity } from '@/domain/figures/polarity';
import { peopleBehind, peopleToMatch } from '@/domain/scorecard/wouldTake';
import { comparatorText } from '@/wording/comparatorText';
import { paceText } from '@/wording/paceText';
import { countsBehindText, greenNeedsText, toMatchText } from '@/wording/wouldTakeText';
import { countsOf } from './countsOf';
import type { IndicatorView } from './indicatorView';

/** What it would take: how many people to match others, what would make the rating green, and the pace to the target. */
export function WouldTake({ view }: { readonly view: IndicatorView }) {
  const { data, row, area } = view;
  const history = useQuery(historyQuery(data, row.indicator));
  const { observation, indicator } = row;
  if (observation?.reading.kind !== 'value' || indicator.polarity === 'neutral') return null;
  const counts = countsOf(history.data, area)(observation.period);
  const texts = [...peopleTexts(view, indicator.polarity, counts), ...paceTexts(view, indicator.polarity)];
  if (texts.length === 0) return null;
  return (
    <section className="sc-would-take">
      <h2 className="govuk-heading-m">What would it take?</h2>
      <ul className="govuk-list govuk-list--bullet">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function peopleTexts(
  { row, region, combine }: IndicatorView,
  polarity: JudgedPolarity,
  counts: CountsHeld | undefined,
): readonly string[] {
  const { observation, indicator, comparators, rating } = row;
  if (observation?.reading.kind !== 'value') return [];
  const peopleFound = peopleBehind(observation.reading, indicator.unit, counts);
  const peopleNeeded = peopleFound && { ...peopleFound, polarity };
  const peopleByBenchmark = BENCHMARKS.flatMap((name) => {
    const { benchmark } = comparators[name];
    const peopleCount =
      peopleNeeded && benchmark.kind === 'value' ? peopleToMatch(peopleNeeded, benchmark.reading) : undefined;
    return peopleCount === undefined
      ? []
      : [{ comparatorName: comparatorText(name, region), people: peopleCount }];
  });
  const greenNeedsFound = greenNeeds(rating, polarity, combine);
  const hardestBenchmark =
    greenNeedsFound?.kind === 'figures' ? hardestNeed(greenNeedsFound.needs, polarity) : undefined;
  const peopleCount =
    peopleNeeded && hardestBenchmark && peopleToMatch(peopleNeeded, hardestBenchmark.figureNeeded);
  const isGreen = rating.kind === 'rated' && rating.colour === 'green';
  return [
    peopleNeeded && indicator.unit.kind !== 'count' ? countsBehindText(peopleNeeded, indicator) : undefined,
    toMatchText(peopleByBenchmark, indicator),
    greenNeedsFound && !isGreen
      ? greenNeedsText(greenNeedsFound, { indicator, region, people: peopleCount })
      : undefined,
  ].filter((text) => text !== undefined);
}

function paceTexts({ data, row, lastDay }: IndicatorView, polarity: JudgedPolarity): readonly string[] {
  const { observation, indicator, series } = row;
  // When the reader looks at an earlier year, today's targets do not apply.
  if (observation === undefined || lastDay !== undefined) return [];
  const targets = data.targets.filter((target) => target.indicator === indicator.id);
  const pace = paceOf({
    series,
    currentObservation: observation,
    targets,
    polarity,
    indicator,
    planStart: data.plan.from,
  });
  return pace === undefined ? [] : paceText(pace, indicator);
}
