import { PageHeading } from '@/ui/PageHeading';

/** The page Accessibility: what was tested and what was not. */
export function AccessibilityPage() {
  return (
    <div className="sc-prose">
      <PageHeading title="Accessibility statement" />
      <p className="govuk-body">
        This accessibility statement applies to the Scorecard website: the pages, and nothing that they link
        to. The council that publishes it runs it, and wants as many people as possible to be able to use it.
      </p>
      <p className="govuk-body">On this website you should be able to:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>zoom in to 400% and read without a sideways scroll, except inside a table’s own region</li>
        <li>use every control with a keyboard alone, and always see where the focus is</li>
        <li>
          listen to every page with a screen reader; each chart has a sentence and a table of the same figures
        </li>
        <li>tell each rating by letter, word and shape, in black and white and with your own colours</li>
        <li>use it in a dark colour scheme, without movement, and on paper</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible this website is</h2>
      <p className="govuk-body">
        It is built to the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. It has not been
        audited by a third party or tried by disabled people, so we do not claim that it complies fully. What
        we know to be short of what it should be:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          a chart is a slider: arrow keys, or a swipe up or down by touch, walk its points; the table is
          easier
        </li>
        <li>
          no screen reader was used in the tests: names, roles and announcements were checked by tools and by
          eye
        </li>
      </ul>
      <h2 className="govuk-heading-m">How it was tested</h2>
      <p className="govuk-body">
        With every change, automatically, in Chromium: axe-core with its WCAG 2.2 A and AA rules on every page
        in light, dark and forced colours; the keyboard alone; widths of 320, 768 and 1,440 pixels; reduced
        motion; print on A4. This statement was prepared on 23 November 2026 and last reviewed on the same
        day.
      </p>
      <h2 className="govuk-heading-m">Reporting a problem, and enforcement</h2>
      <p className="govuk-body">
        If you cannot use a page, or need a figure in another form, tell the council that publishes this site:
        its own website says how to reach it. The Equality and Human Rights Commission (EHRC) enforces the
        Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you
        are not happy with how the council answers, contact the Equality Advisory and Support Service (EASS).
      </p>
    </div>
  );
}
