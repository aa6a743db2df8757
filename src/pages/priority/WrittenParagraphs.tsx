import type { ReactNode } from 'react';
import type { CommentaryKind } from '@/domain/plan/plan';
import { paragraphsOf, type DatedParagraph, type PriorityAccount } from '@/domain/report/priorityAccount';
import { colourOf } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { Figure } from '@/ui/Figure';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { Markdown } from '@/ui/Markdown';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { KIND_TITLES, NOTHING_WRITTEN } from '@/wording/priorityText';

type Props = { readonly account: PriorityAccount; readonly kind: CommentaryKind };

/** The newest report's paragraphs of one kind as a column. If the report has none, the column shows what the figures say, marked as drafted. */
export function WrittenParagraphs({
  account,
  kind,
  drafted,
}: Props & { readonly drafted: readonly string[] }) {
  const isWritten = paragraphsOf(account, kind).some(({ isEarlier }) => !isEarlier);
  return (
    <section>
      <h2 className="govuk-heading-m">{KIND_TITLES[kind]}</h2>
      <NewestParagraphs account={account} kind={kind} />
      {!isWritten && drafted.length > 0 && (
        <div className="sc-drafted">
          <p className="sc-drafted__mark">Drafted from the figures</p>
          <ul className="govuk-list">
            {drafted.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** All paragraphs of a kind in a list of facts, with its heading at the side. */
export function WrittenBlock({ account, kind, children }: Props & { readonly children?: ReactNode }) {
  return (
    <div className="sc-priority__fact">
      <dt>{KIND_TITLES[kind]}</dt>
      <dd>
        <NewestParagraphs account={account} kind={kind} />
        <EarlierParagraphs account={account} kind={kind} />
        {children}
      </dd>
    </div>
  );
}

function NewestParagraphs({ account, kind }: Props) {
  const paragraphs = paragraphsOf(account, kind);
  if (paragraphs.length === 0) return <p className="sc-missing">{NOTHING_WRITTEN[kind]}</p>;
  const currentParagraphs = paragraphs.filter(({ isEarlier }) => !isEarlier);
  return (
    <>
      {currentParagraphs.length === 0 && <p className="sc-missing">The newest report has none.</p>}
      {currentParagraphs.map((paragraph, index) => (
        <Paragraph key={index} datedParagraph={paragraph} rows={account.rows}>
          {kind === 'working-well' && isRedAndOnlyGoodNews(account, paragraph) && (
            <p className="sc-paragraph__only">
              Rated red, and listed here alone: no concern and no story is written on it.
            </p>
          )}
        </Paragraph>
      ))}
    </>
  );
}

/** The paragraphs of earlier reports, one box for each report. `titled` adds the kind of each paragraph, for a list without a heading that names it. */
export function EarlierParagraphs({ account, kind, titled = false }: Props & { readonly titled?: boolean }) {
  const earlierParagraphs = paragraphsOf(account, kind).filter(({ isEarlier }) => isEarlier);
  return [...new Set(earlierParagraphs.map(earlierText))].map((from) => (
    <div key={from} className="sc-earlier">
      <p className="sc-earlier__mark">
        <strong>Earlier</strong> {from}
        {titled && ` · ${KIND_TITLES[kind]}`}
      </p>
      <div className="sc-earlier__list">
        {earlierParagraphs
          .filter((paragraph) => earlierText(paragraph) === from)
          .map((paragraph, index) => (
            <Paragraph key={index} datedParagraph={paragraph} rows={account.rows} />
          ))}
      </div>
    </div>
  ));
}

/** Whether a red figure appears in the newest report only among what is working well. */
function isRedAndOnlyGoodNews(account: PriorityAccount, { paragraph }: DatedParagraph): boolean {
  const { indicator } = paragraph;
  const row = account.rows.find((ratedRow) => ratedRow.indicator.id === indicator);
  if (row === undefined || colourOf(row) !== 'red') return false;
  return !(['concern', 'story'] as const).some((kind) =>
    paragraphsOf(account, kind).some(
      (otherParagraph) => !otherParagraph.isEarlier && otherParagraph.paragraph.indicator === indicator,
    ),
  );
}

function earlierText({ report, paragraph }: DatedParagraph): string {
  const date = report?.date ?? paragraph.date;
  return [report?.title, date === undefined ? undefined : formatDay(date)]
    .filter((part) => part !== undefined)
    .join(', ');
}

function Paragraph({
  datedParagraph: { paragraph },
  rows,
  children,
}: {
  readonly datedParagraph: DatedParagraph;
  readonly rows: readonly ScorecardRow[];
  /** A remark below a paragraph on what is working well: the report mentions a red figure here and nowhere else. */
  readonly children?: ReactNode;
}) {
  const row = rows.find(({ indicator }) => indicator.id === paragraph.indicator);
  const accessNote = formatAccess(paragraph.access);
  const factTexts = [
    paragraph.owner,
    paragraph.due && `due ${formatDay(paragraph.due)}`,
    paragraph.source,
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <div className="sc-paragraph">
      {row !== undefined && (
        <p className="sc-paragraph__figure">
          <RatingMark colour={markColour(row.rating)} hidesWord />{' '}
          <Figure observation={row.observation} indicator={row.indicator} />
        </p>
      )}
      <div className="sc-paragraph__text">
        {accessNote !== undefined && <p className="sc-restricted">For members: {accessNote}</p>}
        <Markdown text={paragraph.text} />
        {factTexts.length > 0 && <p className="govuk-body-s sc-quiet">{factTexts.join(' · ')}</p>}
        {children}
      </div>
    </div>
  );
}
