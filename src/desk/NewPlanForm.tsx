import { useState } from 'react';
import type { OfferedIndicator } from '@/newPlan/chosenIndicators';
import { AuthorityField } from './AuthorityField';
import type { Beginning } from './deskMessages';
import type { Desk } from './deskState';
import { NeighbourChoice, type Neighbour } from './NeighbourChoice';

/** A plan to begin with: choose an authority, tick from the published indicators, and save a workbook or go on here. */
export function NewPlanForm({ desk }: { readonly desk: Desk }) {
  const { authority } = desk;
  const [offered, setOffered] = useState<readonly OfferedIndicator[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [usual, setUsual] = useState<readonly Neighbour[]>([]);
  const [neighbours, setNeighbours] = useState<readonly string[]>([]);
  const offer = (code: string) => {
    desk.ask({ kind: 'offer', authority: code }).then(
      (answer) => {
        if (answer.kind !== 'offered') return;
        setOffered(answer.indicators);
        setUsual(answer.neighbours);
        setNeighbours(answer.neighbours.map((one) => one.code));
      },
      () => undefined,
    );
  };
  const [hasExamples, setExamples] = useState(false);
  const begin = (as: Beginning['as']) =>
    desk.begin({
      authority,
      neighbours,
      indicators: chosen,
      hasExamples: as === 'workbook' && hasExamples,
      as,
    });
  const themes = [...new Set(offered.map(({ theme }) => theme))];
  const set = (ids: readonly string[], isOn: boolean) =>
    setChosen(new Set(isOn ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
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
        found={authority}
        onChange={(code) => {
          desk.nameAuthority(code);
          if (code !== undefined) offer(code);
        }}
        isMissing={false}
      />
      {authority !== undefined && usual.length > 0 && (
        <NeighbourChoice
          key={authority}
          authority={authority}
          usual={usual}
          chosen={neighbours}
          onChange={setNeighbours}
        />
      )}
      {authority !== undefined && offered.length > 0 && (
        <fieldset className="sc-desk__offer">
          <legend className="govuk-heading-s">
            Published indicators: {chosen.size} of {offered.length}
          </legend>
          <p className="sc-desk__buttons">
            <button
              type="button"
              className="sc-link-button"
              onClick={() =>
                set(
                  offered.map(({ id }) => id),
                  true,
                )
              }
            >
              Tick all
            </button>
            <button type="button" className="sc-link-button" onClick={() => setChosen(new Set())}>
              Tick none
            </button>
          </p>
          <div className="sc-desk__themes">
            {themes.map((theme) => (
              <fieldset key={theme}>
                <legend>{theme}</legend>
                {offered
                  .filter((one) => one.theme === theme)
                  .map(({ id, title }) => (
                    <label key={id}>
                      <input
                        type="checkbox"
                        checked={chosen.has(id)}
                        onChange={(event) => set([id], event.target.checked)}
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
          onClick={() => begin('workbook')}
        >
          {chosen.size === 0 ? 'Save an empty workbook' : 'Save a workbook with these'}
        </button>
        {chosen.size > 0 && (
          <button
            type="button"
            className="govuk-button"
            disabled={desk.doing !== undefined}
            onClick={() => begin('plan')}
          >
            Make a scorecard of these now
          </button>
        )}
      </p>
      {desk.newPlanSaved !== undefined && (
        <p role="status">
          Saved as <strong>{desk.newPlanSaved.name}</strong>. {desk.newPlanSaved.about}
        </p>
      )}
    </section>
  );
}
