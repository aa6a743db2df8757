/** A choice of one among a few, as a row of buttons. The chosen one is pressed. */
export function Switch<Value extends string>({
  label,
  chosenValue,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly chosenValue: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly onChoose: (value: Value) => void;
}) {
  if (options.length < 2) return null;
  return (
    <div className="sc-switch" role="group" aria-label={label}>
      <span className="sc-switch__label" aria-hidden="true">
        {label}:
      </span>
      {options.map(({ value, title }) => (
        <button
          key={value}
          type="button"
          className="sc-chip"
          aria-pressed={value === chosenValue}
          onClick={() => onChoose(value)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
