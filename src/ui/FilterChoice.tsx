import { FilterField, filterId } from './FilterField';

/** A menu to choose one of several. If `allTitle` is given, it names the choice of all, whose value is undefined. */
export function FilterChoice({
  label,
  value,
  allTitle,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly allTitle?: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly onChoose: (value: string | undefined) => void;
}) {
  return (
    <FilterField label={label}>
      <select
        id={filterId(label)}
        className="govuk-select"
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value || undefined)}
      >
        {allTitle !== undefined && <option value="">{allTitle}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </FilterField>
  );
}
