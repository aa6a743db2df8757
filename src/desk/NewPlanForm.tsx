import { useState } from 'react';
import type { OfferedIndicator } from '@/newPlan/chosenIndicators';
import { AuthorityField } from './AuthorityField';
import type { Beginning } from './deskMessages';
import type { Desk } from './deskState';
import { NeighbourChoice, type Neighbour } from './NeighbourChoice';

/** A plan to begin with: choose an authority, tick from the published indicators, and save a workbook or go on here. */
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
    desk.begin({
      authority,
      neighbours,
      indicators: chosenIds,
      hasExamples: format === 'workbook' && hasExamples,
      format,
    });
  const themes = [...new Set(offeredIndicators.map(({ theme }) => theme))];
  const setChosenFor = (ids: readonly string[], isOn: boolean) =>
    setChosenIds(new Set(isOn ? [...chosenIds, ...ids] : [...chosenIds].filter((id) => !ids.includes(id))));
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
          usual={usual}
          chosenCodes={neighbours}
          onChange={setNeighbours}
        />
      )}
      {authority !== undefined && offeredIndicators.length > 0 && (
        <fieldset className="sc-desk__offer">
          <legend className="govuk-heading-s">
            Published indicators: {chosenIds.size} of {offeredIndicators.length}
          </legend>
          <p className="sc-desk__buttons">
            <button
              type="button"
              className="sc-link-button"
              onClick={() =>
                setChosenFor(
                  offeredIndicators.map(({ id }) => id),
                  true,
                )
              }
            >
              Tick all
            </button>
            <button type="button" className="sc-link-button" onClick={() => setChosenIds(new Set())}>
              Tick none
            </button>
          </p>
          <div className="sc-desk__themes">
            {themes.map((theme) => (
              <fieldset key={theme}>
                <legend>{theme}</legend>
                {offeredIndicators
                  .filter((indicator) => indicator.theme === theme)
                  .map(({ id, title }) => (
                    <label key={id}>
                      <input
                        type="checkbox"
                        checked={chosenIds.has(id)}
                        onChange={(event) => setChosenFor([id], event.target.checked)}
                      />{' '}
                      {title}
                    </label>
                  ))}
              </fieldset>
            ))}
          </div>
        </fieldset>
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
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          disabled={desk.doing !== undefined}
          onClick={() => beginPlan('workbook')}
        >
          {chosenIds.size === 0 ? 'Save an empty workbook' : 'Save a workbook with these'}
        </button>
        {chosenIds.size > 0 && (
          <button
            type="button"
            className="govuk-button"
            disabled={desk.doing !== undefined}
            onClick={() => beginPlan('plan')}
          >
            Make a scorecard of these now
          </button>
        )}
      </p>
      {desk.newPlanSaved !== undefined && (
        <p role="status">
          Saved as <strong>{desk.newPlanSaved.name}</strong>. {desk.newPlanSaved.description}
        </p>
      )}
    </section>
  );
}
