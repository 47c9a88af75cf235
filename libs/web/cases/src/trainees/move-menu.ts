import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfferCard, TraineeCard } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';
import { Icon, MenuTrigger } from '@kakehashi/web/ui';
import { movesOf } from './board-model';
import { OfferTerms } from './offer-terms';
import { obstacleNames, type Say } from './pair-text';

/** "Move to…": the twin of dragging a candidate onto a host. */
@Component({
  selector: 'kk-move-menu',
  imports: [CdkMenu, CdkMenuItem, Icon, MenuTrigger, OfferTerms, TranslocoPipe],
  template: `
    <button
      #trigger
      type="button"
      class="kk-button kk-button--small"
      kkMenuTrigger
      [cdkMenuTriggerFor]="menu"
      [attr.aria-label]="('trainees.moveTo' | transloco) + ': ' + trainee().nameRoman"
    >
      {{ 'trainees.moveTo' | transloco }}<kk-icon name="arrow_drop_down" />
    </button>
    <ng-template #menu>
      <div class="kk-menu" cdkMenu>
        @for (move of moves(); track move.offer.id) {
          <button type="button" class="kk-menu__item" cdkMenuItem (cdkMenuItemTriggered)="choose(move.offer, trigger)">
            <kk-icon [name]="move.unmet ? 'warning' : 'check'" />
            <span class="line">
              <span>{{ 'trainees.offerLine' | transloco: { host: move.offer.host.name, left: move.left } }}</span>
              <kk-offer-terms [offer]="move.offer" />
              @if (move.unmet) {
                <span class="kk-small">{{ 'trainees.unmet' | transloco: { conditions: move.unmet } }}</span>
              }
            </span>
          </button>
        } @empty {
          <button type="button" class="kk-menu__item" cdkMenuItem [cdkMenuItemDisabled]="true">
            {{ 'trainees.noPlaces' | transloco }}
          </button>
        }
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      --kk-icon-size: 18px;
      display: inline-flex;
    }
    /* Several lines each: the menu scrolls instead of pressing them together. */
    .kk-menu {
      grid-auto-rows: max-content;
    }
    .line {
      display: grid;
      padding-block: var(--kk-1);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveMenu {
  readonly trainee = input.required<TraineeCard>();
  readonly offers = input.required<readonly OfferCard[]>();
  readonly chosen = output<OfferCard>();
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly moves = computed(() => {
    const locale = this.#locale();
    return movesOf(this.trainee(), this.offers()).map(({ offer, left, unmet }) => ({
      offer,
      left,
      unmet: obstacleNames(unmet, locale, this.#say),
    }));
  });

  /** The menu is gone then: a dialog gives the focus back to what opened the menu. */
  protected choose(offer: OfferCard, trigger: HTMLElement): void {
    trigger.focus();
    this.chosen.emit(offer);
  }

  readonly #say: Say = (key, params) => this.#transloco.translate<string>(`trainees.${key}`, params);
}
