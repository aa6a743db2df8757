import type { Access } from '@/domain/figures/access';
import { goingWell } from '@/domain/certainty/attentionOrder';
import type { Commentary, CommentaryKind, Priority } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatAccess } from '@/ui/formatAccess';
import { formatReading, unitAfter } from '@/ui/formatValue';
import { Inline } from '@/ui/Markdown';
import { exemptText } from '@/wording/accessText';
import { polarityText } from '@/wording/directionText';
import { priorityLabel } from '@/wording/priorityText';
import { greenText } from '@/wording/tallyText';
import { Waffle } from './Waffle';

/**
 * One card for each priority: its squares, how many indicators it has and how many are rated, one figure going well, one concern, and what no
 * indicator measures.
 */
export function PriorityCards({
  data,
  rows,
  attention,
  asAt,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  /** The rows that need attention, the most urgent first. */
  readonly attention: readonly ScorecardRow[];
  readonly asAt: string | undefined;
}) {
  if (data.plan.priorities.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">{data.plan.byTopic === true ? 'By topic' : 'By priority'}</h2>
      <ul className="sc-cards">
        {data.plan.priorities.map((priority) => (
          <li key={priority.id} className="sc-card">
            <PriorityCard
              data={data}
              priority={priority}
              label={priorityLabel(data.plan, priority)}
              rows={rows.filter(({ indicator }) => indicator.priority === priority.id)}
              worstRow={attention.find(({ indicator }) => indicator.priority === priority.id)}
              asAt={asAt}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PriorityCard({
  data,
  priority,
  label,
  rows,
  worstRow,
  asAt,
}: {
  readonly data: PlanData;
  readonly priority: Priority;
  readonly label: string;
  readonly rows: readonly ScorecardRow[];
  readonly worstRow: ScorecardRow | undefined;
  readonly asAt: string | undefined;
}) {
  const href = hrefOf({
    ...planAddressOf(data),
    page: 'priority',
    priority: priority.id,
    params: { asat: asAt },
  });
  const priorityParagraphs = data.commentary.filter((paragraph) => isOf(paragraph, priority, rows));
  const doubts = data.commentary.filter(
    (paragraph) => paragraph.priority === priority.id && paragraph.kind === 'data-quality',
  );
  return (
    <>
      <p className="sc-card__label">
        {label}
        {priority.from !== undefined && priority.from !== data.plan.from && `, from ${priority.from}`}
      </p>
      <h3 className="govuk-heading-s">
        <a href={href}>{priority.title}</a>
      </h3>
      {rows.length === 0 ? (
        <p className="sc-card__none">
          <strong>No published indicator.</strong>{' '}
          {doubts[0] === undefined ? 'Progress here rests on what partners report.' : ''}
        </p>
      ) : (
        <div className="sc-card__figures">
          <Waffle planAddress={planAddressOf(data)} rows={rows} asAt={asAt} />
          <p className="sc-quiet sc-card__count">{greenText(tallyOf(rows))}.</p>
        </div>
      )}
      <PrioritySentence
        title="Going well"
        paragraph={paragraphOfKind(priorityParagraphs, 'working-well')}
        fallback={goingWell(rows)[0]}
      />
      <PrioritySentence
        title="Concern"
        paragraph={paragraphOfKind(priorityParagraphs, 'concern')}
        fallback={worstRow}
      />
      {doubts.length > 0 && <Doubts doubts={doubts} />}
      {data.exempt
        .filter((notice) => notice.priority === priority.id)
        .map(({ paragraph }) => (
          <p key={paragraph} className="sc-card__sentence">
            {exemptText(paragraph)}
          </p>
        ))}
    </>
  );
}

/** Data queries about the priority as a whole. A single query is shown; several are folded away. */
function Doubts({ doubts }: { readonly doubts: readonly Commentary[] }) {
  const paragraphs = doubts.map(({ text, access }) => (
    <p key={text} className="sc-card__sentence">
      <Inline text={text} />
      <RestrictedNote access={access} />
    </p>
  ));
  if (paragraphs.length === 1) return paragraphs;
  return (
    <details className="sc-more">
      <summary>{paragraphs.length} data queries</summary>
      {paragraphs}
    </details>
  );
}

/**
 * The text of a card: the officer's own sentence, or else the most telling figure with a note of which way is better. Without that note,
 * “going well: children moved three times, 8.8%” would praise the moves.
 */
function PrioritySentence({
  title,
  paragraph,
  fallback,
}: {
  readonly title: string;
  readonly paragraph: Commentary | undefined;
  readonly fallback: ScorecardRow | undefined;
}) {
  if (paragraph !== undefined)
    return (
      <p className="sc-card__sentence">
        <strong>{title}:</strong> <Inline text={firstSentence(paragraph.text)} />
        <RestrictedNote access={paragraph.access} />
      </p>
    );
  const reading = fallback?.observation?.reading;
  if (fallback === undefined || reading === undefined) return null;
  return (
    <p className="sc-card__sentence">
      <strong>
        {title} ({polarityText(fallback.indicator.polarity)}):
      </strong>{' '}
      {fallback.indicator.title}
      {reading.kind === 'value' &&
        `, ${[formatReading(reading, fallback.indicator), unitAfter(fallback.indicator.unit)].filter(Boolean).join(' ')}`}
      .
    </p>
  );
}

/** In a pack for members, marks a paragraph that is not public. */
function RestrictedNote({ access }: { readonly access: Access }) {
  const accessNote = formatAccess(access);
  return accessNote !== undefined && <span className="sc-restricted"> ({accessNote})</span>;
}

function isOf(paragraph: Commentary, priority: Priority, rows: readonly ScorecardRow[]): boolean {
  if (paragraph.priority !== undefined) return paragraph.priority === priority.id;
  return rows.some(({ indicator }) => indicator.id === paragraph.indicator);
}

function paragraphOfKind(paragraphs: readonly Commentary[], kind: CommentaryKind): Commentary | undefined {
  return paragraphs.find((paragraph) => paragraph.kind === kind);
}

function firstSentence(text: string): string {
  const [line = ''] = text.split('\n').map((textLine) => textLine.replace(/^\s*(?:[-*]|\d+\.)\s+/, ''));
  return /^.{20,}?[.!?](?=\s|$)/s.exec(line)?.[0] ?? line;
}
