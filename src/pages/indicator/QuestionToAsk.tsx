import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '@/data/packQueries';
import { countsMove } from '@/domain/certainty/countsMove';
import { queriesAbout } from '@/domain/plan/planData';
import { growingGap } from '@/domain/scorecard/growingGap';
import { companionsOf } from '@/domain/scorecard/pair';
import { observationAt } from '@/domain/figures/series';
import { formatReading } from '@/ui/formatValue';
import { redSince } from '@/domain/scorecard/redSince';
import { planAddressOf } from '@/ui/address';
import { QuestionTick } from '@/ui/QuestionTick';
import { bestNeighbourText } from '@/wording/neighbourText';
import { questionsFor, type CompanionFact } from '@/wording/questions';
import { movedTargetText } from '@/wording/ratingStepText';
import { countsOf } from './countsOf';
import type { IndicatorView } from './indicatorView';

/** Questions that a member may ask about the figure. Once the counts have loaded, the questions also say how many children the figure is about. */
export function QuestionToAsk({ view }: { readonly view: IndicatorView }) {
  const { data, row, area } = view;
  const { indicator } = row;
  const history = useQuery(historyQuery(data, indicator));
  const queries = queriesAbout(data, indicator.id, area).length;
  const questions = questionsFor(row, queries, companionFacts(view), {
    redRun: redSince(data, row),
    growingGap: growingGap(data, row),
    bestNeighbour: bestNeighbourText(data, row),
    movedTarget: movedTargetText(data, row),
    counts: countsMove(row, countsOf(history.data, area)),
  });
  return (
    <section>
      <h2 className="govuk-heading-m">Ask</h2>
      <ul className="govuk-list sc-ticks">
        {questions.map((question) => (
          <li key={question}>
            <QuestionTick planAddress={planAddressOf(data)} topic={indicator.title} question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function companionFacts({ data, row, area }: IndicatorView): readonly CompanionFact[] {
  return companionsOf(data, row.indicator).map((companion) => {
    const observation = row.period && observationAt(data.series.get(companion.id)?.get(area), row.period);
    const { title } = companion;
    return observation?.reading.kind === 'value'
      ? { title, figure: formatReading(observation.reading, companion) }
      : { title };
  });
}
