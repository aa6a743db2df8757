import { useState } from 'react';
import type { Polarity } from '@/domain/figures/polarity';
import { PageHeading } from '@/ui/PageHeading';
import { AuthorityField } from './AuthorityField';
import { FeedText } from './FeedText';
import { OfferTable } from './OfferTable';
import { PinChoices } from './PinChoices';
import type { Desk, FeedsStep as Feeds } from './deskState';
import { WaysBack } from './WaysBack';

/**
 * The step for published files: what they can bring, which of it the officer wants, and which way is better. The result starts a new plan or
 * goes into the open one.
 */
export function FeedsStep({ desk, step }: { readonly desk: Desk; readonly step: Feeds }) {
  const { offersByFile, authority } = step.offers;
  const allOffers = offersByFile.flatMap(({ name, offers }) =>
    offers.map((offer, offerIndex) => ({ key: `${name}|${offerIndex}`, offer })),
  );
  const [untickedKeys, setUntickedKeys] = useState<ReadonlySet<string>>(new Set());
  const [polarities, setPolarities] = useState<ReadonlyMap<string, Polarity>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const takenOffers = allOffers
    .filter(({ key, offer }) => !untickedKeys.has(key) && offer.latest !== undefined)
    .map(({ key, offer }) => ({
      feed: offer.feed,
      groups: offer.groups,
      row: { ...offer.row, polarity: polarities.get(key) ?? (offer.row.polarity || 'neutral') },
    }));
  const isNewPlan = step.openPlan === undefined;
  // The open plan says whose figures it holds, unless it is a plan for every authority.
  const [isOpen] = useState(isNewPlan || authority === undefined);
  return (
    <>
      <PageHeading title={`What ${offersByFile.length === 1 ? 'this file' : 'these files'} could bring`} />
      <p className="govuk-body sc-quiet">
        {isNewPlan
          ? 'Published figures, for a new plan. Say whose figures you want, and untick what you do not want.'
          : `Published figures, for ${step.openPlan?.name}. Untick what you do not want.`}
      </p>
      {isOpen && (
        <AuthorityField
          foundAuthority={authority?.code}
          onChange={(code) => {
            desk.nameAuthority(code);
            if (code !== undefined && code !== authority?.code) desk.offerFor(code);
          }}
          isMissing={isAsked && authority === undefined}
        />
      )}
      {offersByFile.map((file) => (
        <section key={file.name} aria-label={file.name}>
          <h2 className="govuk-heading-m">{file.name}</h2>
          <p className="sc-quiet">{file.description}.</p>
          {file.problems.map((problem) => (
            <p key={problem} className="sc-failed">
              {problem}
            </p>
          ))}
          {file.guessed.length > 0 && (
            <PinChoices
              guessed={file.guessed}
              onChoose={(column, value) =>
                desk.offerFor(authority?.code, {
                  ...step.pins,
                  [file.name]: { ...step.pins[file.name], [column]: value },
                })
              }
            />
          )}
          {authority !== undefined && (
            <OfferTable
              file={file}
              untickedKeys={untickedKeys}
              polarities={polarities}
              onTick={(keys, isOn) =>
                setUntickedKeys(
                  new Set(
                    isOn
                      ? [...untickedKeys].filter((key) => !keys.includes(key))
                      : [...untickedKeys, ...keys],
                  ),
                )
              }
              onPolarity={(key, polarity) => setPolarities(new Map([...polarities, [key, polarity]]))}
            />
          )}
        </section>
      ))}
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="govuk-button"
          disabled={
            desk.workInProgress !== undefined || (authority !== undefined && takenOffers.length === 0)
          }
          onClick={() => {
            setAsked(true);
            if (authority !== undefined) desk.takeFeeds(takenOffers);
          }}
        >
          {buttonText(isNewPlan, authority === undefined ? undefined : takenOffers.length)}
        </button>
        <WaysBack desk={desk} />
      </p>
      {authority !== undefined && <FeedText takenOffers={takenOffers} />}
    </>
  );
}

function buttonText(isNewPlan: boolean, count: number | undefined): string {
  if (count === undefined) return 'Start a plan';
  const figures = count === 1 ? 'one indicator' : `${count} indicators`;
  return isNewPlan ? `Start a plan with ${figures}` : `Add ${figures} to the plan`;
}
