import { standingOf, type Block, type Standing } from '@/documents/report/block';
import { goTo } from './goTo';
import { StandingMark } from './StandingMark';

const STANDING_ORDER: readonly Standing[] = ['written', 'drafted', 'to-be-confirmed'];

/** From this width on, the contents are next to the text and need not be folded up. */
const WIDE_FROM = 1000;

/** The contents of the report: its headings, each marked as written, drafted or to be confirmed, and how many of each there are. */
export function ReportContents({
  blocks,
  template,
}: {
  readonly blocks: readonly Block[];
  readonly template: string;
}) {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level < 4 ? [block] : []));
  const count = (standing: Standing) => headings.filter((heading) => heading.standing === standing).length;
  return (
    <nav className="sc-report__contents sc-no-print" aria-labelledby="report-contents">
      <h2 id="report-contents" className="govuk-heading-s">
        Contents
      </h2>
      <details open={innerWidth >= WIDE_FROM}>
        <summary>{headings.length} headings</summary>
        <ol>
          {headings.map(({ id, text, level, standing }) => (
            <li key={id} className={level === 3 ? 'sc-report__part' : undefined}>
              <StandingMark standing={standing ?? standingOf([])} />
              <a className="govuk-link" href={`#${id}`} onClick={goTo(id)}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
      <ul className="sc-report__counts">
        {STANDING_ORDER.map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} hidesWord={false} /> <strong>{count(standing)}</strong>
          </li>
        ))}
      </ul>
      <p className="govuk-body-s sc-quiet">Template: {template}</p>
    </nav>
  );
}
