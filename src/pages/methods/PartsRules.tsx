/** The rules for groups, pairs and events. */
export function PartsRules() {
  return (
    <>
      <h2 className="govuk-heading-m">By group</h2>
      <p className="govuk-body">
        A group, such as girls or a locality, is compared with the rest: all children of the area’s own figure
        less the group’s. The gap is in the figure’s unit, with the 95% interval of a difference (Newcombe’s
        method 10 from Wilson’s limits of two shares; for rates the same way from Byar’s limits). “By more
        than chance” means that the interval leaves out nought. A group is named under “Who is not
        benefiting?” only if it is worse by more than chance; where neither more nor less is better no group
        is. Each group is tested by itself, so chance alone names about one in twenty that do not differ.
      </p>
      <p className="govuk-body">
        Where the counts are not published the gap is to the figure for all, in which the group is counted
        itself, and the test is whether that figure lies outside the group’s own interval. The same where
        exactly one other group is withheld, because the rest would give it away. A withheld group’s gap is
        withheld, and so is a gap to a rest that is itself too few to publish. Groups of a plain count differ
        in size: they are shown with their part of all and not compared.
      </p>
      <h2 className="govuk-heading-m">Pairs</h2>
      <p className="govuk-body">
        Some indicators mislead alone, such as NEET without the young people whose activity is not known. We
        show the two side by side for the same period, and add shares together. We work out the sum ourselves
        and never rate it. It is exact only where both counts are published over one denominator. Otherwise it
        is indicative, and as precise as the coarser of the two.
      </p>
      <h2 className="govuk-heading-m">Events</h2>
      <p className="govuk-body">
        A trend shows an event on its day, within the period that holds the day. The table mentions it beside
        the first figure whose period ends on that day or later. A double frame means that the process itself
        was changed.
      </p>
    </>
  );
}
