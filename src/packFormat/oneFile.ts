/** A site as one HTML file: the ids of the elements that hold what a site has as files. */
export const PACK_ELEMENT = 'scorecard-pack';
export const SEALED_ELEMENT = 'scorecard-sealed-pack';

/** The name of the page's `<meta>` that says which release of Scorecard made the file; `data-newest` is where the newest figures lie. */
export const ONE_FILE_META = 'scorecard-one-file';
