import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { PairView } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { obstacleName, preferenceText, type Say } from './pair-text';

/** Why a candidate and an offer fit or not, and what speaks for the pair. */
@Component({
  selector: 'kk-pair-reasons',
  imports: [Icon],
  template: `
    <ul>
      @for (one of conditions(); track one.name) {
        <li [class.not]="!one.met"><kk-icon [name]="one.met ? 'check' : 'warning'" />{{ one.text }}</li>
      }
      @for (text of preferences(); track text) {
        <li class="kk-muted"><kk-icon name="star" />{{ text }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 2px;
      padding: 0;
      list-style: none;
    }
    li {
      --kk-icon-size: 16px;
      display: flex;
      align-items: flex-start;
      gap: var(--kk-1);
    }
    kk-icon {
      flex: none;
      margin-block-start: 2px;
    }
    .not {
      color: var(--kk-overdue-fg);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PairReasons {
  readonly pair = input.required<PairView>();
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly conditions = computed(() =>
    this.pair().constraints.map(({ code, met }) => {
      const name = obstacleName(code, this.#locale(), this.#say);
      return { name, met, text: this.#say(met ? 'reasons.met' : 'reasons.unmet', { name }) };
    }),
  );
  protected readonly preferences = computed(() =>
    this.pair()
      .preferences.filter(({ points }) => points > 0)
      .map((one) => preferenceText(one, this.#locale(), this.#say)),
  );

  readonly #say: Say = (key, params) => this.#transloco.translate<string>(`trainees.${key}`, params);
}
