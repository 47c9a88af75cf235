import { caseTypes } from './case-type';
import { isFilled, type FieldDefinition, type FieldTable } from './field';
import { caseTypeDefinitions, substanceFields, workflows } from './registry';
import { appointmentFields, memberFields } from './visit/fields';
import * as vocabularies from './visit/vocabularies';

const tables: [string, FieldTable][] = [
  ...caseTypes.map((type): [string, FieldTable] => [type, caseTypeDefinitions[type].fields]),
  ['member', memberFields],
  ['appointment', appointmentFields],
];
const fields = tables.flatMap(([table, byKey]) =>
  Object.entries(byKey).map(([key, field]): [string, string, FieldDefinition] => [table, key, field]),
);

describe('field tables', () => {
  it.each(fields)('%s.%s is complete', (_, key, { key: own, kind, label, help, maxLength, maxItems, choices }) => {
    expect(own).toBe(key);
    for (const text of [label, ...(help ? [help] : [])]) {
      expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(text.en).toMatch(/^[A-Z]/);
    }
    if (['text', 'long_text', 'texts'].includes(kind)) expect(maxLength).toBeGreaterThan(0);
    if (['texts', 'choices', 'users'].includes(kind)) expect(maxItems).toBeGreaterThan(0);
    if (['choice', 'choices'].includes(kind)) expect(choices?.length).toBeGreaterThan(1);
  });

  it('marks the names of people as personal', () => {
    const { nameNative, nameKana, nameRoman } = memberFields;
    expect([nameNative, nameKana, nameRoman].map(({ sensitivity }) => sensitivity)).toEqual(Array(3).fill('personal'));
  });

  it.each(caseTypes)('names in requiredFor only transitions of %s', (type) => {
    const names = workflows[type].transitions.map(({ name }) => name);
    const table: FieldTable = caseTypeDefinitions[type].fields;
    for (const { requiredFor = [] } of Object.values(table))
      for (const name of requiredFor) expect(names).toContain(name);
    for (const { name, requiredFields } of workflows[type].transitions) {
      for (const field of requiredFields) expect(table[field]?.requiredFor).toContain(name);
    }
  });

  it('counts what is decided on as substance, not what is arranged later', () => {
    expect(substanceFields('visit')).toEqual(expect.arrayContaining(['title', 'country', 'requester', 'purpose']));
    expect(substanceFields('visit')).not.toContain('thankYouSent');
    // Closing a case approves its figures.
    expect(substanceFields('visit')).toContain('actualPeople');
    // What the guards of a decision look at is written by somebody else than who decides.
    const judged = ['passport', 'health', 'consentVersion', 'consentRecipient', 'consentedOn', 'micDecision'];
    expect(substanceFields('placement')).toEqual(expect.arrayContaining(judged));
    expect(substanceFields('placement')).not.toContain('emergencyContact');
  });
});

describe('vocabularies', () => {
  const lists = Object.entries(vocabularies).filter(([, list]) => Array.isArray(list));

  it.each(lists)('%s has each value once and both labels', (_, list) => {
    const entries = list as readonly { value: string; label: { ja: string; en: string } }[];
    expect(new Set(entries.map(({ value }) => value)).size).toBe(entries.length);
    for (const { value, label } of entries) {
      expect(value).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(label.ja.trim() && label.en.trim()).toBeTruthy();
    }
  });

  it('adds people up, escorts included', () => {
    expect(vocabularies.headcountTotal({ elected: 1, official: 2, student: 3, escort: 4, private: 5 })).toBe(15);
  });
});

describe('isFilled', () => {
  it.each(['', '　', null, undefined, []])('%p is not', (value) => expect(isFilled(value)).toBe(false));
  it.each(['a', 0, false, ['a'], {}])('%p is', (value) => expect(isFilled(value)).toBe(true));
});
