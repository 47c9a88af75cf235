/** How somebody can have had a hand in a case. */
export type HandKind =
  | 'creator'
  | 'owner'
  | 'editor'
  | 'recommender'
  | 'approver'
  | 'late_receiver'
  | 'former_owner'
  | 'document'
  | 'overrider'
  | 'requester';

/** One person's hand in a case, as its history tells. */
export interface Hand {
  readonly person: string;
  readonly hand: HandKind;
  /** The last day, where it has ended. */
  readonly until?: string;
}

/** Why a person may not decide: how they, or the absent colleague they stand in for, are tied to the case. */
export interface Tie extends Omit<Hand, 'person'> {
  readonly colleague?: true;
}
