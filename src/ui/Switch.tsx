/** A choice of one among a few, as a row of buttons. The chosen one is pressed. */
export function Switch<Value extends string>({
  label,
  chosen,
  options,
  choose,
}: {
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly choose: (value: Value) => void;
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
          aria-pressed={value === chosen}
          onClick={() => choose(value)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
