const weights = [6, 5, 4, 3, 2];

/** The check digit of a municipality code's first five digits (JIS X 0402 with the ministry's sixth digit). */
export function municipalityCheckDigit(firstFive: string): string {
  if (!/^\d{5}$/.test(firstFive)) throw new RangeError(`Not five digits: ${firstFive}`);
  const sum = weights.reduce((total, weight, index) => total + weight * Number(firstFive[index]), 0);
  return String((11 - (sum < 11 ? sum : sum % 11)) % 10);
}

/** Whether a text is a six-digit municipality code of a known prefecture with the right check digit. */
export function isMunicipalityCode(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{6}$/.test(value)) return false;
  const prefecture = Number(value.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47 && municipalityCheckDigit(value.slice(0, 5)) === value[5];
}

/** The prefecture (JIS X 0401, `01`–`47`) of a municipality code. */
export function prefectureOf(municipalityCode: string): string {
  return municipalityCode.slice(0, 2);
}
