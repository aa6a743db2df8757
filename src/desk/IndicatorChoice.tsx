import type { OfferedIndicator } from '@/newPlan/chosenIndicators';

/** The published indicators that a new plan can begin with, to tick by theme. */
export function IndicatorChoice({
  offered,
  chosenIds,
  onChange,
}: {
  readonly offered: readonly OfferedIndicator[];
  readonly chosenIds: ReadonlySet<string>;
  readonly onChange: (chosenIds: ReadonlySet<string>) => void;
}) {
  const themes = [...new Set(offered.map(({ theme }) => theme))];
  const setChosenFor = (ids: readonly string[], isOn: boolean) =>
    onChange(new Set(isOn ? [...chosenIds, ...ids] : [...chosenIds].filter((id) => !ids.includes(id))));
  return (
    <fieldset className="sc-desk__offer">
      <legend className="govuk-heading-s">
        Published indicators: {chosenIds.size} of {offered.length}
      </legend>
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="sc-link-button"
          onClick={() =>
            setChosenFor(
              offered.map(({ id }) => id),
              true,
            )
          }
        >
          Tick all
        </button>
        <button type="button" className="sc-link-button" onClick={() => onChange(new Set())}>
          Tick none
        </button>
      </p>
      <div className="sc-desk__themes">
        {themes.map((theme) => (
          <fieldset key={theme}>
            <legend>{theme}</legend>
            {offered
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
  );
}
