import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import {
  appointmentFields,
  caseFields,
  memberFields,
  visitFields,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { LocaleStore, provideKakehashiTransloco, provideTranslations } from '@kakehashi/web/platform';
import { caseTexts } from '../i18n/case-texts';
import { FieldText } from './field-text';

describe('values of the history in words', () => {
  let text: FieldText;
  let locale: LocaleStore;
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideKakehashiTransloco('ja'),
        provideTranslations('cases', caseTexts),
      ],
    });
    locale = TestBed.inject(LocaleStore);
    locale.use('ja');
    text = TestBed.inject(FieldText);
  });

  const fields: FieldDefinition[] = Object.values({
    ...memberFields,
    ...appointmentFields,
    ...visitFields,
    ...caseFields,
  });
  const choices = fields.flatMap(({ key, choices = [] }) => choices.map(({ value, label }) => ({ key, value, label })));

  it.each(choices)('says $key $value by its label', ({ key, value, label }) => {
    expect(text.of(key, value)).toBe(label.ja);
    locale.use('en');
    expect(text.of(key, value)).toBe(label.en);
  });

  it.each([
    ['timeZone', 'Asia/Manila', 'マニラ', 'Manila'],
    ['localStart', '2026-12-17T10:00', '2026-12-17 (令和8年12月17日) 10:00', '2026-12-17 (Reiwa 8) 10:00'],
    ['firstDate', '2026-12-17', '2026-12-17 (令和8年12月17日)', '2026-12-17 (Reiwa 8)'],
    ['owner', { id: 'u', displayName: '青木 涼子' }, '青木 涼子', '青木 涼子'],
    ['reason', 'no_capacity', '事務所の対応困難', undefined],
    ['documentKind', 'formal_request', '依頼書', 'Formal request'],
    ['kind', 'follow_up', undefined, undefined],
    ['hostsTold', true, 'はい', 'Yes'],
    ['members', { official: 4, total: 4 }, '4人（職員 4）', undefined],
    ['plannedPeople', 4, '4人', undefined],
    ['hosts', ['PUB', 'LTA'], 'PUB、LTA', 'PUB, LTA'],
  ])('says %s %j without a code', (key, value, ja, en) => {
    const own = text.of(key, value);
    if (ja) expect(own).toBe(ja);
    else expect(own).not.toContain(String(value));
    locale.use('en');
    if (en) expect(text.of(key, value)).toBe(en);
    expect(text.label(key)).not.toBe(key);
  });
});
