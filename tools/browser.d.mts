/** The path of a Chromium named by the environment or installed, or undefined for the one Playwright downloads. */
export function chromiumPath(env?: NodeJS.ProcessEnv): string | undefined;

/** Launch options for Playwright: path and arguments. */
export function chromiumOptions(env?: NodeJS.ProcessEnv): { executablePath?: string; args: string[] };
