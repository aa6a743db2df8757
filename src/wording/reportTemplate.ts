import type { ReportTemplate } from '@/domain/plan/plan';
import { CHANGES_ID } from '@/domain/report/reportFacts';
import { EXEMPT_TITLE } from './accessText';
import { REPORT_CARD } from './cardTemplate';
import { SHORTHAND_SECTION, type Template } from './templateShape';

const noImplications = (implicationKind: string) => ({
  sentence: `There are no direct ${implicationKind} implications arising from this report.`,
});
/** Facts and sections that the reports have in common, in the order in which they come. */
const MEETING = { id: 'meeting', label: 'Meeting', from: 'meeting' } as const;
const DATE = { id: 'date', label: 'Date', from: 'date' } as const;
const AUTHOR = { id: 'author', label: 'Report author', from: 'author' } as const;
const EXEMPT = { id: 'exempt', label: EXEMPT_TITLE, from: 'exempt' } as const;
const SUMMARY = { id: 'summary', title: 'Summary', fill: 'summary' } as const;
const RECOMMENDATIONS = { id: 'recommendations', title: 'Recommendations', fill: 'recommendations' } as const;
const PAPERS = { id: 'background-papers', title: 'Background papers', fill: 'papers' } as const;
const PROMISES = { id: 'promises', title: 'What was promised', fill: 'promises' } as const;
const COVERAGE = { id: 'coverage', title: 'What nobody measures', fill: 'coverage' } as const;
const CHANGES = { id: CHANGES_ID, title: 'What has changed', fill: 'changes' } as const;

/** The committee report of 2018: a summary sheet, then fourteen numbered headings. */
const OF_2018: Template = {
  name: 'committee report, 2018',
  factsTitle: 'Summary sheet',
  facts: [
    { ...MEETING, label: 'Committee name' },
    DATE,
    { id: 'title', label: 'Report title', from: 'title' },
    { id: 'key-decision', label: 'Is this a key decision, and is it in the Forward Plan?', from: 'section' },
    { id: 'director', label: 'Strategic director approving submission', from: 'section' },
    AUTHOR,
    { id: 'wards', label: 'Wards affected', from: 'section' },
    { id: 'appendices', label: 'List of appendices included', from: 'appendices' },
    { id: 'papers', label: 'Background papers', from: 'papers' },
    { id: 'other-committees', label: 'Consideration by any other committee or panel', from: 'section' },
    { id: 'council-approval', label: 'Council approval required', from: 'section' },
    EXEMPT,
  ],
  recommendations: 'decimal',
  sections: [
    SUMMARY,
    { ...RECOMMENDATIONS, number: 1 },
    PROMISES,
    CHANGES,
    { id: 'background', title: 'Background', number: 2, fill: 'background' },
    { id: 'key-issues', title: 'Key issues', number: 3, fill: 'key-issues' },
    COVERAGE,
    {
      id: 'options',
      title: 'Options considered and recommended proposal',
      number: 4,
      fill: { sentence: 'The report is to be received. There are no other options to consider.' },
    },
    {
      id: 'consultation',
      title: 'Consultation',
      number: 5,
      fill: { sentence: 'There has been no consultation on this report.' },
    },
    {
      id: 'timetable',
      title: 'Timetable and accountability for implementing this decision',
      number: 6,
      fill: 'timetable',
    },
    {
      id: 'finance',
      title: 'Financial and procurement implications',
      number: 7,
      fill: noImplications('financial or procurement'),
    },
    { id: 'legal', title: 'Legal implications', number: 8, fill: noImplications('legal') },
    {
      id: 'human-resources',
      title: 'Human resources implications',
      number: 9,
      fill: noImplications('human resources'),
    },
    {
      id: 'children',
      title: 'Implications for children and young people and vulnerable adults',
      number: 10,
      fill: 'children',
    },
    {
      id: 'equalities',
      title: 'Equalities and human rights implications',
      number: 11,
      fill: noImplications('equalities or human rights'),
    },
    {
      id: 'partners',
      title: 'Implications for partners and other directorates',
      number: 12,
      fill: {
        sentence:
          'There are no direct implications for partners or other directorates arising from this report.',
      },
    },
    { id: 'risks', title: 'Risks and mitigation', number: 13, fill: 'risks' },
    {
      id: 'accountable-officers',
      title: 'Accountable officers',
      number: 14,
      fill: {
        sentence: 'Approvals by finance, legal, procurement and human resources are not recorded.',
        isOurs: true,
      },
    },
    PAPERS,
    SHORTHAND_SECTION,
    { id: 'appendix', title: 'Appendix: the scorecard', fill: 'appendix' },
  ],
};

/** The report of 2015: eleven numbered fields. */
const OF_2015: Template = {
  name: 'monitoring report, 2015',
  factsTitle: 'Meeting, date, title and directorate',
  facts: [
    { ...MEETING, label: '1 Meeting' },
    { ...DATE, label: '2 Date' },
    { id: 'title', label: '3 Title', from: 'title' },
    { id: 'directorate', label: '4 Directorate', from: 'section' },
    EXEMPT,
  ],
  recommendations: 'roman',
  sections: [
    { ...SUMMARY, number: 5 },
    { ...RECOMMENDATIONS, number: 6 },
    PROMISES,
    CHANGES,
    { id: 'key-issues', title: 'Proposals and details', number: 7, fill: 'key-issues' },
    COVERAGE,
    { id: 'finance', title: 'Finance', number: 8, fill: noImplications('financial') },
    { id: 'risks', title: 'Risks and uncertainties', number: 9, fill: 'risks' },
    {
      id: 'policy',
      title: 'Policy and performance agenda implications',
      number: 10,
      fill: noImplications('policy or performance agenda'),
    },
    { ...PAPERS, title: 'Background papers and consultation', number: 11 },
    {
      id: 'contact',
      title: 'Contact name',
      fill: { sentence: 'The contact for this report is not recorded.', isOurs: true },
    },
    SHORTHAND_SECTION,
  ],
};

/** The highlight report: what has changed and the exceptions, and the rest in a table. */
const HIGHLIGHT_TEMPLATE: Template = {
  name: 'highlight report by exception',
  factsTitle: 'Meeting and date',
  facts: [MEETING, DATE, AUTHOR, EXEMPT],
  recommendations: 'decimal',
  sections: [
    SUMMARY,
    { ...RECOMMENDATIONS, number: 1 },
    PROMISES,
    { ...CHANGES, number: 2 },
    { id: 'key-issues', title: 'Exceptions', number: 3, fill: 'key-issues' },
    COVERAGE,
    { id: 'risks', title: 'Risks', number: 4, fill: 'risks' },
    PAPERS,
    SHORTHAND_SECTION,
  ],
};

export const TEMPLATES: Readonly<Record<ReportTemplate, Template>> = {
  '2015': OF_2015,
  '2018': OF_2018,
  highlight: HIGHLIGHT_TEMPLATE,
  card: REPORT_CARD,
};
