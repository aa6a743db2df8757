import type { Comparator } from '@/domain/scorecard/comparator';
import type { Observation } from '@/domain/figures/observation';
import type { RatingPolicy } from '@/domain/figures/ratingPolicy';
import type { Target } from '@/domain/plan/plan';
import type { Polarity } from '@/domain/figures/polarity';
import type { RatingInputs } from '@/domain/scorecard/rating';
import { aPolicy } from './aPlan';
import { anObservation } from './anObservation';

type Wanted = {
  readonly value?: string;
  readonly observation?: Observation | undefined;
  readonly polarity?: Polarity;
  readonly policy?: Partial<RatingPolicy>;
  readonly comparators?: readonly Comparator[];
  readonly target?: Target | undefined;
};

/** What a rating is made from: a figure of which more is better, and only the comparators and target that are given. */
export function aRatingInput({
  value = '62.2',
  polarity = 'high',
  policy,
  comparators = [],
  ...rest
}: Wanted): RatingInputs {
  return {
    observation: 'observation' in rest ? rest.observation : anObservation(value),
    polarity,
    policy: aPolicy(policy),
    comparators,
    target: rest.target,
  };
}
