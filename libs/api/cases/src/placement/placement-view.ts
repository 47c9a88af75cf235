import { ageOn, traineeSecrets, type PlacementFacts } from '@kakehashi/shared/case-types';
import type { TypedCase } from '../case/case-type';
import type { PersonalDataView } from './dto/personal.dto';
import type { PlacementDetails } from './dto/placement-details.dto';
import type { PlacementRow, StoredSecret } from './placement-store';

/** What stands in the place of personal data; its length says nothing about what it hides. */
const mask = '••••••••';

/** A placement as the core takes it; `validUntil` is the expiry of its passport, which goes no further. */
export function typedPlacement(row: PlacementRow, validUntil: string | null): TypedCase<'placement'> {
  const { caseId: _case, secrets, passportKeyId: _key, passportSealed: _sealed, ...fields } = row;
  const end = fields.plannedDeparture;
  const personal = traineeSecrets.map(({ value }) => personalView(value, secrets));
  const details: PlacementDetails = {
    ...fields,
    age: fields.plannedArrival ? ageOn(fields.trainee.birthDate, fields.plannedArrival) : null,
    personal,
    passportCovers: validUntil && end ? validUntil > end : null,
  };
  return { details, values: { ...details }, facts: { placement: factsOf(details) } };
}

function personalView(field: PersonalDataView['field'], secrets: readonly StoredSecret[]): PersonalDataView {
  const stored = secrets.find((one) => one.field === field);
  if (!stored) throw new Error(`No rule for ${field}`);
  return { ...stored, field, masked: stored.held ? mask : null };
}

function factsOf({ age, personal, passportCovers, programmeTerms }: PlacementDetails): PlacementFacts {
  const { minAge, maxAge, minJapaneseLevel } = programmeTerms;
  const holds = (field: string) => personal.some((one) => one.field === field && one.held);
  return {
    age,
    minAge,
    maxAge,
    minJapaneseLevel,
    passportCovers,
    passportHeld: holds('passport'),
    healthFormHeld: holds('health'),
  };
}
