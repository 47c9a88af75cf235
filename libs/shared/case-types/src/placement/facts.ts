/** What the workflow of a placement asks beyond its fields and documents. */
export interface PlacementFacts {
  /** In full years on the planned day of arrival; null while that day is not known. */
  readonly age: number | null;
  /** What the programme asks for; null asks for nothing. */
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly minJapaneseLevel: string | null;
  /** Whether the passport is valid past the end of the placement; null while either is not known. */
  readonly passportCovers: boolean | null;
  readonly passportHeld: boolean;
  readonly healthFormHeld: boolean;
}
