import { aPlanFile, aPlanFolder, aTable } from './aPlanFolder';

/** What must be read as the text that it is, wherever a plan's words are shown. */
const HOSTILE = [
  '<script>document.title = 1</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '"><foreignObject><iframe src=javascript:alert(1)></foreignObject>',
  ']]><!--',
  '[look](javascript:alert(1))',
  '[look](&#106;avascript:alert(1))',
  '[look](data:text/html,x)',
  '<javascript:alert(1)>',
  '&lt;b&gt;&#x3C;&amp;',
  '=HYPERLINK("https://evil.example")',
  '\u202Egpj.exe\u2066\u200F\u061C',
];
const WORDS = HOSTILE.join(' ');

/** A text that a spreadsheet would work out, in front of the rest. */
function starting(start: string): string {
  return `"${`${start} ${WORDS}`.replaceAll('"', '""')}"`;
}

/** The name of a group may hold neither `=` nor `;`, which end it. */
function group(start: string): string {
  return starting(start).replace(/(?<=^"sex=.*)[=;]/gs, ' ');
}

const cell = starting('Text');
const MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'] as const;

/** A plan whose every text is an attack, with figures for every page, part and file that the site has. */
export function aHostilePlan(): ReadonlyMap<string, Uint8Array> {
  return aPlanFolder({
    'plan.json': JSON.stringify(
      aPlanFile({
        title: `=1+1 ${WORDS}`,
        notice: `Notice ${WORDS}`,
        vision: `Vision ${WORDS}`,
        priorities: [{ id: 'P1', title: `@SUM(1) Priority ${WORDS}` }],
        frameworks: [
          { id: 'ofsted', title: `Frame ${WORDS}`, themes: [{ id: 'care', title: `Theme ${WORDS}` }] },
        ],
        reports: [
          { id: 'cabinet', title: `Report ${WORDS}`, date: '2015-01-14', meeting: `Cabinet ${WORDS}` },
        ],
        sources: [{ id: 'report', title: `=cmd|' /C calc'!A0 ${WORDS}`, next: `Soon ${WORDS}` }],
        publication: { included: `Held ${WORDS}`, contact: `Write to ${WORDS}` },
      }),
    ),
    'indicators.csv': aTable(
      'id,title,priority,themes,polarity,unit,decimals,people,in_year,definition,numerator,denominator,caveat,owner,source',
      `readiness,${starting('-1')},P1,ofsted:care,high,${starting('+1')},1,no,,${cell},${cell},${cell},${cell},${cell},${starting('＝1')}`,
      `visits,${starting('+44 1709 382121')},P1,,low,count,0,no,sum,${cell},,,${cell},${cell},${starting('-1')}`,
    ),
    'areas.csv': aTable(
      'id,name,kind,parent',
      `sampleton,${starting('-2+3')},authority,E12000003`,
      `exampleford,${starting('＠x')},authority,E12000003`,
      'testbury,Testbury (made up),authority,E12000003',
      `north,${starting('－1')},locality,sampleton`,
      `south,${starting('+1')},locality,sampleton`,
    ),
    'observations.csv': aTable(
      'indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator,source,note',
      ...['2012', '2013', '2014'].flatMap((year, index) =>
        [
          `sampleton,${year},Calendar year,,${60 - 3 * index}.5,121,200`,
          `exampleford,${year},Calendar year,,${61 + index}.1,,`,
          `testbury,${year},Calendar year,,${52 + index}.1,,`,
          `england,${year},Calendar year,,${60 + index}.3,,`,
          `north,${year},Calendar year,,${58 + index}.0,116,200`,
          `south,${year},Calendar year,,${51 + index}.0,102,200`,
          `sampleton,${year},Calendar year,${group('sex=-1')},58.0,58,100`,
          `sampleton,${year},Calendar year,${group('sex=+1')},63.0,63,100`,
        ].map((row) => `readiness,${row},report,${cell}`),
      ),
      ...MONTHS.map((month, index) => `visits,sampleton,2014,${month},,${30 - index},,,report,${cell}`),
    ),
    'targets.csv': aTable(
      'indicator,time_period,time_identifier,target,amber,note',
      `readiness,2014,Calendar year,65,60,${cell}`,
    ),
    'commentary.csv': aTable(
      'indicator,priority,kind,text,report,access,owner',
      `readiness,,story,${cell},cabinet,public,${cell}`,
      `readiness,,data-quality,${cell},cabinet,public,`,
      `,P1,concern,${cell},cabinet,public,`,
    ),
    'events.csv': aTable(
      'date,text,source,rebase,indicator,area',
      `2013-06-01,${cell},${cell},,readiness,sampleton`,
    ),
  });
}
