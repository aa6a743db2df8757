import type { Access } from '@/domain/figures/access';
import { goodNews, type GoodNews } from '@/domain/report/goodNews';
import { coverageMatrix } from '@/domain/report/coverageMatrix';
import { ratedByOthers } from '@/domain/report/ratedByOthers';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { formatPounds } from '@/ui/formatPounds';
import type { CardPart } from '@/wording/templateShape';
import { agreementText } from '@/wording/judgementText';
import { coverageTitle } from '@/wording/coverageText';
import { formatJudged } from '@/wording/promisesText';
import { priorityHeading } from '@/wording/priorityText';
import { answeredText, responseText, schoolsText } from '@/wording/surveyText';
import type { Block } from './block';
import { cardOutcomes } from './cardOutcomes';
import { cardPlans } from './cardPlans';
import type { Numbering } from './keyIssues';

/** The blocks of one section of the report card, made from what the plan keeps. A section that has nothing says so. */
export function cardBlocks(reportFacts: ReportFacts, part: CardPart, number: Numbering): readonly Block[] {
  switch (part) {
    case 'good-news':
      return newsBlocks(reportFacts, number);
    case 'services':
      return serviceBlocks(reportFacts, number);
    case 'views':
      return views(reportFacts, number);
    case 'money':
      return money(reportFacts, number);
    case 'voices':
      return voiceBlocks(reportFacts, number);
    case 'outcomes':
      return cardOutcomes(reportFacts, number);
    case 'plans':
      return cardPlans(reportFacts, number);
    case 'commissioning':
      return [draftedParagraph(commissioningText(reportFacts), number)];
  }
}

function draftedParagraph(text: string, number: Numbering): Block {
  return { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] };
}

function writtenParagraph(
  text: string,
  access: Access,
  notes: readonly (string | undefined)[],
  number: Numbering,
): Block {
  const accessText = formatAccess(access);
  const allNotes = [accessText === undefined ? undefined : `For members: ${accessText}`, ...notes];
  const notesToPrint = allNotes.filter((note) => note !== undefined && note !== '');
  return {
    kind: 'paragraph',
    number: number(),
    text,
    standing: 'written',
    notes: notesToPrint.length === 0 ? [] : [notesToPrint.join(' · ')],
  };
}

/** The report card has at most this many pieces of good news; the rest are on the pages of the priorities. */
const NEWS = 12;

function newsBlocks(reportFacts: ReportFacts, number: Numbering): readonly Block[] {
  const news = goodNews(reportFacts);
  if (news.length === 0) return [draftedParagraph('No good news with a date is recorded.', number)];
  const newsShown = news.slice(0, NEWS);
  const days = [...new Set(newsShown.map(({ date }) => date))];
  const moreCount = news.length - newsShown.length;
  return [
    ...days.flatMap((day): readonly Block[] => [
      { kind: 'heading', level: 3, id: `news-${day}`, text: formatDay(day) },
      {
        kind: 'list',
        items: newsShown.filter(({ date }) => date === day).map(newsText),
        standing: 'written',
      },
    ]),
    ...(moreCount > 0
      ? [draftedParagraph(`Earlier: ${moreCount} more, on the pages of the priorities.`, number)]
      : []),
  ];
}

function newsText({ title, text, access }: GoodNews): string {
  const accessText = formatAccess(access);
  const accessMark = accessText === undefined ? '' : ` (for members: ${accessText})`;
  return `${title === undefined ? '' : `**${title}.** `}${text}${accessMark}`;
}

function serviceBlocks({ data: { plan }, rows }: ReportFacts, number: Numbering): readonly Block[] {
  const items = plan.priorities.map((priority) => priorityHeading(plan, priority));
  const vision = plan.vision === undefined ? 'No vision is recorded in the plan.' : plan.vision;
  const leadText = `The plan “${plan.title}” has ${plan.priorities.length} priorities and ${rows.length} indicators.`;
  return [
    draftedParagraph(vision, number),
    draftedParagraph(leadText, number),
    ...(items.length === 0 ? [] : [{ kind: 'list', items, standing: 'drafted' } as const]),
  ];
}

const JUDGEMENT_COLUMNS = ['Date', 'Who', 'What', 'Judgement', 'Before'].map((title) => ({ title }));
const RATING_COLUMNS = ['Indicator', 'The council', 'Others', 'Do they agree?'].map((title) => ({ title }));

/** The views of others: judgements, newest first, and figures that both the council and another body rate. */
function views({ registers, rows }: ReportFacts, number: Numbering): readonly Block[] {
  const judged = registers.judgements
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map(({ date, body, subject, judgement, previous = 'Not stated' }) => [
      formatJudged(date),
      body,
      subject,
      judgement,
      previous,
    ]);
  const ratedTwice = ratedByOthers(rows).map(({ row, ownRating, otherRatings }) => [
    row.indicator.title,
    ownRating.colour === 'none' ? 'Not rated' : ownRating.colour,
    otherRatings.map(({ by, colour }) => `${by}: ${colour}`).join('; '),
    agreementText(ownRating.colour, otherRatings),
  ]);
  if (judged.length === 0 && ratedTwice.length === 0)
    return [draftedParagraph('No judgement of an inspection or a peer review is recorded.', number)];
  return [
    ...(judged.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Judgements, the newest first',
            columns: JUDGEMENT_COLUMNS,
            rows: judged,
          } as const,
        ]),
    ...(ratedTwice.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Rated by the council and by others',
            columns: RATING_COLUMNS,
            rows: ratedTwice,
          } as const,
        ]),
  ];
}

const MONEY = [
  { title: 'For what' },
  { title: 'Period' },
  { title: 'Amount', isNumber: true },
  { title: 'Basis' },
] as const;

function money({ registers }: ReportFacts, number: Numbering): readonly Block[] {
  if (registers.money.length === 0) return [draftedParagraph('No sum of money is recorded.', number)];
  const rows = registers.money.map(({ item, period, amount, basis }) => [
    item,
    period,
    formatPounds(amount),
    basis,
  ]);
  return [
    draftedParagraph('Each sum has its own basis. They are not added up, and not compared.', number),
    { kind: 'table', caption: 'Money', columns: MONEY, rows },
  ];
}

const SURVEY_COLUMNS = [
  { title: 'Survey' },
  { title: 'When' },
  { title: 'Answered', isNumber: true },
  { title: 'Response', isNumber: true },
  { title: 'Schools' },
] as const;

/** What children and families say, as officers wrote it, newest first. */
function voiceBlocks({ data, registers }: ReportFacts, number: Numbering): readonly Block[] {
  const voiceTexts = [
    ...registers.caseStudies.filter(({ kind }) => kind === 'voice'),
    ...data.commentary.filter(({ kind }) => kind === 'voice'),
  ].toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const blocks = voiceTexts.map(({ text, date, access }) =>
    writtenParagraph(text, access, [date === undefined ? undefined : formatDay(date)], number),
  );
  const surveyTexts = registers.surveys.map((year) => [
    year.title,
    formatPeriodShort(year.period),
    answeredText(year),
    responseText(year),
    schoolsText(year),
  ]);
  if (blocks.length + surveyTexts.length === 0)
    return [draftedParagraph('Nothing is recorded of what children and families say.', number)];
  if (surveyTexts.length === 0) return blocks;
  return [
    ...blocks,
    { kind: 'table', caption: 'Who answered our surveys', columns: SURVEY_COLUMNS, rows: surveyTexts },
  ];
}

function commissioningText({ data, rows }: ReportFacts): string {
  const { plan } = data;
  const matrix = coverageMatrix(plan, rows);
  if (plan.frameworks.length === 0) return 'The plan names no framework of needs that it is aligned with.';
  const names = plan.frameworks.map(({ title }) => title).join('; ');
  return `The plan is matched with ${names}. ${coverageTitle(matrix)}.`;
}
