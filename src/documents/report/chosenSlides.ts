import type { ReportFacts } from '@/domain/report/reportFacts';
import type { ReportDocument } from './block';
import { deckOf, withOwnTitles } from './deck';
import { shortDeck } from './shortDeck';
import type { Slide } from './slide';

/** Which slides of a report to make: the short ones for a meeting and, if `isWhole`, slides of every part of the report after them. */
export type ChosenSlides = { readonly reportFacts: ReportFacts; readonly isWhole: boolean };

const WHOLE_TITLE = 'The whole report';

/** The slides of a report. A report card has no short ones. */
export function slidesOf(report: ReportDocument, chosenSlides: ChosenSlides | undefined): readonly Slide[] {
  if (chosenSlides === undefined || chosenSlides.reportFacts.report.template === 'card')
    return deckOf(report);
  const shortSlides = shortDeck(chosenSlides.reportFacts, report);
  if (!chosenSlides.isWhole) return withOwnTitles(shortSlides);
  const [firstSlide, ...otherSlides] = deckOf(report);
  const divider = firstSlide === undefined ? [] : [{ ...firstSlide, title: WHOLE_TITLE }];
  return withOwnTitles([...shortSlides, ...divider, ...otherSlides]);
}
