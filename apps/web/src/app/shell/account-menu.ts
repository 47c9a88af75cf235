import { CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemCheckbox, CdkMenuItemRadio } from '@angular/cdk/menu';
import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { roleDefinitions } from '@kakehashi/shared/access';
import { Locale, locales } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText, SessionStore, LocaleStore } from '@kakehashi/web/platform';
import { Icon, IconName, MenuTrigger, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { Offices } from './offices';
import { ShortcutsHelp } from './shortcuts-help';
import { SignOut } from './sign-out';
import { Theme, ThemeStore, themes } from './theme-store';

const themeIcons: Readonly<Record<Theme, IconName>> = { system: 'contrast', light: 'light_mode', dark: 'dark_mode' };

/** Who is signed in; colours, shortcuts, language on a phone, signing out. */
@Component({
  selector: 'kk-account-menu',
  imports: [
    CdkMenu,
    CdkMenuGroup,
    CdkMenuItem,
    CdkMenuItemCheckbox,
    CdkMenuItemRadio,
    Icon,
    LabelPipe,
    MenuTrigger,
    TranslocoPipe,
  ],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly theme = inject(ThemeStore);
  protected readonly help = inject(ShortcutsHelp);
  protected readonly signOut = inject(SignOut);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly themes = themes;
  protected readonly themeIcons = themeIcons;
  protected readonly locales = locales;
  protected readonly languageNames: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };
  readonly #router = inject(Router);
  readonly #dialog = inject(Dialog);
  readonly #transloco = inject(TranslocoService);
  readonly #names = inject(Offices);
  readonly #toasts = inject(Toasts);
  readonly #texts = inject(ProblemText);

  protected readonly roles = computed(() =>
    this.session.grants().map(({ role, office }) => ({
      label: roleDefinitions[role].label,
      office: office && this.#names.nameOf(office),
    })),
  );

  protected openLeaving(): void {
    void this.#router.navigate(['/leaving']);
  }

  protected async changePassword(): Promise<void> {
    const { OwnPasswordDialog } = await import('./password-dialog');
    const ref = this.#dialog.open<boolean>(OwnPasswordDialog, {
      ariaLabelledBy: 'own-password-title',
      backdropClass: 'kk-backdrop',
    });
    if (await firstValueFrom(ref.closed)) this.#toasts.show(this.#transloco.translate('app.password.saved'));
  }

  protected async saveShortcuts(on: boolean): Promise<void> {
    await this.#tell(this.session.saveShortcuts(on));
  }

  protected async saveLocale(locale: Locale): Promise<void> {
    await this.#tell(this.session.saveLocale(locale));
  }

  async #tell(saving: Promise<void>): Promise<void> {
    try {
      await saving;
    } catch (error) {
      this.#toasts.error(this.#texts.of(error));
    }
  }
}
