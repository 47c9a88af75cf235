import { CdkMenu, CdkMenuItemRadio } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OfficeCode } from '@kakehashi/shared/calendar';
import { NewCaseLinks, SessionStore } from '@kakehashi/web/platform';
import { Icon, LinkMenu, MenuTrigger } from '@kakehashi/web/ui';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { NotificationBell } from './notification-bell';
import { Offices } from './offices';
import { Palette } from './palette';

/** The bar over every page: office, search, new, notifications, language, account. */
@Component({
  selector: 'kk-top-bar',
  imports: [
    AccountMenu,
    CdkMenu,
    CdkMenuItemRadio,
    Icon,
    LanguageSwitch,
    LinkMenu,
    MenuTrigger,
    NotificationBell,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopBar {
  readonly #router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly names = inject(Offices);
  protected readonly palette = inject(Palette);
  protected readonly readsCases = computed(() => this.session.can('case.read'));
  protected readonly creations = inject(NewCaseLinks).links;
  private readonly newMenu = viewChild(LinkMenu);

  /** Goes to the form of a new case; where several types can be logged, offers them. */
  startCase(): void {
    const [first, ...others] = this.creations();
    if (others.length) this.newMenu()?.open();
    else if (first) void this.#router.navigateByUrl(first.path);
  }

  /** Keeps the choice; a list that is open follows it through its address. */
  protected async chooseOffice(code: OfficeCode | null): Promise<void> {
    this.session.chooseOffice(code);
    if (this.#router.url.split('?')[0] !== '/cases') return;
    await this.#router.navigate(['/cases'], {
      queryParams: { office: code, cursor: null },
      queryParamsHandling: 'merge',
    });
  }
}
