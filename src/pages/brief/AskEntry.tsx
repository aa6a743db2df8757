import { useId, useMemo } from 'react';
import { SmallTrend } from '@/charts/SmallTrend';
import { ENGLAND_CODE } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import type { FigureToAsk } from '@/domain/report/figuresToAskAbout';
import { neighbourSeries } from '@/domain/scorecard/neighbourSeries';
import { hrefOf, planAddressOf } from '@/ui/address';
import { Figure } from '@/ui/Figure';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { seriesText } from '@/wording/besideText';
import { askFacts, askReason, askSureness } from '@/wording/briefText';
import { earlierText } from '@/wording/laterText';
import { sinceTag } from '@/wording/sinceTag';
import type { MyQuestions } from '@/ui/myQuestions';

/** One figure of the brief that members should ask about: how long it has been so, the comparators, how sure it is, and a question to tick. */
export function AskEntry({
  data,
  toAsk,
  question,
  questions,
}: {
  readonly data: PlanData;
  readonly toAsk: FigureToAsk;
  readonly question: string;
  readonly questions: MyQuestions;
}) {
  const id = useId();
  const { row, since } = toAsk;
  const { indicator } = row;
  const earlier = earlierText(row);
  const neighbours = useMemo(() => neighbourSeries(data, row), [data, row]);
  const questionText = `${indicator.title}: ${question}`;
  return (
    <li className="sc-ask">
      <div className="sc-ask__figure">
        <strong className="sc-ask__value">
          <Figure observation={row.observation} indicator={indicator} />
        </strong>
        {earlier !== undefined && <span className="sc-quiet">{earlier}</span>}
        <RatingMark colour={markColour(row.rating)} />
        {since !== undefined && <span>{sinceTag(since)}</span>}
        <span className="sc-quiet">{askReason(data, toAsk)}</span>
      </div>
      <div className="sc-ask__words">
        <h3>
          <a
            className="govuk-link"
            href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: indicator.id })}
          >
            {indicator.title}
          </a>
        </h3>
        <p>{askFacts(data, toAsk)}</p>
        <p className="sc-quiet">How sure: {askSureness(toAsk)}</p>
      </div>
      <SmallTrend
        series={row.series}
        england={data.series.get(indicator.id)?.get(ENGLAND_CODE)}
        latest={row.period}
        neighbours={neighbours}
        label={seriesText(row)}
      />
      <p className="sc-ask__question">
        <input
          id={id}
          type="checkbox"
          checked={questions.list.includes(questionText)}
          onChange={({ target }) =>
            target.checked ? questions.add(questionText) : questions.remove(questionText)
          }
        />
        <label htmlFor={id}>{question}</label>
      </p>
    </li>
  );
}
