import { trainingFields } from '@kakehashi/shared/case-types';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { OrganisationRef } from '../../case/dto/refs.dto';

/** Which former trainees to find. */
export class AlumniQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of a name or employer, in any script' })
  q?: string;

  @Field({ kind: 'choices', choices: officeCodes, maxItems: 10, optional: true })
  office?: OfficeCode[];

  @Field({ kind: 'countries', maxItems: 60, optional: true })
  country?: string[];

  @Field({ kind: 'integers', min: 1990, max: 2199, maxItems: 40, optional: true, description: 'Of the arrival' })
  fiscalYear?: number[];

  @Field({ kind: 'prefectures', optional: true, description: 'Of the host' })
  prefecture?: string[];

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 1000, optional: true })
  cursor?: string;
}

/** Somebody who completed a placement. */
export class AlumnusView {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'text' })
  programme!: string;

  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'text' })
  nameRoman!: string;

  @Field({ kind: 'text', nullable: true })
  nameNative!: string | null;

  @Field({ kind: 'text' })
  employer!: string;

  @Field({ kind: 'choice', choices: trainingFields })
  field!: string;

  @Field({ kind: 'object', of: () => OrganisationRef, nullable: true })
  host!: OrganisationRef | null;

  @Field({ kind: 'prefecture', nullable: true, description: 'Of the host' })
  prefecture!: string | null;

  @Field({ kind: 'integer', description: 'Of the arrival' })
  fiscalYear!: number;

  @Field({ kind: 'date' })
  arrivedOn!: string;

  @Field({ kind: 'date' })
  departedOn!: string;
}

/** A page of former trainees, who left last first. */
export class AlumniPage {
  @Field({ kind: 'objects', of: () => AlumnusView, maxItems: 100 })
  items!: AlumnusView[];

  @Field({ kind: 'text', maxLength: 1000, nullable: true })
  nextCursor!: string | null;
}
