import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expertiseAreas, isExpertiseCode } from './expertise';

const published = JSON.parse(
  readFileSync(join(process.cwd(), 'libs/api/reports/src/published/published-tables.json'), 'utf8'),
) as { reference_other_sources: { expertise_fields_32_lga_gov_ph: string[] } };

describe('areas of expertise', () => {
  it('are the 32 published ones, in order and as printed', () => {
    const printed = published.reference_other_sources.expertise_fields_32_lga_gov_ph;
    expect(printed).toHaveLength(32);
    expect(expertiseAreas.map((area) => area.printed)).toEqual(printed);
  });

  it('have each a code and words of their own in both languages', () => {
    for (const of of [
      expertiseAreas.map(({ value }) => value),
      expertiseAreas.map(({ label }) => label.ja),
      expertiseAreas.map(({ label }) => label.en),
    ]) {
      expect(new Set(of).size).toBe(32);
    }
    for (const { value, label } of expertiseAreas) {
      expect(value).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(label.ja).toMatch(/[ぁ-ヿ一-龠]/);
    }
  });

  it('knows its own codes only', () => {
    expect(isExpertiseCode('fire_disaster_prevention')).toBe(true);
    expect(isExpertiseCode('toString')).toBe(false);
    expect(isExpertiseCode(1)).toBe(false);
  });
});
