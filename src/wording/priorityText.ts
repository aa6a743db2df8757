import type { Level } from '@/domain/figures/indicator';
import type { CommentaryKind, Plan, Priority } from '@/domain/plan/plan';
import type { PriorityAccount } from '@/domain/report/priorityAccount';
import { tallyOf } from '@/domain/scorecard/tally';
import { shareText } from './tallyText';

/** The heading over each kind of paragraph. */
export const KIND_TITLES: Readonly<Record<CommentaryKind, string>> = {
  'working-well': 'What’s working well',
  concern: 'What we are concerned about',
  story: 'The story behind it',
  impact: 'Impact on children',
  action: 'What is being done',
  voice: 'What children and families say',
  'data-quality': 'About the data',
};

/** What the page says where nobody wrote a paragraph of a kind. */
export const NOTHING_WRITTEN: Readonly<Record<CommentaryKind, string>> = {
  'working-well': 'Nothing is written.',
  concern: 'Nothing is written.',
  story: 'No story is written: why the figures are as they are.',
  impact: 'None recorded.',
  action: 'Nothing is written about what is being done.',
  voice: 'No paragraph is written on what children or parents say about this priority.',
  'data-quality': 'No doubt is recorded.',
};

export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  'how-much': 'How much did we do?',
  'how-well': 'How well did we do it?',
  'better-off': 'Is anyone better off?',
  population: 'The whole population',
};

/** The heading over the indicators that belong to no priority: all of them, where a scorecard has none. */
export function withoutPriorityTitle({ priorities }: Pick<Plan, 'priorities'>): string {
  return priorities.length === 0 ? 'Indicators' : 'Indicators without a priority';
}

/** What a priority is called before its title: "Priority 3"; a topic of a publisher; or a theme, if its id says so or other priorities of the plan have numbers. */
export function priorityLabel(plan: Plan, { id }: Priority): string {
  if (plan.byTopic === true) return 'Topic';
  if (/^P\d+$/i.test(id)) return `Priority ${id.slice(1)}`;
  const isBesideNumbered = plan.priorities.some((candidate) => /^P\d+$/i.test(candidate.id));
  return isBesideNumbered || /^theme\b/i.test(id) ? 'Theme' : 'Priority';
}

/** Counts the priorities of a plan: "8 priorities and themes", "6 priorities", "1 theme", "4 topics". Returns undefined for a scorecard without priorities. */
export function prioritiesCount(plan: Plan): string | undefined {
  const { length } = plan.priorities;
  if (length === 0) return undefined;
  const words = new Set(plan.priorities.map((priority) => priorityLabel(plan, priority).replace(/ .*/, '')));
  const [word = 'Priority'] = words;
  if (words.size > 1) return `${length} priorities and themes`;
  if (word === 'Priority') return length === 1 ? '1 priority' : `${length} priorities`;
  return `${length} ${word.toLowerCase()}${length === 1 ? '' : 's'}`;
}

/** A priority's title with what it is called: "Priority 3: We will reduce harm". A title that already says so stays as it is: "Theme 1: a vibrant borough". */
export function priorityHeading(plan: Plan, priority: Priority): string {
  const { title } = priority;
  return /^[^:]{1,20}:/.test(title) ? title : `${priorityLabel(plan, priority)}: ${title}`;
}

/** The finding of a priority in one or two sentences, from its ratings alone. */
export function priorityFinding({ rows }: Pick<PriorityAccount, 'rows'>): string {
  const { indicatorCount, red, amber, green, notRated } = tallyOf(rows);
  if (indicatorCount === 0)
    return 'No indicator of this plan speaks to this priority. That is a finding: progress can be known only from what partners, children and parents say.';
  const parts = [
    [red, 'red'],
    [amber, 'amber'],
    [green, 'green'],
    [notRated, 'not rated'],
  ] as const;
  const presentParts = parts.filter(([count]) => count > 0);
  const [[firstCount, firstWord] = [0, ''], ...otherParts] = presentParts;
  if (otherParts.length === 0) return `${allText(indicatorCount)} ${firstWord}.`;
  const otherTexts = otherParts.map(([count, ratingWord]) => `${count} ${ratingWord}`);
  const partTexts = [`${firstCount} ${firstCount === 1 ? 'is' : 'are'} ${firstWord}`, ...otherTexts];
  return `Of ${indicatorCount} indicators, ${partTexts.slice(0, -1).join(', ')} and ${partTexts.at(-1)}.`;
}

function allText(count: number): string {
  if (count === 1) return 'The one indicator is';
  return count === 2 ? 'Both indicators are' : `All ${count} indicators are`;
}

/** The finding with both shares of green, as a report says it in one go. */
export function ratingsFinding(account: Pick<PriorityAccount, 'rows'>): string {
  const { indicatorCount, green, rated } = tallyOf(account.rows);
  const finding = priorityFinding(account);
  if (green === 0 || green === indicatorCount) return finding;
  const ratedShare =
    rated === indicatorCount ? '' : `, or ${shareText(green, rated)} of the ${rated} that can be rated`;
  return `${finding} That is ${shareText(green, indicatorCount)} green${ratedShare}.`;
}

/** Says what a priority's indicators leave open. Returns undefined if the priority has no indicators, or if one says whether anyone is better off. */
export function coverageFinding({
  rows,
  levels,
}: Pick<PriorityAccount, 'rows' | 'levels'>): string | undefined {
  if (rows.length === 0) return undefined;
  if (levels.unstated === rows.length) return 'The plan does not say what kind of measure any of them is.';
  if (levels['better-off'] > 0) return undefined;
  return 'No indicator says whether anyone is better off. That is a finding.';
}
