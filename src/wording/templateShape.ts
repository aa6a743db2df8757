/** What each section of a report card is made from. */
export type CardPart =
  | 'good-news'
  | 'services'
  | 'views'
  | 'money'
  | 'voices'
  | 'outcomes'
  | 'plans'
  | 'commissioning';

/** What fills a section that nobody wrote: facts worked out, or the template's own sentence, which is to be confirmed. */
export type SectionFill =
  | 'summary'
  | 'promises'
  | 'coverage'
  | 'recommendations'
  | 'changes'
  | 'background'
  | 'key-issues'
  | 'timetable'
  | 'children'
  | 'risks'
  | 'papers'
  | 'appendix'
  | 'shorthand'
  /** A sentence of the template. `isOurs` is set if it says only that something is not recorded. */
  | { readonly sentence: string; readonly isOurs?: true | undefined }
  | { readonly card: CardPart };

export type TemplateSection = {
  /** The section's id: the `section` of sections.csv. */
  readonly id: string;
  readonly title: string;
  readonly number?: number | undefined;
  readonly fill: SectionFill;
};

/** The section that every template has for the signs and abbreviations in its other sections. */
export const SHORTHAND_SECTION: TemplateSection = {
  id: 'shorthand',
  title: 'Shorthand and abbreviations',
  fill: 'shorthand',
};

/** A line of a report's front sheet; `from` says where its text is found. */
export type TemplateFact = {
  readonly id: string;
  readonly label: string;
  readonly from:
    | 'meeting'
    | 'date'
    | 'title'
    | 'author'
    | 'papers'
    | 'appendices'
    | 'audience'
    | 'as-at'
    | 'exempt'
    | 'section';
};

export type Template = {
  readonly name: string;
  readonly factsTitle: string;
  readonly facts: readonly TemplateFact[];
  readonly sections: readonly TemplateSection[];
  /** How recommendations are numbered. */
  readonly recommendations: 'decimal' | 'roman';
};
