/** The flags with which Node runs the API. */
export const apiFlags: readonly string[];

/** The arguments with which Node runs the API. */
export const apiArguments: readonly string[];
