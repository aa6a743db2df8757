import { strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import type { RatingChange, LostRating } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf } from '@/ui/address';
import { Figure } from '@/ui/Figure';
import { formatPeriod } from '@/ui/formatPeriod';
import { MARK_WORDS, RatingMark, type MarkColour } from '@/ui/RatingMark';
import { movedTargetText } from '@/wording/ratingStepText';
import type { EntryPlace } from './AttentionItem';

/** A rating that changed from one mark to another; the mark `none` means not rated. */
export type RatingStep = { readonly row: ScorecardRow; readonly from: MarkColour; readonly to: MarkColour };

/** Each list shows this many ratings; the reader can unfold the rest. */
const MOST_SHOWN = 5;
const SHOWN_LOST = 3;

/** Shows the ratings that have changed. Those that got worse are beside those that got better. Below them are those whose targets have expired. */
export function Changed({
  changes,
  lostRatings,
  entryPlace,
  isCompared,
}: {
  readonly changes: readonly RatingChange[];
  readonly lostRatings: readonly LostRating[];
  readonly entryPlace: EntryPlace;
  /** Whether any figure has an earlier one to be compared with. */
  readonly isCompared: boolean;
}) {
  const worseChanges = changes.filter(({ from, to }) => GOODNESS_BY_COLOUR[to] < GOODNESS_BY_COLOUR[from]);
  const betterChanges = changes.filter(({ from, to }) => GOODNESS_BY_COLOUR[to] > GOODNESS_BY_COLOUR[from]);
  return (
    <section className="sc-changed">
      <h2 className="govuk-heading-m">What has changed</h2>
      <p className="sc-column__lead sc-quiet">
        Each rating beside that of the period before it, as no earlier report is kept.
      </p>
      {changes.length + lostRatings.length === 0 && (
        <p className="govuk-body">
          {isCompared
            ? 'No rating differs from the period before.'
            : 'There is no earlier rating to compare these with.'}
        </p>
      )}
      <div className="sc-changed__sides">
        <ChangeSide
          title={ratingsTitle(worseChanges, 'worse', entryPlace)}
          changes={worseChanges}
          entryPlace={entryPlace}
          noteOf={(ratingStep) => againstFigureText(entryPlace.data, ratingStep)}
        />
        <ChangeSide
          title={ratingsTitle(betterChanges, 'better', entryPlace)}
          changes={betterChanges}
          entryPlace={entryPlace}
          noteOf={(ratingStep) => againstFigureText(entryPlace.data, ratingStep)}
        />
      </div>
      {lostRatings.length > 0 && <LostRatings lostRatings={lostRatings} entryPlace={entryPlace} />}
    </section>
  );
}

/**
 * A note on a rating that got better or worse although its figure did not, because the figure that it is compared with moved too. For a
 * seasonal month the note says that the change is since last year.
 */
export function againstFigureText(data: PlanData, { row, from, to }: RatingStep): string | undefined {
  const { direction, indicator } = row;
  if (direction.kind !== 'change' || from === 'none' || to === 'none') return undefined;
  const isBetter = GOODNESS_BY_COLOUR[to] > GOODNESS_BY_COLOUR[from];
  const yearAgoText = indicator.seasonal && direction.lastYear ? ' on a year ago' : '';
  const target = movedTargetText(data, row);
  const because = target === undefined ? '' : `: ${target}`;
  if (direction.word === 'no change')
    return `though the figure is as it was${yearAgoText === '' ? '' : ' a year ago'}${because}`;
  const chance = surelyWent(strongestChange(data, row)) === undefined ? ', which may be chance' : '';
  if (isBetter && direction.word === 'worsening')
    return `though the figure worsened${yearAgoText}${chance}${because}`;
  if (!isBetter && direction.word === 'improving')
    return `though the figure improved${yearAgoText}${chance}${because}`;
  return undefined;
}

const GOODNESS_BY_COLOUR = { red: 0, amber: 1, green: 2 } as const;

/**
 * The title over the ratings that changed one way: "8 ratings got worse (may be chance)", or `(2 may be chance)` if chance may explain only
 * some. A rating may be chance if its figure did not go that way by more than chance and its target did not move. The title speaks of ratings,
 * because a figure can improve while its rating gets worse.
 */
export function ratingsTitle(
  steps: readonly RatingStep[],
  way: 'worse' | 'better',
  { data }: EntryPlace,
): string {
  const title = `${steps.length} ${steps.length === 1 ? 'rating' : 'ratings'} got ${way}`;
  const chanceCount = steps.filter(
    ({ row }) => surelyWent(strongestChange(data, row)) !== way && movedTargetText(data, row) === undefined,
  ).length;
  if (chanceCount === 0) return title;
  return `${title} (${chanceCount === steps.length ? '' : `${chanceCount} `}may be chance)`;
}

/** The ratings that changed in one direction, with the mark before and after. */
export function ChangeSide({
  title,
  changes,
  entryPlace,
  noteOf,
}: {
  readonly title: string;
  readonly changes: readonly RatingStep[];
  readonly entryPlace: EntryPlace;
  readonly noteOf?: (change: RatingStep) => string | undefined;
}) {
  if (changes.length === 0) return null;
  const unshownChanges = changes.slice(MOST_SHOWN);
  return (
    <div>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul>
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <RatingChangeEntry
            key={change.row.indicator.id}
            change={change}
            entryPlace={entryPlace}
            note={noteOf?.(change)}
          />
        ))}
      </ul>
      {unshownChanges.length > 0 && (
        <details className="sc-more">
          <summary>
            Show {unshownChanges.length} more
            <span className="govuk-visually-hidden">: {title}</span>
          </summary>
          <ul>
            {unshownChanges.map((change) => (
              <RatingChangeEntry
                key={change.row.indicator.id}
                change={change}
                entryPlace={entryPlace}
                note={noteOf?.(change)}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** One rating that changed: both marks, the indicator, and the figure now. The words between the marks are for screen readers. */
function RatingChangeEntry({
  change: { row, from, to },
  entryPlace,
  note,
}: {
  readonly change: RatingStep;
  readonly entryPlace: EntryPlace;
  readonly note: string | undefined;
}) {
  return (
    <li className="sc-change">
      <span className="sc-change__marks" aria-hidden="true">
        <RatingMark colour={from} hidesWord /> → <RatingMark colour={to} hidesWord />
      </span>
      <span>
        <IndicatorLink row={row} entryPlace={entryPlace} />{' '}
        <span className="govuk-visually-hidden">{`${MARK_WORDS[from]} to ${MARK_WORDS[to]}`}</span>
        {note !== undefined && <span className="sc-quiet"> {note}</span>}
      </span>{' '}
      <Figure observation={row.observation} indicator={row.indicator} />
    </li>
  );
}

/** The ratings that ended because their targets have expired. The figures did not change, but a reader must know that they are no longer rated. */
function LostRatings({
  lostRatings,
  entryPlace,
}: {
  readonly lostRatings: readonly LostRating[];
  readonly entryPlace: EntryPlace;
}) {
  const lostEntry = ({ row, lastTarget }: LostRating) => (
    <li key={row.indicator.id} className="sc-change">
      <span className="sc-change__marks" aria-hidden="true">
        <RatingMark colour="none" hidesWord />
      </span>
      <span>
        <IndicatorLink row={row} entryPlace={entryPlace} />{' '}
        <span className="sc-quiet">
          no target for this period; the last is for {formatPeriod(lastTarget)}
        </span>
      </span>{' '}
      <Figure observation={row.observation} indicator={row.indicator} />
    </li>
  );
  const unshownLost = lostRatings.slice(SHOWN_LOST);
  return (
    <>
      <h3 className="govuk-heading-s">{lostRatings.length} without a rating now</h3>
      <ul>{lostRatings.slice(0, SHOWN_LOST).map(lostEntry)}</ul>
      {unshownLost.length > 0 && (
        <details className="sc-more">
          <summary>Show {unshownLost.length} more without a rating now</summary>
          <ul>{unshownLost.map(lostEntry)}</ul>
        </details>
      )}
    </>
  );
}

function IndicatorLink({ row, entryPlace }: { readonly row: ScorecardRow; readonly entryPlace: EntryPlace }) {
  const params = { asat: entryPlace.asAt };
  return (
    <a
      className="govuk-link"
      href={hrefOf({ ...entryPlace.planAddress, page: 'indicator', indicator: row.indicator.id, params })}
    >
      {row.indicator.title}
    </a>
  );
}
