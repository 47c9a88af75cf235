/** A running Kakehashi with demo data. */
export interface DemoServer {
  /** Where API and web answer, without a trailing slash. */
  url: string;
  /** The database as its owner. */
  ownerUrl: string;
  /** What the API printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** The password of every demo user on such a server. */
export const DEMO_PASSWORD: string;

/** Starts it all on free ports; a step that fails throws with the log of what failed. */
export function startDemoServer(options?: { tell?: (step: string) => void }): Promise<DemoServer>;
