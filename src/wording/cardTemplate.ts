import { SHORTHAND_SECTION, type CardPart, type Template, type TemplateSection } from './templateShape';

const section = (part: CardPart, title: string, number?: number): TemplateSection => ({
  id: part,
  title,
  number,
  fill: { card: part },
});

/**
 * The annual report card for the public, in the seven sections that Rotherham’s Partnership drew up in 2013 after Adult Services’ Annual Account. Its
 * good news is by date, as the Partnership asked: "as they happen rather than waiting until the year end".
 */
export const REPORT_CARD: Template = {
  name: 'report card for the public',
  factsTitle: 'About this card',
  facts: [
    { id: 'audience', label: 'Who it is for', from: 'audience' },
    { id: 'as-at', label: 'Figures as at', from: 'as-at' },
    { id: 'papers', label: 'Where the figures are from', from: 'papers' },
  ],
  recommendations: 'decimal',
  sections: [
    section('good-news', 'Good news, by date'),
    section('services', 'What are children and young people’s services?', 1),
    section('views', 'How are the services viewed?', 2),
    section('money', 'Key facts about money', 3),
    section('voices', 'What children and families think', 4),
    section('outcomes', 'How we improve outcomes', 5),
    section('plans', 'Our plans for improving services', 6),
    section('commissioning', 'Strategic commissioning', 7),
    SHORTHAND_SECTION,
  ],
};
