import type { ReportFacts } from '@/domain/report/reportFacts';
import type { ReportDocument } from './block';
import { deckOf, withOwnTitles } from './deck';
import { shortDeck } from './shortDeck';
import type { Slide } from './slide';

/** Which slides of a report: the short ones for a meeting, and if `isWhole` after them every part of the report. */
export type ChosenSlides = { readonly facts: ReportFacts; readonly isWhole: boolean };

const WHOLE_TITLE = 'The whole report';

/** The slides of a report. A report card has no short ones. */
export function slidesOf(report: ReportDocument, chosen: ChosenSlides | undefined): readonly Slide[] {
  if (chosen === undefined || chosen.facts.report.template === 'card') return deckOf(report);
  const short = shortDeck(chosen.facts, report);
  if (!chosen.isWhole) return withOwnTitles(short);
  const [first, ...rest] = deckOf(report);
  const divider = first === undefined ? [] : [{ ...first, title: WHOLE_TITLE }];
  return withOwnTitles([...short, ...divider, ...rest]);
}
