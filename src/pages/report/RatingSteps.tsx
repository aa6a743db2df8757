import type { Block } from '@/documents/report/block';
import { MARK_WORDS, RatingMark, type MarkColour } from '@/ui/RatingMark';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

type Step = {
  readonly title: string;
  readonly ratingBefore: string;
  readonly ratingNow: string;
  readonly from: MarkColour;
  readonly to: MarkColour;
};

const COLOUR_ORDER: readonly MarkColour[] = ['red', 'amber', 'green'];

/** Ratings that changed, each as the mark before and after: those that got worse on the left, those that got better on the right. */
export function RatingSteps({
  block: { caption, rows },
}: {
  readonly block: Extract<Block, { kind: 'table' }>;
}) {
  const steps = rows.map(stepOf);
  const groups = [
    { name: 'worse', steps: steps.filter((step) => turnDirection(step) < 0) },
    { name: 'better', steps: steps.filter((step) => turnDirection(step) > 0) },
    { name: 'rated or no longer rated', steps: steps.filter((step) => turnDirection(step) === 0) },
  ].filter((group) => group.steps.length > 0);
  return (
    <SidewaysRegion aria-label={caption}>
      <p className="sc-report__table-name">{caption}</p>
      <div className="sc-report__steps">
        {groups.map(({ name, steps: groupSteps }) => (
          <div key={name}>
            <h3>
              {groupSteps.length} {name}
            </h3>
            <ul>
              {groupSteps.map(({ title, ratingBefore, ratingNow, from, to }) => (
                <li key={title}>
                  <span className="sc-report__marks">
                    <RatingMark colour={from} hidesWord />
                    <span aria-hidden="true"> → </span>
                    <span className="govuk-visually-hidden"> to </span>
                    <RatingMark colour={to} hidesWord />
                  </span>
                  <span>
                    <b>{title}</b> {ratingBefore} to {ratingNow}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </SidewaysRegion>
  );
}

/** The cells of one row: the indicator, the figure and rating before, and the figure and rating now. */
function stepOf([
  title = '',
  ratingBefore = '',
  ratingNow = '',
  from = '',
  to = '',
]: readonly string[]): Step {
  return { title, ratingBefore, ratingNow, from: colourOf(from), to: colourOf(to) };
}

function colourOf(colourWord: string): MarkColour {
  return COLOUR_ORDER.find((colour) => MARK_WORDS[colour] === colourWord) ?? 'none';
}

/** Greater than 0 if the rating got better, less than 0 if worse; 0 if the figure is not rated before or now. */
function turnDirection({ from, to }: Step): number {
  return from === 'none' || to === 'none' ? 0 : COLOUR_ORDER.indexOf(to) - COLOUR_ORDER.indexOf(from);
}
