import { useId, useState } from 'react';
import type { Issue } from '@/domain/plan/issue';
import type { Mend } from '@/officerFiles/mends';
import { cellOf, mendOf } from './cellsToWrite';
import { isLookedAtText } from './lookedAtTexts';
import { cellKey, useDrafts } from './drafts';
import type { Fragment } from './fragments';

/** At most this many cells of one kind have boxes: more are quicker to correct in the workbook. */
const MOST_BOXES = 30;

/** Cells whose text only the officer knows, each with a box to write it in. If the issue suggests a text, the box already holds it. */
export function CellBoxes({
  issues,
  fragmentOf,
  isMade,
  onMend,
}: {
  readonly issues: readonly Issue[];
  readonly fragmentOf: (issue: Issue) => Fragment | undefined;
  /** Whether the plan was made here, so that there is no file of the officer's to correct. */
  readonly isMade: boolean;
  readonly onMend: (mends: readonly Mend[]) => void;
}) {
  const id = useId();
  const cells = issues.flatMap((issue) => cellOf(issue, fragmentOf(issue)) ?? []).slice(0, MOST_BOXES);
  const drafts = useDrafts();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        cells.map(({ file, cell, suggested }) => [cell, drafts.get(cellKey({ file, cell })) ?? suggested]),
      ),
  );
  const writtenMends = cells.flatMap((one) => mendOf(one, texts.get(one.cell) ?? '') ?? []);
  if (cells.length === 0) return null;
  return (
    <form
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (writtenMends.length === 0) return;
        for (const { file, cell } of writtenMends) drafts.delete(cellKey({ file, cell }));
        onMend(writtenMends);
      }}
    >
      <h3 className="govuk-heading-s" id={id}>
        Write what should be there{' '}
        <span className="sc-quiet">
          it goes into {isMade ? 'the plan that you save' : 'the corrected copy of your file'}
        </span>
      </h3>
      <ul className="sc-desk__mends">
        {cells.map(({ file, cell, printedCell, before: textBefore, code }) => (
          <li key={`${file}|${cell}`}>
            <label>
              {isMade && printedCell !== undefined ? (
                <strong>{printedCell}</strong>
              ) : (
                <>
                  {file.replace('.csv', '')} <strong>{cell}</strong>
                </>
              )}{' '}
              <del>{textBefore === '' ? '(empty)' : textBefore}</del> →{' '}
              <CellBox
                isText={isLookedAtText(code)}
                text={texts.get(cell) ?? ''}
                onChange={(text) => {
                  drafts.set(cellKey({ file, cell }), text);
                  setTexts(new Map([...texts, [cell, text]]));
                }}
              />
            </label>
          </li>
        ))}
      </ul>
      <p className="sc-desk__buttons">
        <button type="submit" className="govuk-button" aria-disabled={writtenMends.length === 0 || undefined}>
          {writtenMends.length === 1 ? 'Write one cell' : `Write ${writtenMends.length} cells`}
        </button>
      </p>
    </form>
  );
}

function CellBox({
  isText,
  text,
  onChange,
}: {
  readonly isText: boolean;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  return isText ? (
    <textarea
      className="govuk-input sc-desk__box"
      rows={4}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  ) : (
    <input
      className="govuk-input govuk-input--width-10"
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
