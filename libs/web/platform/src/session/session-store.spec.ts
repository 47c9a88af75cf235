import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Locale } from '@kakehashi/shared/contracts';
import { LocaleStore } from '../i18n/locale-store';
import { provideKakehashiTransloco } from '../i18n/transloco';
import { SessionStore } from './session-store';

describe('the language of a session', () => {
  /** Opens the app as somebody for whom the server keeps a language. */
  const open = async (id: string, locale: Locale) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), ...provideKakehashiTransloco('ja')],
    });
    const http = TestBed.inject(HttpTestingController);
    const store = TestBed.inject(SessionStore);
    const loaded = store.load();
    http.expectOne('/api/session').flush(sessionOf(id, locale));
    await loaded;
    return { http, store, shown: TestBed.inject(LocaleStore).locale };
  };

  afterEach(() => localStorage.clear());

  it('is the chosen one when the page was left before the server answered, and is sent again', async () => {
    const before = await open('a', 'ja');
    void before.store.saveLocale('en');
    before.http.expectOne('/api/profile');

    const after = await open('a', 'ja');
    expect(after.shown()).toBe('en');
    const sent = after.http.expectOne('/api/profile');
    expect(sent.request.body).toEqual({ locale: 'en' });
    sent.flush(sessionOf('a', 'en'));
    await Promise.resolve();

    const later = await open('a', 'ja');
    expect(later.shown()).toBe('ja');
    later.http.verify();
  });

  it('is the server’s for somebody else at the same device', async () => {
    const before = await open('a', 'ja');
    void before.store.saveLocale('en');

    const other = await open('b', 'ja');
    expect(other.shown()).toBe('ja');
    other.http.verify();
  });

  it('is the server’s again once the server refused the choice', async () => {
    const before = await open('a', 'ja');
    const saving = before.store.saveLocale('en');
    before.http.expectOne('/api/profile').flush(null, { status: 403, statusText: 'Forbidden' });
    await expect(saving).rejects.toMatchObject({ status: 403 });

    const after = await open('a', 'ja');
    expect(after.shown()).toBe('ja');
    after.http.verify();
  });
});

function sessionOf(id: string, locale: Locale): object {
  const user = { id, email: `${id}@kakehashi.example`, displayName: id, locale, shortcutsEnabled: true };
  return {
    user,
    grants: [],
    offices: [],
    menu: [],
    sessionExpiresAt: '2030-01-01T00:00:00Z',
    mustChangePassword: false,
  };
}
