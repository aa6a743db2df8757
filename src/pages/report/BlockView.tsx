import { SmallTrend } from '@/charts/SmallTrend';
import type { BesideFigure, Block } from '@/documents/report/block';
import { trendTable } from '@/documents/report/textsOf';
import { STANDING_WORDS } from '@/documents/report/standingText';
import type { ParagraphFaults } from '@/documents/report/paragraphFaults';
import { unbroken } from '@/documents/report/unbroken';
import { Markdown } from '@/ui/Markdown';
import { MARK_WORDS, RatingMark } from '@/ui/RatingMark';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { isNoStory } from '@/wording/reportDraftText';
import { seriesText } from '@/wording/besideText';
import { RatingSteps } from './RatingSteps';
import type { RowBeside, RowsBeside } from './rowsBeside';
import { StandingMark } from './StandingMark';

/** One block of a report as the page shows it. */
export function BlockView({
  block,
  rows,
  saysStanding,
  faults,
}: {
  readonly block: Block;
  readonly rows: RowsBeside;
  /** Whether each drafted paragraph is marked as a draft. */
  readonly saysStanding: boolean;
  /** What could be improved in each paragraph, shown to the author. */
  readonly faults?: ParagraphFaults | undefined;
}) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return <Paragraph block={block} rows={rows} saysStanding={saysStanding} faults={faults} />;
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet sc-measure">
          {block.items.map((item) => (
            <li key={item}>
              <Markdown text={item} />
            </li>
          ))}
        </ul>
      );
    case 'trend':
      return <TrendFigures block={block} />;
    case 'table':
      return (
        <>
          {block.shows === 'rating steps' ? <RatingSteps block={block} /> : <TableBlock block={block} />}
          {block.notes?.map((note) => (
            <p key={note} className="sc-report__note">
              {note}
            </p>
          ))}
        </>
      );
    case 'facts':
      return (
        <dl className="sc-report__facts">
          {block.rows.map(({ label, text, standing }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={standing === 'to-be-confirmed' ? 'sc-report__open' : undefined}>{text}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

function Heading({
  block: { id, level, text, standing },
}: {
  readonly block: Extract<Block, { kind: 'heading' }>;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} tabIndex={-1} className={`sc-report__h${level}`}>
      {text}
      {standing !== undefined && level === 2 && <StandingMark standing={standing} hidesWord={false} />}
    </Tag>
  );
}

function Paragraph({
  block: { number, text, standing, notes, figure },
  rows,
  saysStanding,
  faults,
}: {
  readonly block: Extract<Block, { kind: 'paragraph' }>;
  readonly rows: RowsBeside;
  readonly saysStanding: boolean;
  readonly faults: ParagraphFaults | undefined;
}) {
  return (
    <div className="sc-report__row">
      <div className={`sc-report__paragraph sc-report__paragraph--${standing}`}>
        {number !== undefined && number !== '' && <span className="sc-report__number">{number}</span>}
        <div className="sc-report__words">
          {standing === 'drafted' && saysStanding && (
            <p className="sc-report__standing">
              <StandingMark standing="drafted" /> {STANDING_WORDS.drafted}
            </p>
          )}
          <Markdown text={text} />
          {notes.map((note) => (
            <p key={note} className={`sc-report__note${isNoStory(note) ? ' sc-report__note--ask' : ''}`}>
              {note}
            </p>
          ))}
          {standing === 'written' &&
            faults?.get(text)?.map((fault) => (
              <p key={fault} className="sc-report__fault sc-no-print">
                <span className="govuk-visually-hidden">For the author: </span>
                {fault}
              </p>
            ))}
        </div>
      </div>
      {figure !== undefined && <Beside figure={figure} rowBeside={rows.get(figure.indicator)} />}
    </div>
  );
}

function Beside({
  figure: { title, value, period, colour, reason, otherRatings: others },
  rowBeside,
}: {
  readonly figure: BesideFigure;
  readonly rowBeside: RowBeside | undefined;
}) {
  return (
    <div className="sc-report__beside" role="group" aria-label={`Figure: ${title}`}>
      <p className="sc-report__beside-title">{title}</p>
      <p>
        <strong className="sc-report__value">{value}</strong> <RatingMark colour={colour} />{' '}
        <span className="sc-quiet">{period}</span>
      </p>
      {rowBeside !== undefined && rowBeside.row.series.observations.length > 1 && (
        <SmallTrend
          series={rowBeside.row.series}
          england={rowBeside.england}
          latest={rowBeside.row.period}
          label={seriesText(rowBeside.row)}
        />
      )}
      <p className="sc-report__note">{reason}</p>
      {others !== undefined && <p className="sc-report__note">Beside others: {others}</p>}
    </div>
  );
}

function TableBlock({
  block: { caption, columns, rows },
}: {
  readonly block: Extract<Block, { kind: 'table' }>;
}) {
  return (
    <SidewaysRegion aria-label={caption}>
      <table className="sc-report__table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }, index) => (
              <th
                key={title}
                scope="col"
                className={
                  isNumber !== true ? undefined : index > 0 ? 'sc-report__figure' : 'sc-report__place'
                }
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, rowIndex) => (
            <tr key={rowIndex}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th
                    key={index}
                    scope="row"
                    className={columns[0]?.isNumber === true ? 'sc-report__place' : undefined}
                  >
                    {unbroken(cell)}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={columns[index]?.isNumber === true ? 'sc-report__figure' : undefined}
                  >
                    <CellText text={cell} isRating={columns[index]?.isRating === true} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysRegion>
  );
}

function CellText({ text, isRating }: { readonly text: string; readonly isRating: boolean }) {
  const colour = isRating ? MARK_COLOURS.find((colourName) => MARK_WORDS[colourName] === text) : undefined;
  return colour === undefined ? unbroken(text) : <RatingMark colour={colour} />;
}

const MARK_COLOURS = ['red', 'amber', 'green', 'none'] as const;

/** The small line beside the paragraph is the chart; a button shows its figures. */
function TrendFigures({ block }: { readonly block: Extract<Block, { kind: 'trend' }> }) {
  const [headerRow = [], ...rows] = trendTable(block);
  const columns = headerRow.map((title, index) => ({
    title,
    isNumber: index > 0 ? (true as const) : undefined,
  }));
  return (
    <details className="sc-more sc-report__trend">
      <summary>Show the figures: {block.title}</summary>
      <TableBlock block={{ kind: 'table', caption: block.title, columns, rows }} />
    </details>
  );
}
