import { capital } from '@/domain/figures/capital';
import type { Commentary } from '@/domain/plan/plan';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { Markdown } from '@/ui/Markdown';
import { exemptText } from '@/wording/accessText';
import { KIND_TITLES } from '@/wording/priorityText';
import type { IndicatorView } from './indicatorView';
import { CompanionsLeftOut } from './CompanionPairs';

/** What the authority says about the figure, kind by kind, each with its source. */
export function CommentaryList({ view }: { readonly view: IndicatorView }) {
  const { data, row } = view;
  const ownParagraphs = data.commentary.filter(({ indicator }) => indicator === row.indicator.id);
  const kinds = Object.entries(KIND_TITLES).flatMap(([kind, title]) => {
    const paragraphs = ownParagraphs.filter((paragraph) => paragraph.kind === kind);
    return paragraphs.length === 0 ? [] : [{ title, paragraphs }];
  });
  const exempt = data.exempt.filter(({ indicator }) => indicator === row.indicator.id);
  return (
    <section>
      <h2 className="govuk-heading-m">Commentary</h2>
      <CompanionsLeftOut view={view} />
      {kinds.length === 0 && exempt.length === 0 && (
        <p className="govuk-body">Nothing has been written about this indicator yet.</p>
      )}
      {kinds.map(({ title, paragraphs }) => (
        <div key={title} className="sc-measure">
          <h3 className="govuk-heading-s">{title}</h3>
          {paragraphs.map((paragraph, index) => (
            <Paragraph key={index} paragraph={paragraph} />
          ))}
        </div>
      ))}
      {exempt.map(({ paragraph }) => (
        <p key={paragraph} className="govuk-body sc-measure">
          {exemptText(paragraph)}
        </p>
      ))}
    </section>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: Commentary }) {
  const { text, owner, due, date, source, access } = paragraph;
  const accessNote = formatAccess(access);
  const factTexts = [
    source,
    owner && `owner: ${owner}`,
    due && `due: ${due}`,
    date && formatDay(date),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <>
      {accessNote !== undefined && <p className="sc-restricted">{capital(accessNote)}</p>}
      <Markdown text={text} />
      {factTexts.length > 0 && <p className="govuk-body-s sc-quiet">{factTexts.join(' · ')}</p>}
    </>
  );
}
