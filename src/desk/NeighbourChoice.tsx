import { useId, useState } from 'react';
import { registeredAuthorities } from '@/sources/areas/areaRegister';
import { authorityTyped } from '@/sources/areas/authorityTyped';

export type Neighbour = { readonly code: string; readonly name: string };

/** The officer can choose at most this many areas: more are hard to read in a comparison. */
const MOST_NEIGHBOURS = 20;

/** The areas that a new plan is compared with: its statistical neighbours, unless the officer chooses others. */
export function NeighbourChoice({
  authority,
  usualNeighbours,
  chosenCodes,
  onChange,
}: {
  readonly authority: string;
  /** The codes of the statistical neighbours, closest first. */
  readonly usualNeighbours: readonly Neighbour[];
  /** The codes of the chosen areas, in the order of the plan's neighbours. */
  readonly chosenCodes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const [otherAreas, setOtherAreas] = useState<readonly Neighbour[]>([]);
  const listedAreas = [...usualNeighbours, ...otherAreas];
  const isUsualChoice =
    chosenCodes.length === usualNeighbours.length &&
    usualNeighbours.every(({ code }) => chosenCodes.includes(code));
  const chosenNames = listedAreas.filter(({ code }) => chosenCodes.includes(code)).map(({ name }) => name);
  const tick = (code: string, isOn: boolean) => {
    const codes = isOn ? [...chosenCodes, code] : chosenCodes.filter((chosenCode) => chosenCode !== code);
    onChange(listedAreas.map((area) => area.code).filter((code) => codes.includes(code)));
  };
  return (
    <>
      <p className="sc-prose">
        {isUsualChoice
          ? 'Your statistical neighbours, the closest first: '
          : chosenNames.length === 0
            ? 'Compared with no other areas.'
            : 'Compared with: '}
        {chosenNames.length > 0 && `${chosenNames.join(', ')}.`}
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Choose other areas to compare with</span>
        </summary>
        <fieldset className="sc-desk__offer">
          <legend className="govuk-heading-s">
            Areas: {chosenCodes.length} of at most {MOST_NEIGHBOURS}
          </legend>
          <div className="sc-desk__themes">
            {listedAreas.map(({ code, name }) => (
              <label key={code}>
                <input
                  type="checkbox"
                  checked={chosenCodes.includes(code)}
                  disabled={!chosenCodes.includes(code) && chosenCodes.length >= MOST_NEIGHBOURS}
                  onChange={({ target }) => tick(code, target.checked)}
                />{' '}
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <AnotherArea
          isFull={chosenCodes.length >= MOST_NEIGHBOURS}
          isListed={(code) => code === authority || listedAreas.some((area) => area.code === code)}
          onAdd={(area) => {
            setOtherAreas([...otherAreas, area]);
            onChange([...chosenCodes, area.code]);
          }}
        />
      </details>
    </>
  );
}

/** A field that adds any other authority by its name. */
function AnotherArea({
  isFull,
  isListed,
  onAdd,
}: {
  readonly isFull: boolean;
  readonly isListed: (code: string) => boolean;
  readonly onAdd: (area: Neighbour) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const add = () => {
    const area = authorityTyped(text);
    if (isFull) setFault(`There are ${MOST_NEIGHBOURS} areas already. Untick one first.`);
    else if (area === undefined) setFault('Enter the name, GSS code or DfE number of an authority.');
    else if (isListed(area.code)) setFault(`${area.name} is there already.`);
    else {
      setFault(undefined);
      setText('');
      onAdd(area);
    }
  };
  return (
    <form
      className="sc-desk__buttons"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>Another authority</label>
      <input
        id={id}
        className="govuk-input govuk-input--width-20"
        list={`${id}-names`}
        autoComplete="off"
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <datalist id={`${id}-names`}>
        {registeredAuthorities().map(({ code, name }) => (
          <option key={code} value={name}>
            {code}
          </option>
        ))}
      </datalist>
      <button type="submit" className="sc-link-button">
        Add it
      </button>
      {fault !== undefined && (
        <span id={`${id}-fault`} className="sc-failed" role="alert">
          {fault}
        </span>
      )}
    </form>
  );
}
