import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icon-paths';
import { MenuTrigger } from '../menu/menu-trigger';

/** A place that a menu leads to. */
export interface MenuLink {
  readonly label: string;
  readonly path: string;
}

/** A button that leads to one place, or offers several in a menu. */
@Component({
  selector: 'kk-link-menu',
  imports: [CdkMenu, CdkMenuItem, Icon, MenuTrigger, RouterLink],
  template: `
    @if (only(); as link) {
      <a
        class="kk-button"
        [class.kk-button--primary]="look() === 'primary'"
        [class.shrinks]="shrinks()"
        [routerLink]="link.path"
        [attr.title]="link.label"
      >
        @if (icon(); as name) {
          <kk-icon [name]="name" />
        }
        <span class="words">{{ label() }}</span>
      </a>
    } @else {
      <button
        type="button"
        class="kk-button"
        [class.kk-button--primary]="look() === 'primary'"
        [class.shrinks]="shrinks()"
        kkMenuTrigger
        [cdkMenuTriggerFor]="menu"
        [attr.aria-label]="label()"
      >
        @if (icon(); as name) {
          <kk-icon [name]="name" />
        }
        <span class="words">{{ label() }}</span>
        <kk-icon name="arrow_drop_down" />
      </button>
    }
    <ng-template #menu>
      <div class="kk-menu" cdkMenu>
        @for (link of links(); track link.path) {
          <a class="kk-menu__item" cdkMenuItem [routerLink]="link.path">{{ link.label }}</a>
        }
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    @media (max-width: 719px) {
      .shrinks .words {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .shrinks {
        gap: 0;
        padding-inline: var(--kk-2);
      }
    }
    a.kk-menu__item {
      color: inherit;
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkMenu {
  readonly label = input.required<string>();
  readonly links = input.required<readonly MenuLink[]>();
  readonly icon = input<IconName>();
  /** How much weight the button has on its page. */
  readonly look = input<'primary' | 'plain'>('plain');
  /** Whether only its icon stays on a narrow window. */
  readonly shrinks = input(false);
  protected readonly only = computed(() => (this.links().length === 1 ? this.links()[0] : undefined));
  private readonly trigger = viewChild(MenuTrigger);

  /** Opens the menu with the focus on its first entry. */
  open(): void {
    this.trigger()?.open();
    this.trigger()?.getMenu()?.focusFirstItem('keyboard');
  }
}
