/** The text file for a person who unpacks the site and looks into its folder. */
export const READ_ME_FILE = 'READ-ME.txt';

const READ_ME_TEXT = `This folder is a website: a scorecard of a council's services for children.

TO PUBLISH IT
Give the whole folder to your web team. Any web host serves it as it is, at any address: copy every file,
change none, and leave none out. The file _headers has the headers that the host should send.

TO LOOK AT IT NOW
A double click on index.html shows its first page only: a browser does not let a page of many files run
from a disk. Open the single file scorecard.html instead, which has the same pages and figures. The desk saves it
as "One HTML file", and the command writes it with "scorecard build PLAN --out scorecard.html".

TO CHANGE IT NEXT MONTH
You need the plan that was saved with it, and not this folder.
`;

/** The text has the line ends of Windows, so that Notepad shows its lines. */
export function readMeText(): string {
  return READ_ME_TEXT.replaceAll('\n', '\r\n');
}
