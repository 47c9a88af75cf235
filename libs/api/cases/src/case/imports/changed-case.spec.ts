import fc from 'fast-check';
import { fileFields, type FieldDefinition } from '@kakehashi/shared/case-types';
import { locales } from '@kakehashi/shared/contracts';
import { propertyRuns } from '@kakehashi/testing';
import { fieldCell } from '../export/field-cell';
import { differenceOf } from './changed-case';
import { importedTypes, type ImportedType } from './import-shape';
import { TypedRowReader } from './typed-row';

const countries = { TH: ['タイ', 'Thailand'], VN: ['ベトナム', 'Viet Nam'] } as const;
const places = {
  office: (text: string) => (text === 'SIN' ? 'SIN' : null),
  prefecture: () => null,
  country: (text: string) =>
    Object.entries(countries).find(([code, names]) => [code, ...names].includes(text))?.[0] ?? null,
};

/** Any value that a case can hold in a field. */
function valueOf({ kind, choices = [], min = 0, max = 99 }: FieldDefinition): fc.Arbitrary<unknown> {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const choice = fc.constantFrom(...choices.map(({ value }) => value), 'a value of long ago');
  const count = fc.record({ country: fc.constantFrom('TH', 'VN', 'XX'), count: fc.integer({ min, max }) });
  const values = {
    boolean: fc.boolean(),
    integer: fc.integer({ min, max }),
    date: fc.constantFrom('2008-11-10', '2019-04-30', '2019-05-01'),
    choice,
    choices: fc.uniqueArray(choice),
    texts: fc.array(text),
    organisation: fc.record({ id: fc.uuid(), name: text }),
    country_counts: fc.array(count),
  } as const;
  const own = kind in values ? values[kind as keyof typeof values] : text;
  return fc.option(own as fc.Arbitrary<unknown>, { nil: null });
}

/** A cell as it comes back from a file. */
function readBack(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .trim();
}

function existing(type: ImportedType, details: Record<string, unknown>) {
  const one = { reference: 'X-SIN-2020-0001', version: 1, office: 'SIN', country: 'TH', title: 'x', state: 'closed' };
  return { ...one, type, details };
}

describe.each(importedTypes)('a row of a file of the type %s', (type) => {
  const fields = fileFields(type);
  const reader = new TypedRowReader(type, [type], fields, places);

  it('changes nothing where it is as it was written, whatever the case holds', () => {
    const details = fc.record(Object.fromEntries(fields.map((field) => [field.key, valueOf(field)])));
    fc.assert(
      fc.property(details, fc.constantFrom(...locales), (held, locale) => {
        const texts = Object.fromEntries(
          fields.map((field) => [field.key, readBack(fieldCell(field, held[field.key], locale))]),
        );
        const { changes, errors } = differenceOf(fields, texts, reader.read(texts), existing(type, held));
        expect([changes, errors]).toEqual([[], []]);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it('holds no personal data, and nothing sealed', () => {
    expect(fields.filter(({ sensitivity, kind }) => sensitivity !== 'open' || kind === 'sealed')).toEqual([]);
    expect(fields.length).toBeGreaterThan(10);
  });
});

describe('a row that says something else', () => {
  it('is told once of a cell that cannot be read', () => {
    const fields = fileFields('dispatch');
    const texts = { country: 'どこか', title: '' };
    const row = new TypedRowReader('dispatch', ['派遣'], fields, places).read(texts);
    const { errors } = differenceOf(fields, texts, row, existing('dispatch', {}));
    expect(errors.map(({ column, code }) => [column, code])).toEqual([
      ['country', 'not-in-list'],
      ['title', 'required'],
    ]);
  });

  it('changes nothing where it says the same in another way', () => {
    const fields = fileFields('dispatch');
    const reader = new TypedRowReader('dispatch', ['派遣'], fields, places);
    const held = { targetFiscalYear: 2008, periodFrom: '2008-11-10', hostCostUndertaking: true, attendees: 1200 };
    const texts = {
      targetFiscalYear: '平成20年度',
      periodFrom: 'H20.11.10',
      hostCostUndertaking: '○',
      attendees: '1,200人',
    };
    const { changes, errors } = differenceOf(fields, texts, reader.read(texts), existing('dispatch', held));
    expect([changes, errors]).toEqual([[], []]);
  });

  it('changes just that, read in whatever way offices write it, and is given back as it was', () => {
    const fields = fileFields('activity');
    const reader = new TypedRowReader('activity', ['交流事業'], fields, places);
    const held = {
      programme: 'exchange_seminar',
      from: '2026-09-01',
      organiser: { id: 'an id', name: 'Bangkok' },
      participants: [{ country: 'TH', count: 4 }],
    };
    const texts = {
      from: '令和8年9月2日',
      organiser: 'Chiang Mai',
      participants: 'タイ１２人、Viet Nam 3',
      programme: '旅行博・観光展',
    };
    const { change, before, errors } = differenceOf(fields, texts, reader.read(texts), existing('activity', held));
    expect(errors).toEqual([]);
    expect(change.details).toEqual({
      from: '2026-09-02',
      organiser: { name: 'Chiang Mai' },
      participants: [
        { country: 'TH', count: 12 },
        { country: 'VN', count: 3 },
      ],
      programme: 'travel_fair',
    });
    expect(before.details).toEqual({ ...held, organiser: { id: 'an id' } });
  });
});
