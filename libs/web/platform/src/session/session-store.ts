import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Action, Actor, Subject, can } from '@kakehashi/shared/access';
import { OfficeCode } from '@kakehashi/shared/calendar';
import { Locale } from '@kakehashi/shared/contracts';
import { firstValueFrom } from 'rxjs';
import { withoutSignIn } from '../http/context';
import { isOffline, problemOf } from '../problem/problem';
import { LocaleStore } from '../i18n/locale-store';
import { UnsavedLocale } from './unsaved-locale';

/** Who is signed in and what they may do, as the server says it. */
export interface SessionView {
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly displayName: string;
    readonly locale: Locale;
    readonly shortcutsEnabled: boolean;
  };
  readonly grants: Actor['grants'];
  readonly offices: readonly OfficeCode[];
  readonly menu: readonly string[];
  readonly sessionExpiresAt: string;
  /** Whether an administrator set the password; until it is changed, the server answers nothing else. */
  readonly mustChangePassword: boolean;
}

const officeKey = 'kakehashi.office';

/** The session of this browser: user, grants, menu. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #http = inject(HttpClient);
  readonly #locale = inject(LocaleStore);
  readonly #unsaved = inject(UnsavedLocale);
  readonly #session = signal<SessionView | null>(null);
  #loading: Promise<SessionView | null> | null = null;
  #chosenBeforeSignIn: Locale | null = null;

  /** The session, or null before sign-in. */
  readonly session = this.#session.asReadonly();
  readonly user = computed(() => this.#session()?.user ?? null);
  readonly grants = computed(() => this.#session()?.grants ?? []);
  readonly menu = computed(() => this.#session()?.menu ?? []);
  readonly mustChangePassword = computed(() => this.#session()?.mustChangePassword ?? false);
  readonly offices = computed<readonly OfficeCode[]>(() => this.#session()?.offices ?? []);
  readonly #office = signal<string | null>(localStorage.getItem(officeKey));
  /** The office chosen in the top bar; null means all that the user may see. */
  readonly office = computed(() => this.offices().find((code) => code === this.#office()) ?? null);
  /** The signed-in person as the access table sees them. */
  readonly actor = computed<Actor | null>(() => {
    const session = this.#session();
    if (!session) return null;
    const { id, displayName, locale } = session.user;
    return { id, displayName, locale, grants: session.grants };
  });

  /** Whether the access table lets this person act; the server decides again. */
  can(action: Action, subject?: Subject): boolean {
    const actor = this.actor();
    return actor !== null && can(actor, action, subject).allowed;
  }

  /** Asks the server once who is signed in. */
  load(): Promise<SessionView | null> {
    this.#loading ??= this.#read();
    return this.#loading;
  }

  /** Asks the server again, for instance after roles changed. */
  reload(): Promise<SessionView | null> {
    this.#loading = this.#read();
    return this.#loading;
  }

  /** Signs in; rejects with the HTTP error when refused. */
  async signIn(email: string, password: string): Promise<SessionView> {
    const before = this.user()?.id;
    const session = await firstValueFrom(
      this.#http.post<SessionView>('/api/session', { email, password }, { context: withoutSignIn() }),
    );
    const chosen = this.#chosenBeforeSignIn;
    this.#accept(session, before === undefined && !chosen);
    // A language chosen on the sign-in page is meant: it goes on, and into the profile.
    if (chosen && chosen !== session.user.locale) await this.#saveProfile({ locale: chosen }).catch(() => undefined);
    this.#chosenBeforeSignIn = null;
    return session;
  }

  /** Replaces one’s own password; rejects with the HTTP error when refused. */
  async changePassword(currentPassword: string, newPassword: string): Promise<void> {
    const body = { currentPassword, newPassword };
    this.#accept(await firstValueFrom(this.#http.put<SessionView>('/api/profile/password', body)), false);
  }

  /** Signs out and forgets who it was. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.#http.delete('/api/session', { context: withoutSignIn() }));
    this.#session.set(null);
    this.#loading = null;
  }

  /** Switches the language at once and keeps it in the profile. */
  async saveLocale(locale: Locale): Promise<void> {
    this.#locale.use(locale);
    const person = this.user()?.id;
    if (person === undefined) {
      this.#chosenBeforeSignIn = locale;
      return;
    }
    this.#unsaved.keep(person, locale);
    try {
      await this.#saveProfile({ locale });
    } catch (error) {
      // What was answered is settled; without an answer it is sent again when the app is opened next.
      if (!isOffline(error)) this.#unsaved.settle(person, locale);
      throw error;
    }
    this.#unsaved.settle(person, locale);
  }

  /** Turns the single-letter shortcuts on or off, in the profile too. */
  async saveShortcuts(shortcutsEnabled: boolean): Promise<void> {
    await this.#saveProfile({ shortcutsEnabled });
  }

  /** Chooses the office that lists begin with; null for all. */
  chooseOffice(code: OfficeCode | null): void {
    this.#office.set(code);
    if (code) localStorage.setItem(officeKey, code);
    else localStorage.removeItem(officeKey);
  }

  async #saveProfile(change: Partial<{ locale: Locale; shortcutsEnabled: boolean }>): Promise<void> {
    if (!this.#session()) return;
    const session = await firstValueFrom(this.#http.patch<SessionView>('/api/profile', change));
    this.#session.set(session);
  }

  async #read(): Promise<SessionView | null> {
    try {
      const url = '/api/session';
      const session = await firstValueFrom(
        this.#http.get<SessionView>(url, { context: withoutSignIn(new HttpContext()) }),
      );
      const { id } = session.user;
      // Whoever left the page before the server answered meant the choice all the same.
      const meant = this.#unsaved.of(id);
      this.#accept(session, !meant);
      if (meant) void this.saveLocale(meant).catch(() => undefined);
      return session;
    } catch (error) {
      if (problemOf(error)?.status !== 401) {
        this.#loading = null;
        throw error;
      }
      this.#session.set(null);
      return null;
    }
  }

  #accept(session: SessionView, useLocale: boolean): void {
    this.#session.set(session);
    this.#loading = Promise.resolve(session);
    if (useLocale) this.#locale.use(session.user.locale);
  }
}
