import { describe, expect, it } from 'vitest';
import { themeColour, themeColours } from '@/sources/workbook/themeColour';
import { ratingColour } from '@/sources/wideSheet/fillColour';

// Three colours of Excel's own theme "Office 2013-2022", in the order of its file.
const THEME = themeColours(
  '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme>',
);

describe('a fill in a colour of the theme', () => {
  it.each([
    ['the sixth accent is green', '<fgColor theme="9"/>', '70AD47', 'green'],
    ['the fourth accent is amber', '<fgColor theme="7"/>', 'FFC000', 'amber'],
    ['a darker green stays green', '<fgColor theme="9" tint="-0.25"/>', '548235', 'green'],
    ['the pale green of a heading is no rating', '<fgColor theme="9" tint="0.8"/>', 'E2EFDA', undefined],
    ['blue is no rating', '<fgColor theme="4"/>', '4472C4', undefined],
    ['white is no rating', '<fgColor theme="0"/>', 'FFFFFF', undefined],
  ])('%s', (_, tag, rgb, colour) => {
    expect(themeColour(THEME, tag)).toBe(rgb);
    expect(ratingColour(rgb)).toBe(colour);
  });

  it('that the theme does not have is none', () => {
    expect(themeColour(THEME, '<fgColor theme="8"/>')).toBeUndefined();
    expect(themeColour(THEME, '<fgColor indexed="64"/>')).toBeUndefined();
  });
});
