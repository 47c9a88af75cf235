import { isOfficeCode, officeZones } from '@kakehashi/shared/calendar';
import { readerZone } from '@kakehashi/web/platform';

/** The zone by whose clock a case's office works; the reader's own while the office is not known. */
export function zoneOfOffice(office: string | undefined): string {
  return office !== undefined && isOfficeCode(office) ? officeZones[office] : readerZone;
}
