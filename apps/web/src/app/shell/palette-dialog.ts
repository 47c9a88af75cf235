import { DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { menu, menuKeys } from '@kakehashi/shared/access';
import { LocaleStore, NewCaseLinks, SessionStore } from '@kakehashi/web/platform';
import { CommandPalette, IconName, PaletteGroup, PaletteItem } from '@kakehashi/web/ui';
import { SignOut } from './sign-out';
import { ThemeStore } from './theme-store';

interface FoundCase {
  readonly reference: string;
  readonly title: string;
  readonly requesterName: string | null;
}

interface FoundOrganisation {
  readonly id: string;
  readonly name: string;
  readonly nameLocal: string | null;
}

interface Command extends PaletteItem {
  readonly run: () => unknown;
}

/** Search over cases and organisations, and the commands of the shell. */
@Component({
  selector: 'kk-palette-dialog',
  imports: [CommandPalette],
  template: `<kk-command-palette
    [groups]="groups()"
    [loading]="cases.isLoading()"
    (query)="query.set($event)"
    (chosen)="run($event)"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaletteDialog {
  readonly #ref = inject(DialogRef);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore);
  readonly #transloco = inject(TranslocoService);
  readonly #theme = inject(ThemeStore);
  readonly #signOut = inject(SignOut);
  readonly #creations = inject(NewCaseLinks).links;
  protected readonly query = signal('');

  protected readonly cases = httpResource<{ items: FoundCase[] }>(() => {
    const q = this.query();
    return q && this.#session.can('case.read') ? { url: '/api/cases', params: { q, limit: 8 } } : undefined;
  });
  protected readonly organisations = httpResource<{ items: FoundOrganisation[] }>(() => {
    const q = this.query();
    return q && this.#session.can('organisation.read')
      ? { url: '/api/organisations', params: { q, limit: 5 } }
      : undefined;
  });

  readonly #commands = computed<readonly Command[]>(() => {
    const locale = this.#locale.locale();
    const text = (key: string, params?: Record<string, string>) =>
      this.#transloco.translate<string>(`app.palette.${key}`, params, locale);
    const dark = this.#theme.theme() === 'dark';
    return [
      ...this.#creation(locale),
      ...menuKeys
        .filter((key) => this.#session.menu().includes(key))
        .map((key) => ({
          id: `go-${key}`,
          label: text('go', { place: menu[key].label[locale] }),
          icon: 'arrow_forward' as IconName,
          run: () => this.#router.navigateByUrl(menu[key].path),
        })),
      {
        id: 'language',
        label: text('language'),
        icon: 'translate',
        run: () => this.#session.saveLocale(locale === 'ja' ? 'en' : 'ja'),
      },
      {
        id: 'theme',
        label: text(dark ? 'themeLight' : 'themeDark'),
        icon: dark ? 'light_mode' : 'dark_mode',
        run: () => this.#theme.use(dark ? 'light' : 'dark'),
      },
      { id: 'sign-out', label: text('signOut'), icon: 'logout', run: () => this.#signOut.now() },
    ];
  });

  protected readonly groups = computed<readonly PaletteGroup[]>(() => {
    const text = (key: string) => this.#transloco.translate<string>(`app.palette.${key}`, {}, this.#locale.locale());
    const wanted = this.query().toLowerCase();
    const found = this.cases.hasValue() && wanted ? this.cases.value().items : [];
    const organisations = this.organisations.hasValue() && wanted ? this.organisations.value().items : [];
    return [
      {
        label: text('cases'),
        items: found.map(({ reference, title, requesterName }) => ({
          id: `case-${reference}`,
          label: `${reference}  ${title}`,
          detail: requesterName ?? undefined,
          icon: 'folder_open',
        })),
      },
      {
        label: text('organisations'),
        items: organisations.map(({ id, name, nameLocal }) => ({
          id: `organisation-${id}`,
          label: name,
          detail: nameLocal ?? undefined,
          icon: 'domain',
        })),
      },
      { label: text('commands'), items: this.#commands().filter(({ label }) => label.toLowerCase().includes(wanted)) },
    ];
  });

  protected run(item: PaletteItem): void {
    this.#ref.close();
    const [kind, ...rest] = item.id.split('-');
    if (kind === 'case') void this.#router.navigate(['/cases', rest.join('-')]);
    else if (kind === 'organisation') void this.#router.navigate(['/organisations', rest.join('-')]);
    else
      void this.#commands()
        .find(({ id }) => id === item.id)
        ?.run();
  }

  #creation(locale: 'ja' | 'en'): Command[] {
    const links = this.#creations();
    return links.map(({ label, path }) => ({
      id: `create-${path}`,
      label: this.#transloco.translate<string>('app.palette.create', { what: label }, locale),
      icon: 'add',
      ...(links.length === 1 ? { key: 'c' } : {}),
      run: () => this.#router.navigateByUrl(path),
    }));
  }
}
