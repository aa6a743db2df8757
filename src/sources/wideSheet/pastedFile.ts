/** The name of the file that is made from pasted cells. */
export const PASTED_FILE = 'pasted.csv';
