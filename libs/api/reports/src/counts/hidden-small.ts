/** The mark of a figure from which counts of other offices were left out, because they are small. */
export const HIDDEN_SMALL = 'hidden-small';
