import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { FieldChange, Locale, NotificationView } from '@kakehashi/shared/contracts';
import { provideKakehashiTransloco, provideTranslations } from '@kakehashi/web/platform';
import { appTexts } from '../app-texts';
import { notificationDetail, notificationText } from './notification-text';

const change = (field: string, before: FieldChange['before'], after: FieldChange['after']): FieldChange => ({
  field,
  before,
  after,
});

function item(parts: Partial<NotificationView>): NotificationView {
  return {
    id: 'n',
    kind: 'changed',
    type: 'visit',
    reference: 'V-SIN-2026-0001',
    roleEnd: null,
    title: '横浜市',
    actor: { id: 'u', displayName: '森下 遥', email: 'm@kakehashi.example' },
    event: 'transition',
    transition: null,
    toState: null,
    changes: [],
    comment: null,
    createdAt: '2026-11-21T03:00:00Z',
    read: false,
    ...parts,
  };
}

describe('what a notification says', () => {
  const text = (parts: Partial<NotificationView>, locale: Locale) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideKakehashiTransloco(locale), provideTranslations('app', appTexts)],
    });
    const transloco = TestBed.inject(TranslocoService);
    transloco.setActiveLang(locale);
    const say = (key: string, params?: Record<string, unknown>) =>
      transloco.translate<string>(`app.notifications.${key}`, params);
    return notificationText(item(parts), locale, say, 'reader');
  };
  const moved = {
    event: 'appointment',
    changes: [change('appointment', 'LTA', 'LTA'), change('status', 'requested', 'confirmed')],
  };

  it.each<[string, Partial<NotificationView>, string, string]>([
    ['accepted', { toState: 'accepted' }, '森下 遥さんが「受入可」に進めました', '森下 遥 moved it to “Accepted”'],
    [
      'a desk',
      { kind: 'decision_wanted', toState: 'assessing' },
      '森下 遥さんが「可否確認」に進め、あなたの判断を待っています',
      '森下 遥 moved it to “Assessing”; it waits for your decision',
    ],
    [
      'a mention',
      { kind: 'mentioned', event: 'comment' },
      '森下 遥さんがコメントであなたに知らせました',
      '森下 遥 mentioned you in a comment',
    ],
    [
      'an owner',
      { kind: 'assigned', event: 'assigned' },
      '森下 遥さんがあなたを担当者にしました',
      '森下 遥 made you the owner',
    ],
    [
      'an appointment',
      moved,
      '森下 遥さんがLTAとのアポイントを「確定」にしました',
      '森下 遥 marked the appointment with LTA as “Confirmed”',
    ],
    [
      'fields',
      { event: 'edited', changes: [change('purpose', 'a', 'b'), change('mode', 'online', 'on_site')] },
      '森下 遥さんが目的・実施方法を変更しました',
      '森下 遥 changed Purpose, Mode',
    ],
    [
      'a document',
      {
        event: 'document',
        changes: [change('document', null, 'a.pdf'), change('documentKind', null, 'formal_request')],
      },
      '森下 遥さんが書類（依頼書）を登録しました',
      '森下 遥 added a document (Formal request)',
    ],
    [
      'the first day',
      { actor: null, event: 'automatic', toState: 'in_progress' },
      '活動開始日になり、「実施中」に進みました',
      'Its first day has come: it moved to “In progress”',
    ],
    ['the unknown', { event: 'anything', changes: [] }, '森下 遥さんが案件を更新しました', '森下 遥 updated the case'],
  ])('tells of %s', (_what, parts, ja, en) => {
    expect(text(parts, 'ja')).toBe(ja);
    expect(text(parts, 'en')).toBe(en);
  });

  it('adds the reason, the day, the file and what was said', () => {
    const declined = item({
      toState: 'declined',
      changes: [change('reason', null, 'no_capacity')],
      comment: '人手が足りません',
    });
    expect(notificationDetail(declined, 'ja', String)).toMatch(/^[^a-z_]+。人手が足りません$/);
    const later = item({
      event: 'appointment',
      changes: [change('localStart', '2026-12-01T10:00', '2026-12-02T09:30')],
    });
    expect(notificationDetail(later, 'ja', String)).toBe('2026-12-02 (令和8年12月2日) 09:30');
    const file = item({ event: 'document', changes: [change('document', null, 'a.pdf')] });
    expect(notificationDetail(file, 'en', String)).toBe('a.pdf');
  });

  it('says whose role ends and who joins an appointment now', () => {
    const ends = (id: string): Partial<NotificationView> => ({
      kind: 'role_ends',
      type: null,
      event: null,
      roleEnd: { person: { id, displayName: '森下 遥' }, role: 'officer', office: 'SIN', lastDay: '2027-03-31' },
    });
    expect(text(ends('reader'), 'ja')).toBe(
      'あなたの役割「事務所職員 (SIN)」は2027-03-31 (令和9年3月31日)で終了します',
    );
    expect(text(ends('other'), 'en')).toBe('The role Officer (SIN) of 森下 遥 ends after 2027-03-31 (Reiwa 9)');
    const joins = [change('appointment', 'LTA', 'LTA'), change('staff', null, { displayName: '佐藤' })];
    expect(text({ kind: 'accompanying', event: 'handover', changes: joins }, 'en')).toBe(
      '森下 遥 handed the appointment with LTA over to you',
    );
    expect(text({ event: 'handover', changes: joins }, 'ja')).toContain('同行者を佐藤さんに変更');
  });
});
