import { changeSign, strongestChange } from '@/domain/certainty/strongestChange';
import { intervalOf } from '@/domain/figures/counts';
import { positionBeside } from '@/domain/figures/interval';
import { ChangeMark } from '@/ui/ChangeMark';
import { Figure, statusNote } from '@/ui/Figure';
import { pointsOnce, unitAfter } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { capital } from '@/domain/figures/capital';
import { comparatorText } from '@/wording/comparatorText';
import { earlierText } from '@/wording/laterText';
import { pulledText } from '@/wording/neighbourText';
import { changeNote, changeWord } from '@/wording/strongestText';
import { judgedWord, reporter, sideWord, spokenDistanceTo } from '@/wording/ratingText';
import { NationalRankWords } from './NationalRankWords';
import type { IndicatorView } from './indicatorView';

/** The figure in large type, with its rating, direction, rank and distance from comparators in one line. The sentence above gives the period. */
export function FigureBand({ view }: { readonly view: IndicatorView }) {
  const { data, row, region } = view;
  const { indicator, observation, rating } = row;
  const strongest = strongestChange(data, row);
  const pulledNote = pulledText(data, row);
  const statusText = statusNote(observation);
  const earlier = earlierText(row);
  const unit = unitAfter(indicator.unit);
  const range = intervalOf(observation, indicator);
  const distances =
    rating.kind === 'rated'
      ? rating.comparisons.map(({ name, comparatorReading: theirs, distanceBehind }) => {
          const size = spokenDistanceTo(theirs, Math.abs(distanceBehind), row);
          const comparatorName = comparatorText(name, region);
          if (distanceBehind === 0) return `level with ${comparatorName}`;
          // The part “How sure are we?” further down calls figures similar when chance may explain the difference.
          const mayBeChance = range !== undefined && positionBeside(range, theirs.value) === 'similar';
          return `${size} ${sideWord(distanceBehind, indicator)} than ${comparatorName}, which ${mayBeChance ? 'may be chance' : `is ${judgedWord(distanceBehind)}`}`;
        })
      : [];
  return (
    <div className="sc-band">
      <p className="sc-band__figure">
        <Figure observation={observation} indicator={indicator} />
        {unit !== undefined && <span className="sc-quiet"> {unit}</span>}
        {earlier !== undefined && <span className="sc-quiet"> {earlier}</span>}
        {statusText !== undefined && <span className="sc-quiet"> {statusText}</span>}
      </p>
      <p className="sc-band__rating">
        <RatingMark colour={markColour(rating)} />{' '}
        {rating.kind === 'rated' && rating.basis === 'reported' && (
          <span className="sc-quiet">as reported by {reporter(rating.reportedBy)}</span>
        )}
        {(observation?.reported ?? [])
          .slice(rating.kind === 'rated' && rating.basis === 'reported' ? 1 : 0)
          .map(({ colour, by }) => (
            <span key={by} className="sc-band__other">
              <RatingMark colour={colour} /> <span className="sc-quiet">as reported by {reporter(by)}</span>
            </span>
          ))}
      </p>
      <p>
        <strong>
          <ChangeMark sign={changeSign(strongest)} label={changeWord(strongest, row)} />
        </strong>{' '}
        <span className="sc-quiet">{changeNote(strongest, row)}</span>
      </p>
      <NationalRankWords view={view} />
      {distances.length > 0 && (
        <p className="sc-band__others sc-quiet">
          {capital(pointsOnce(distances.join('; ')))}.{pulledNote !== undefined && ` ${capital(pulledNote)}.`}
        </p>
      )}
    </div>
  );
}
