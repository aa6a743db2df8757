/** Words and abbreviations that a member may meet, in alphabetical order. */
export const GLOSSARY: readonly { readonly word: string; readonly meaning: string }[] = [
  {
    word: 'Amber limit',
    meaning: 'The furthest figure from a target that still counts as amber.',
  },
  {
    word: 'As at',
    meaning:
      'The date of the figures on the page. An earlier “as at” shows only periods that had ended by then, in the figures held today.',
  },
  {
    word: 'Attainment 8',
    meaning: 'A pupil’s total over eight GCSE-level subjects; the figure is the average of all pupils.',
  },
  { word: 'Band', meaning: 'A quarter of all authorities in England: A is the best quarter, D the worst.' },
  {
    word: 'Behind',
    meaning:
      'Worse than the figure compared with: lower where higher is better, higher where lower is better.',
  },
  {
    word: 'Benchmark',
    meaning: 'The figure that ours is compared with, such as the neighbours’ average or England’s figure.',
  },
  {
    word: 'Break in a series',
    meaning:
      'The point from which something is counted in another way, so that figures before and after cannot be compared.',
  },
  { word: 'Care leaver', meaning: 'A young person who was looked after by the authority and has left care.' },
  {
    word: 'Child in need',
    meaning:
      'A child who needs the authority’s help to be healthy and to develop, by section 17 of the Children Act 1989.',
  },
  {
    word: 'Child protection plan (CPP)',
    meaning: 'A plan made for a child who is at risk of significant harm.',
  },
  {
    word: 'Common cause',
    meaning: 'Usual variation: what a process does by chance as long as nothing changes it.',
  },
  { word: 'CSE', meaning: 'Child sexual exploitation.' },
  {
    word: 'CYPP',
    meaning:
      'Children and Young People’s Plan: what an authority and its partners mean to achieve, and how they will know.',
  },
  { word: 'DfE', meaning: 'The Department for Education.' },
  {
    word: 'Direction of travel',
    meaning: 'Whether the figure has become better or worse since the period before.',
  },
  {
    word: 'Distribution',
    meaning:
      'How the figures of all authorities lie: each is a dot over its figure, with the quarters behind and better to the right.',
  },
  {
    word: 'Education, health and care plan (EHCP)',
    meaning:
      'A plan that sets out the support for a child or young person with special educational needs or a disability.',
  },
  {
    word: 'Exception',
    meaning:
      'An indicator that a report must explain: red, or amber and worsening. With too few figures to judge a change by, it is one where it is amber and worse than the figure before.',
  },
  {
    word: 'Exempt information',
    meaning:
      'What an authority may keep from the public by Schedule 12A of the Local Government Act 1972; the paragraph of it that applies is always said.',
  },
  {
    word: 'EYFSP',
    meaning:
      'Early Years Foundation Stage Profile: the assessment of children at the end of Reception, age 5.',
  },
  { word: 'First-time entrant', meaning: 'A child who receives a first caution or sentence.' },
  {
    word: 'GLD',
    meaning:
      'Good level of development: a child reaches the expected level in the main areas of learning at age 5.',
  },
  {
    word: 'Heat map',
    meaning:
      'A table of many indicators by many areas, in which letters, borders and tints show where an area is in the best or the worst quarter, or better or worse than ours.',
  },
  {
    word: 'Hit or miss',
    meaning:
      'Of a target: it lies where the figure comes and goes by chance, so that some periods meet it and some miss it while nothing changes.',
  },
  { word: 'IYSS', meaning: 'Integrated Youth Support Service.' },
  { word: 'KS1, KS2, KS4', meaning: 'Key stages of school: ages 5 to 7, 7 to 11, and 14 to 16.' },
  {
    word: 'LAIT',
    meaning: 'Local Authority Interactive Tool: DfE’s workbook of published figures for each authority.',
  },
  { word: 'Looked after', meaning: 'In the care of the authority.' },
  {
    word: 'Mean and median',
    meaning: 'Two kinds of average: the sum shared out equally, and the one in the middle.',
  },
  { word: 'MoJ', meaning: 'The Ministry of Justice.' },
  { word: 'NEET', meaning: 'Not in education, employment or training.' },
  {
    word: 'Neutral',
    meaning: 'Neither higher nor lower is better. A neutral indicator is shown and never rated.',
  },
  {
    word: 'Not known',
    meaning: 'Young people whose activity the authority could not find out. Some may be NEET.',
  },
  { word: 'OHID', meaning: 'Office for Health Improvement and Disparities.' },
  { word: 'ONS', meaning: 'Office for National Statistics.' },
  {
    word: 'Pace',
    meaning:
      'How much a figure changes in each period, and whether that is enough to reach a target by its date.',
  },
  {
    word: 'Pair',
    meaning:
      'Two indicators where one misleads without the other, such as NEET and those not known: shown together, with their sum.',
  },
  {
    word: 'Place in England',
    meaning:
      'How many authorities that have a figure do better, and one: 1st is the best. Those that are level share the better place, which is then “joint”.',
  },
  { word: 'Polarity', meaning: 'Whether higher or lower is better.' },
  {
    word: 'pp',
    meaning: 'Percentage points: the difference between two percentages. From 46% to 50% is 4 pp.',
  },
  {
    word: 'Process limits',
    meaning:
      'The lines between which chance alone moves a series; a point outside them has a cause that can be looked for.',
  },
  { word: 'Provisional', meaning: 'Published early, and may yet change.' },
  {
    word: 'Rating',
    meaning: 'Red, amber or green, by the rule under “How it is worked out”; or not rated, and why.',
  },
  {
    word: 'Recent trend',
    meaning:
      'Whether the last five years rise or fall by more than chance, as OHID’s Fingertips works it out.',
  },
  {
    word: 'Rest',
    meaning:
      'All children of an area other than the group that they are compared with: the figure for all less the group’s.',
  },
  { word: 'Revised', meaning: 'Changed since it was first published.' },
  { word: 'SEN, SEND', meaning: 'Special educational needs; special educational needs and disabilities.' },
  {
    word: 'Severe and persistent absence',
    meaning: 'Missing half or more, and a tenth or more, of the sessions that a pupil could attend.',
  },
  {
    word: 'Similar',
    meaning: 'No difference, or no change, beyond what chance alone would bring about.',
  },
  {
    word: 'Special cause',
    meaning: 'A point, or points in a row, that chance does not explain: something has changed.',
  },
  {
    word: 'Statistical neighbours',
    meaning:
      'Authorities that are most like this one in their make-up, by a published model. A first guide to what might be expected, not a verdict.',
  },
  { word: 'Target', meaning: 'What the authority has set itself for a period.' },
  {
    word: 'Trial limits',
    meaning: 'Process limits worked out from few points, 10 or 11. Treat them with care.',
  },
  {
    word: 'Withheld',
    meaning:
      'A figure that is not published, most often because it counts so few children that one might be recognised.',
  },
  {
    word: 'Year to date',
    meaning:
      'The year so far: from its first month, week, term or quarter to the latest. There is none while one of them is withheld or missing.',
  },
];
