import { SmallTrend } from '@/charts/SmallTrend';
import { changeSign, strongestChange } from '@/domain/certainty/strongestChange';
import { ENGLAND_CODE } from '@/domain/figures/area';
import type { FigureToAsk } from '@/domain/report/figuresToAskAbout';
import { policyOf, regionNameIn } from '@/domain/scorecard/scorecard';
import { hrefOf } from '@/ui/address';
import { ChangeMark } from '@/ui/ChangeMark';
import { Figure } from '@/ui/Figure';
import { markColour } from '@/ui/markColour';
import { QuestionTick } from '@/ui/QuestionTick';
import { RatingMark } from '@/ui/RatingMark';
import { seriesText } from '@/wording/besideText';
import { earlierText } from '@/wording/laterText';
import { sinceTag } from '@/wording/sinceTag';
import { shortReason } from '@/wording/shortReason';
import { changeCaution, changeWord, hasTooFewFigures } from '@/wording/strongestText';
import type { EntryPlace } from './AttentionItem';

/** A red figure to ask about: its size, since when it has been red, one sentence on the reason, one question, and its trend beside England's. */
export function AttentionEntry({
  toAsk,
  question,
  entryPlace,
}: {
  readonly toAsk: FigureToAsk;
  readonly question: string;
  readonly entryPlace: EntryPlace;
}) {
  const { data, planAddress, asAt } = entryPlace;
  const { row } = toAsk;
  const { indicator } = row;
  const { combine } = policyOf(data, indicator);
  const strongest = strongestChange(data, row);
  const caution = changeCaution(strongest, row);
  const earlier = earlierText(row);
  return (
    <li className="sc-attention">
      <div className="sc-attention__figure">
        <strong className="sc-attention__value">
          <Figure observation={row.observation} indicator={indicator} />
        </strong>{' '}
        {earlier !== undefined && <span className="sc-quiet">{earlier} </span>}
        <RatingMark colour={markColour(row.rating)} />{' '}
        {toAsk.since !== undefined && <span className="sc-quiet">{sinceTag(toAsk.since)}</span>}
      </div>
      <div className="sc-attention__words">
        <h3>
          <a
            className="govuk-link"
            href={hrefOf({
              ...planAddress,
              page: 'indicator',
              indicator: indicator.id,
              params: { asat: asAt },
            })}
          >
            {indicator.title}
          </a>
        </h3>
        <p>
          {!hasTooFewFigures(strongest, row) && (
            <>
              <ChangeMark sign={changeSign(strongest)} label={changeWord(strongest, row)} />
              {caution !== undefined && `, ${caution}`}.{' '}
            </>
          )}
          {shortReason({ ...row, combine, region: regionNameIn(data, row) })}
        </p>
        <p className="sc-attention__ask">
          <strong className="sc-attention__word">Ask</strong>{' '}
          <QuestionTick planAddress={planAddress} topic={indicator.title} question={question} />
        </p>
      </div>
      <SmallTrend
        series={row.series}
        england={data.series.get(indicator.id)?.get(ENGLAND_CODE)}
        latest={row.period}
        label={seriesText(row)}
      />
    </li>
  );
}
