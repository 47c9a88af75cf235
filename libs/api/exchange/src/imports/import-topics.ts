/** Looks a file through. */
export const CHECK_IMPORT = 'imports.check';

/** Brings its rows in. */
export const COMMIT_IMPORT = 'imports.commit';

/** Takes them back. */
export const UNDO_IMPORT = 'imports.undo';
