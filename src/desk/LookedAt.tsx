import { useId, useState } from 'react';
import type { Issue } from '@/domain/plan/issue';
import type { TextCell } from '@/officerFiles/textsLookedAt';
import type { Fragment } from './fragments';
import { lookedAtWords } from './lookedAtTexts';

/** Texts that stop the save until somebody has looked at them. The officer marks those that reveal nothing about anyone, and the plan keeps who has looked. */
export function LookedAt({
  code,
  issues,
  fragmentOf,
  onLookedAt,
}: {
  /** The kind of issue that these texts have. */
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly fragmentOf: (issue: Issue) => Fragment | undefined;
  readonly onLookedAt: (cells: readonly TextCell[], name: string) => void;
}) {
  const id = useId();
  const [checkerName, setCheckerName] = useState('');
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(new Set());
  const [isEarly, setEarly] = useState(false);
  const texts = issues.flatMap((issue) => textCell(issue, fragmentOf(issue)) ?? []);
  const keyOf = ({ file, row, column }: TextCell) => `${file}|${row}|${column}`;
  const chosenTexts = texts.filter((text) => chosenKeys.has(keyOf(text)));
  const isReady = chosenTexts.length > 0 && checkerName.trim() !== '';
  if (texts.length === 0) return null;
  return (
    <form
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        setEarly(!isReady);
        if (isReady) onLookedAt(chosenTexts, checkerName.trim());
      }}
    >
      <h3 className="govuk-heading-s" id={id}>
        Or mark a text as looked at <span className="sc-quiet">{lookedAtWords(code)?.where}</span>
      </h3>
      <ul className="govuk-list">
        {texts.map((textCell) => (
          <li key={keyOf(textCell)}>
            <label>
              <input
                type="checkbox"
                checked={chosenKeys.has(keyOf(textCell))}
                onChange={({ target }) => {
                  const otherKeys = [...chosenKeys].filter((key) => key !== keyOf(textCell));
                  setChosenKeys(new Set(target.checked ? [...otherKeys, keyOf(textCell)] : otherKeys));
                }}
              />{' '}
              {textCell.text}
            </label>
          </li>
        ))}
      </ul>
      <p className="sc-desk__buttons">
        <label>
          Who has looked: a role, not a name{' '}
          <input
            className="govuk-input govuk-input--width-10"
            value={checkerName}
            onChange={({ target }) => setCheckerName(target.value)}
          />
        </label>
        <button
          type="submit"
          className="govuk-button govuk-button--secondary"
          aria-disabled={!isReady || undefined}
        >
          {lookedAtWords(code)?.mark} {chosenTexts.length > 1 ? `${chosenTexts.length} texts` : 'the text'}
        </button>
      </p>
      {isEarly && !isReady && (
        <p className="sc-failed" role="alert">
          {chosenTexts.length === 0 ? 'Tick the text that you have looked at.' : 'Say who has looked at it.'}
        </p>
      )}
    </form>
  );
}

function textCell(
  { row, column }: Issue,
  fragment: Fragment | undefined,
): (TextCell & { readonly text: string }) | undefined {
  if (row === undefined || column === undefined || fragment?.columnIndex === undefined) return undefined;
  return { file: fragment.file, row, column, text: fragment.cells[fragment.columnIndex] ?? '' };
}
