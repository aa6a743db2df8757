/** What the file is called that holds cells which were pasted. */
export const PASTED_FILE = 'pasted.csv';
