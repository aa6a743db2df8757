import { useId, useState } from 'react';
import type { FileOffers } from '@/officerFiles/publishedOffers';

/** Columns of a published file in which no value stands for all. Each shows which value is taken, and the officer can choose another. */
export function PinChoices({
  guessed,
  onChoose,
}: {
  readonly guessed: FileOffers['guessed'];
  readonly onChoose: (column: string, value: string) => void;
}) {
  const id = useId();
  // The new choice shows at once; its figures follow when the worker has read them.
  const [ownPins, setOwnPins] = useState<ReadonlyMap<string, string>>(new Map());
  return (
    <fieldset className="sc-desk__pins">
      <legend>
        No value of {guessed.length === 1 ? 'this column' : 'these columns'} means all. Choose what the
        figures are of.
      </legend>
      {guessed.map(({ name, value, values }) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{name}</label>
          <select
            id={`${id}-${name}`}
            className="govuk-select"
            value={ownPins.get(name) ?? value}
            onChange={({ target }) => {
              setOwnPins(new Map([...ownPins, [name, target.value]]));
              onChoose(name, target.value);
            }}
          >
            {values.map((pinValue) => (
              <option key={pinValue} value={pinValue}>
                {pinValue === '' ? 'empty' : pinValue}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  );
}
