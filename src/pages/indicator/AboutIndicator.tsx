import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '@/data/packQueries';
import { SHORTHAND_MEANINGS, signOf } from '@/domain/figures/reading';
import type { Indicator } from '@/domain/figures/indicator';
import type { IndicatorView } from './indicatorView';

/** What the indicator is, its caveats and its source. */
export function AboutIndicator({ view: { data, row } }: { readonly view: IndicatorView }) {
  const { observation } = row;
  const history = useQuery(historyQuery(data, row.indicator));
  const indicator = { ...row.indicator, ...history.data?.about };
  const shorthand = observation?.reading.kind === 'withheld' ? observation.reading.shorthand : undefined;
  const themes = indicator.themes.flatMap((tag) =>
    data.plan.frameworks.flatMap((framework) =>
      framework.themes
        .filter((theme) => `${framework.id}:${theme.id}` === tag)
        .map((theme) => `${framework.title}: ${theme.title}`),
    ),
  );
  const alsoUnder = data.plan.priorities.flatMap(({ id, title }) =>
    indicator.themes.includes(`topics:${id}`) ? [title] : [],
  );
  const factPairs: readonly (readonly [string, string | undefined])[] = [
    ['Code', indicator.code],
    ['Counts', indicator.numerator],
    ['Out of', indicator.denominator],
    ['Kind', kindOfIndicator(indicator)],
    ['Theme', themes.join('; ') || undefined],
    ['Also under', alsoUnder.join('; ') || undefined],
    ['Good range', goodText(indicator)],
    ['Owner', indicator.owner],
    ['Caveat', indicator.caveat],
    ['Shorthand', shorthand && `${signOf(shorthand)} means ${SHORTHAND_MEANINGS[shorthand]}`],
  ];
  return (
    <section className="sc-keep">
      <h2 className="govuk-heading-m">About this indicator</h2>
      {history.data?.about.definition !== undefined && (
        <p className="govuk-body sc-measure">{history.data.about.definition}</p>
      )}
      <dl className="govuk-summary-list">
        {factPairs.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} className="govuk-summary-list__row">
                <dt className="govuk-summary-list__key">{name}</dt>
                <dd className="govuk-summary-list__value">{value}</dd>
              </div>
            ),
        )}
        <div className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">Source</dt>
          <dd className="govuk-summary-list__value">
            {indicator.source ?? 'The source of each figure is in the table of figures.'}
            {indicator.link !== undefined && (
              <>
                {' '}
                <a className="govuk-link" href={indicator.link} rel="noopener noreferrer">
                  {indicator.link}
                </a>
              </>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function kindOfIndicator({ type, status, level }: Indicator): string {
  const levels = {
    population: 'about a whole population',
    'how-much': 'how much was done',
    'how-well': 'how well it was done',
    'better-off': 'whether anyone is better off',
  } as const;
  return [
    `${type} indicator`,
    level && levels[level],
    status === 'active' ? undefined : status.replace('-', ' '),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function goodText({ good }: Indicator): string | undefined {
  if (good === undefined) return undefined;
  if (good.low === undefined) return `up to ${good.high}`;
  return good.high === undefined ? `from ${good.low}` : `${good.low} to ${good.high}`;
}
