import { useState } from 'react';
import { feedLines } from '@/officerFiles/feedLines';
import { indicatorRowsText } from '@/officerFiles/indicatorRows';
import type { TakenOffer } from '@/officerFiles/withOffers';

/** The lines of feeds.json and rows of indicators.csv for what was ticked, to be copied into a plan that is kept elsewhere: what `scorecard feeds` prints. */
export function FeedText({ takenOffers }: { readonly takenOffers: readonly TakenOffer[] }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Lines to paste into a plan of your own</span>
      </summary>
      <Text
        name="feeds.json"
        text={feedLines(takenOffers.flatMap(({ feed, groups }) => [feed, ...groups]))}
      />
      <Text name="indicators.csv" text={indicatorRowsText(takenOffers.map(({ row }) => row))} />
    </details>
  );
}

function Text({ name, text }: { readonly name: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <section aria-label={name}>
      <h3 className="govuk-heading-s">{name}</h3>
      <pre className="sc-desk__text" tabIndex={0}>
        {text}
      </pre>
      <p>
        <button
          type="button"
          className="sc-link-button"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          Copy the text for {name}
        </button>{' '}
        <span role="status">{isCopied && 'Copied.'}</span>
      </p>
    </section>
  );
}
