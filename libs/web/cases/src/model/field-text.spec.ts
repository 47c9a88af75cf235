import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { caseTypeDefinitions, caseTypes, workflows, type Choice } from '@kakehashi/shared/case-types';
import { LocaleStore, provideKakehashiTransloco, provideTranslations } from '@kakehashi/web/platform';
import { caseTexts } from '../i18n/case-texts';
import { fieldTables, type FieldOwner } from './field-tables';
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

  const tables = Object.entries(fieldTables) as [FieldOwner, (typeof fieldTables)[FieldOwner]][];
  const choices = tables.flatMap(([owner, table]) =>
    Object.values(table).flatMap(({ key, choices = [] }) =>
      choices.map(({ value, label }) => ({ owner, key, value, label })),
    ),
  );

  it.each(choices)('says the $key $value of a $owner by its label', ({ owner, key, value, label }) => {
    expect(text.of(key, value, owner)).toBe(label.ja);
    locale.use('en');
    expect(text.of(key, value, owner)).toBe(label.en);
  });

  const reasons: Readonly<Record<string, { readonly reasons: readonly Choice[] }>> = caseTypeDefinitions;
  const steps = caseTypes.flatMap((type) =>
    workflows[type].transitions.map((step) => ({ type, step, name: step.name })),
  );

  it.each(steps)('says by their labels what can be chosen for the step $name of a $type', ({ type, step }) => {
    const offered = step.dataFields.flatMap(({ key, choices = [] }) => choices.map((choice) => ({ key, ...choice })));
    for (const language of ['ja', 'en'] as const) {
      locale.use(language);
      for (const { key, value, label } of offered) expect(text.of(key, value, type)).toBe(label[language]);
      for (const reason of step.reasons ?? []) {
        const label = reasons[type]?.reasons.find(({ value }) => value === reason)?.label[language];
        expect([reason, text.of('reason', reason, type)]).toEqual([reason, label]);
      }
    }
  });

  it.each<[string, unknown, string | undefined, string | undefined, FieldOwner?]>([
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
    ['targetFiscalYear', 2027, '2027年度（令和9）', 'FY2027', 'dispatch'],
    ['expertise', 'taxation', '税制・徴税', 'Tax system and collection', 'dispatch'],
    ['reason', 'host_cannot_fund', '受入側の経費負担困難', 'The host cannot fund its share', 'dispatch'],
    ['documentKind', 'endorsement', '窓口機関の推薦状', 'Counterpart’s endorsement', 'dispatch'],
    ['score', { total: 81, criteria: { need: 30 } }, '81点', '81 points', 'dispatch'],
    [
      'budget',
      { clair: 1_200_000, host: 300_000, total: 1_500_000 },
      '￥1,500,000（協会 ￥1,200,000、受入側 ￥300,000）',
      '¥1,500,000 (council ¥1,200,000, host ¥300,000)',
      'dispatch',
    ],
    ['host', { id: 'o', name: '雪割町' }, '雪割町', '雪割町', 'placement'],
    ['monthlyReport', '2026-11', '2026-11', '2026-11', 'placement'],
    [
      'monthlyReport',
      { month: '2026-11', submittedOn: '2026-12-02', summary: '現場を回った。' },
      '2026-11 / 2026-12-02 (令和8年12月2日)提出 / 現場を回った。',
      '2026-11 / Handed in on 2026-12-02 (Reiwa 8) / 現場を回った。',
      'placement',
    ],
    ['lateReason', '郵送の遅れ', '郵送の遅れ', '郵送の遅れ', 'dispatch'],
  ])('says %s %j without a code', (key, value, ja, en, owner = 'visit') => {
    const own = text.of(key, value, owner);
    if (ja) expect(own).toBe(ja);
    else expect(own).not.toContain(String(value));
    locale.use('en');
    if (en) expect(text.of(key, value, owner)).toBe(en);
    expect(text.label(key, owner)).not.toBe(key);
  });

  it('names what is filled in of a trainee', () => {
    expect(text.label('details.trainee.birthDate', 'placement')).toBe('生年月日');
    expect(text.label('details.trainee.nameRoman', 'placement')).not.toBe('nameRoman');
  });
});
