import { useState } from 'react';
import type { OfferedIndicator } from '@/newPlan/chosenIndicators';
import { AuthorityField } from './AuthorityField';
import type { Beginning } from './deskMessages';
import { IndicatorChoice } from './IndicatorChoice';
import type { Desk } from './deskState';
import { NeighbourChoice, type Neighbour } from './NeighbourChoice';

/** The form for a new plan: choose an authority, tick published indicators, and save a workbook or continue here. */
export function NewPlanForm({ desk }: { readonly desk: Desk }) {
  const { authority } = desk;
  const [offeredIndicators, setOfferedIndicators] = useState<readonly OfferedIndicator[]>([]);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [usual, setUsual] = useState<readonly Neighbour[]>([]);
  const [neighbours, setNeighbours] = useState<readonly string[]>([]);
  const askWhatIsOffered = (code: string) => {
    desk.ask({ kind: 'offer', authority: code }).then(
      (answer) => {
        if (answer.kind !== 'offered') return;
        setOfferedIndicators(answer.indicators);
        setUsual(answer.neighbours);
        setNeighbours(answer.neighbours.map((neighbour) => neighbour.code));
      },
      () => undefined,
    );
  };
  const [hasExamples, setExamples] = useState(false);
  const beginPlan = (format: Beginning['format']) =>
    desk.beginPlan({
      authority,
      neighbours,
      indicators: chosenIds,
      hasExamples: format === 'workbook' && hasExamples,
      format,
    });
  return (
    <section aria-labelledby="begin">
      <h2 className="govuk-heading-m" id="begin">
        Begin with nothing
      </h2>
      <p className="sc-prose">
        An empty workbook, with a sheet for each table, help beside each cell, lists to choose from, and your
        statistical neighbours. Published indicators that you tick come with their figures.
      </p>
      <AuthorityField
        foundAuthority={authority}
        onChange={(code) => {
          desk.nameAuthority(code);
          if (code !== undefined) askWhatIsOffered(code);
        }}
        isMissing={false}
      />
      {authority !== undefined && usual.length > 0 && (
        <NeighbourChoice
          key={authority}
          authority={authority}
          usualNeighbours={usual}
          chosenCodes={neighbours}
          onChange={setNeighbours}
        />
      )}
      {authority !== undefined && offeredIndicators.length > 0 && (
        <IndicatorChoice offered={offeredIndicators} chosenIds={chosenIds} onChange={setChosenIds} />
      )}
      <p>
        <label>
          <input
            type="checkbox"
            checked={hasExamples}
            onChange={(event) => setExamples(event.target.checked)}
          />{' '}
          With example rows in the workbook, which can be taken away later
        </label>
      </p>
      <BeginButtons
        hasChosen={chosenIds.size > 0}
        isBusy={desk.workInProgress !== undefined}
        onBegin={beginPlan}
      />
      {desk.newPlanSaved !== undefined && (
        <p role="status">
          Saved as <strong>{desk.newPlanSaved.name}</strong>. {desk.newPlanSaved.description}
        </p>
      )}
    </section>
  );
}

/** The buttons of the form: save a workbook or, if indicators are ticked, make the scorecard at once. */
function BeginButtons({
  hasChosen,
  isBusy,
  onBegin,
}: {
  readonly hasChosen: boolean;
  readonly isBusy: boolean;
  readonly onBegin: (format: Beginning['format']) => void;
}) {
  return (
    <p className="sc-desk__buttons">
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        disabled={isBusy}
        onClick={() => onBegin('workbook')}
      >
        {hasChosen ? 'Save a workbook with these' : 'Save an empty workbook'}
      </button>
      {hasChosen && (
        <button type="button" className="govuk-button" disabled={isBusy} onClick={() => onBegin('plan')}>
          Make a scorecard of these now
        </button>
      )}
    </p>
  );
}
