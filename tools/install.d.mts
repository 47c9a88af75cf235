/** Whether `npm ci` ran; `say` is told before it does. Throws when it fails. */
export function installPackages(say: (text: string) => void): Promise<boolean>;
/** Ends an installation that a killed start left running; `file` names it. */
export function endInterrupted(file: string): Promise<void>;
