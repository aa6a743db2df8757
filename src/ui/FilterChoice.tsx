import { FilterField, filterId } from './FilterField';

/** A menu to choose one of several. If `all` names the choice of all of them, its value is undefined. */
export function FilterChoice({
  label,
  value,
  all,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly all?: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly choose: (value: string | undefined) => void;
}) {
  return (
    <FilterField label={label}>
      <select
        id={filterId(label)}
        className="govuk-select"
        value={value ?? ''}
        onChange={({ target }) => choose(target.value || undefined)}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </FilterField>
  );
}
