import { responseGaps } from '@/domain/registers/recommendationGaps';
import type { Recommendation } from '@/domain/registers/register';
import { formatAccess } from '@/ui/formatAccess';
import { DECISION_WORDS, dueMeaning, RESPONSE_GAP_WORDS, STATUS_WORDS } from '@/wording/promisesText';
import { LabelledCell } from '@/ui/LabelledCell';
import { DoubtNote } from './DoubtNote';
import { Missing } from './Missing';
import { RegisterTable } from './RegisterTable';

type Row = { readonly entry: Recommendation; readonly merged: readonly Recommendation[] };

/** The recommendations as a table: what was asked, what was decided and answered, and what is missing. */
export function RecommendationsTable({
  title,
  rows,
  hasOwnProgress,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Whether rows show their own progress. False if the page says it once for all. */
  readonly hasOwnProgress: boolean;
}) {
  const hasEvidence = rows.some(({ entry }) => entry.evidence !== undefined);
  const count = (hasFact: (recommendation: Recommendation) => unknown) =>
    `${rows.filter(({ entry }) => hasFact(entry) !== undefined).length} of ${rows.length}`;
  return (
    <RegisterTable
      name="sc-recommendations"
      hasPhoneRows
      caption={`${title}: what was asked, what was answered, and what is missing`}
      headings={[
        'No.',
        'Recommendation',
        'Decision',
        'Response',
        'Officer',
        'Date',
        ...(hasEvidence ? ['Evidence'] : []),
      ]}
    >
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <RecommendationRow
            key={row.entry.id}
            row={row}
            number={index + 1}
            hasEvidence={hasEvidence}
            hasOwnProgress={hasOwnProgress}
          />
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row" colSpan={2}>
            Recorded
          </th>
          <LabelledCell label="Decision">{count(({ decision }) => decision)}</LabelledCell>
          <LabelledCell label="Response">{count(({ reason, action }) => reason ?? action)}</LabelledCell>
          <LabelledCell label="Officer">{count(({ officer }) => officer)}</LabelledCell>
          <LabelledCell label="Date">
            {count(({ due }) => due)}
            {rows.some(({ entry }) => entry.due !== undefined && entry.due.latest === undefined) && (
              <small>{count(({ due }) => due?.latest)} name a day</small>
            )}
          </LabelledCell>
          {hasEvidence && <LabelledCell label="Evidence">{count(({ evidence }) => evidence)}</LabelledCell>}
        </tr>
      </tfoot>
    </RegisterTable>
  );
}

function RecommendationRow({
  row: { entry, merged },
  number,
  hasEvidence,
  hasOwnProgress,
}: {
  readonly row: Row;
  readonly number: number;
  readonly hasEvidence: boolean;
  readonly hasOwnProgress: boolean;
}) {
  const { decision, reason, action, officer, due, evidence, progress, status } = entry;
  const gaps = responseGaps(entry).filter((gap) => gap !== 'decision');
  // A rejected recommendation needs neither an officer nor a date. While there is no decision, it is unknown whether
  // these are needed.
  const isAnswered = decision !== 'rejected' && decision !== 'deferred';
  const accessNote = formatAccess(entry.access);
  return (
    <tr role="row">
      <td role="cell" className="sc-register__number">
        {number}
      </td>
      <th role="rowheader" scope="row">
        {entry.recommendation}
        {accessNote !== undefined && <small className="sc-restricted">For members: {accessNote}</small>}
        {merged.map((mergedEntry) => (
          <small key={mergedEntry.id}>Combined with this one: {mergedEntry.recommendation}</small>
        ))}
        <DoubtNote text={entry.doubt} />
        <small>{entry.page}</small>
      </th>
      <LabelledCell label="Decision">
        {decision === undefined ? (
          <Missing>Not recorded</Missing>
        ) : (
          <strong>{DECISION_WORDS[decision]}</strong>
        )}
        {gaps.length > 0 && <small>Missing: {gaps.map((gap) => RESPONSE_GAP_WORDS[gap]).join(', ')}</small>}
      </LabelledCell>
      <LabelledCell label="Response">
        {reason ?? (action === undefined && <Missing>missing</Missing>)}
        {action !== undefined && <small>Action: {action}</small>}
        {status !== undefined && <small>{STATUS_WORDS[status]}</small>}
        {hasOwnProgress && progress !== undefined && <small>{progress}</small>}
      </LabelledCell>
      <LabelledCell label="Officer">{officer ?? <NotThere isAsked={isAnswered} />}</LabelledCell>
      <LabelledCell label="Date">
        {due === undefined ? (
          <NotThere isAsked={isAnswered || decision === 'deferred'} />
        ) : (
          <>
            {due.text}
            <small>{dueMeaning(due)}</small>
          </>
        )}
      </LabelledCell>
      {hasEvidence && (
        <LabelledCell label="Evidence">{evidence ?? <Missing>none recorded</Missing>}</LabelledCell>
      )}
    </tr>
  );
}

function NotThere({ isAsked }: { readonly isAsked: boolean }) {
  return isAsked ? <Missing>missing</Missing> : <span className="sc-quiet">not asked for</span>;
}
