import { DomainError } from '@kakehashi/api/platform';
import { assertNothingOpen, lost } from './open-items-refusal';
import { roleEndingMail } from './role-ending-mail';

describe('the end of a role or an account', () => {
  it('is stopped by what is taken care of no more, kind by kind', () => {
    expect(lost({ cases: 3, appointments: 1, approvals: 2 }, { cases: 3, approvals: 0 })).toEqual({
      appointments: 1,
      approvals: 2,
    });
    expect(lost({}, { cases: 1 })).toEqual({});
    expect(() => assertNothingOpen({ cases: 0 })).not.toThrow();
    const refusal = (() => {
      try {
        assertNothingOpen({ approvals: 1, cases: 2 });
      } catch (error) {
        return error as DomainError;
      }
      throw new Error('Nothing was refused');
    })();
    expect([refusal.code, refusal.options.values]).toEqual(['open-items-remain', { count: 3 }]);
    expect(refusal.options.errors?.map(({ code }) => code)).toEqual(['open-cases', 'open-approvals']);
  });

  it('is told in the reader’s words, with the way to the hand-over', () => {
    const end = {
      person: { id: 'p', displayName: '山田 太郎' },
      role: 'officer',
      office: 'SIN',
      lastDay: '2027-03-31',
    } as const;
    const own = roleEndingMail(end, { id: 'p', locale: 'ja' }, 'https://k.example');
    expect(own.text).toMatch(/^あなたの役割「事務所職員」（SIN）は、2027-03-31をもって終了します。/);
    expect(own.text).toMatch(/https:\/\/k\.example\/leaving\n$/);
    const manager = roleEndingMail({ ...end, office: null }, { id: 'm', locale: 'en' }, 'https://k.example');
    expect(manager.text).toMatch(/^山田 太郎’s role Officer ends after 2027-03-31\./);
    expect(manager.text).toMatch(/https:\/\/k\.example\/leaving\/p\n$/);
  });
});
