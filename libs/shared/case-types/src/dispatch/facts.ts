import type { AskedExpert } from './experts';

/** What the workflow of a dispatch asks beyond its fields and documents. */
export interface DispatchFacts {
  /** Where the window for the target fiscal year stands at this moment; `none` where nobody has set one. */
  readonly window: 'upcoming' | 'open' | 'closed' | 'none';
  /** The country that the named counterpart speaks for. */
  readonly counterpartCountry: string | null;
  /** The first and the last day on which it does; null for no beginning, or no end. */
  readonly counterpartFrom?: string | null;
  readonly counterpartTo?: string | null;
  /** Whether the application or its documents changed since it was last returned. */
  readonly changedSinceReturn: boolean;
  /** Whether it is for another fiscal year than when it was last returned. */
  readonly yearChangedSinceReturn?: boolean;
  /** How many specialists are being asked, and how many have been settled. */
  readonly invited: number;
  readonly agreed: number;
  /** Who they are: those settled on, where anybody is, else those asked. */
  readonly experts?: readonly AskedExpert[];
}
