import { lastDayOf } from '@/domain/figures/period';
import { Menu } from './Menu';

/** A menu that shows the scorecard as it was at the end of an earlier year. Each choice is a link. */
export function AsAtMenu({
  years,
  asAt,
  hrefAt,
}: {
  /** The years to choose from, newest first; the newest stands for the latest figures. */
  readonly years: readonly string[];
  readonly asAt: string | undefined;
  readonly hrefAt: (asAt: string | undefined) => string;
}) {
  const [, ...earlierYears] = years;
  if (earlierYears.length === 0) return null;
  return (
    <Menu
      label="As at"
      chosenTitle={asAt === undefined ? 'latest' : `end of ${asAt}`}
      items={[
        { href: hrefAt(undefined), title: 'Latest figures', isCurrent: asAt === undefined },
        ...earlierYears.map((year) => ({
          href: hrefAt(year),
          title: `Periods that ended by the end of ${year}`,
          isCurrent: asAt === year,
        })),
      ]}
    />
  );
}

/** A notice that the page does not show the newest figures. */
export function AsAtNotice({
  asAt,
  hrefLatest,
}: {
  readonly asAt: string | undefined;
  readonly hrefLatest: string;
}) {
  if (asAt === undefined) return null;
  return (
    <p className="sc-notice" role="status">
      Only <strong>periods that had ended by the end of {asAt}</strong>, in the figures that are held today.{' '}
      <a className="govuk-link sc-no-print" href={hrefLatest}>
        Show the latest figures
      </a>
    </p>
  );
}

/** The "as at" of an address, if it is a year or a time period that can be read. */
export function toAsAt(text: string | null): string | undefined {
  return text !== null && /^\d{4}(\d{2})?$/.test(text) && lastDayOf(text) !== undefined ? text : undefined;
}
