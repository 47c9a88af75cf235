import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { caseTypes, type CaseType } from '@kakehashi/shared/case-types';
import { openItemDefinitions, type OpenItemKind } from '@kakehashi/shared/access';
import type { OpenItemView } from '@kakehashi/shared/contracts';
import { DatePipe, LocaleStore } from '@kakehashi/web/platform';
import { Icon, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { nameOf } from './open-items';

/** The items of one kind, to choose from where a successor can be named. */
@Component({
  selector: 'kk-open-items-table',
  imports: [DatePipe, Icon, RouterLink, StateBadge, TranslocoPipe],
  template: `
    <div class="kk-table-wrap kk-card" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table class="kk-table kk-table--stack">
        <caption class="kk-hidden">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @if (selectable()) {
              <th scope="col">
                <span class="kk-hidden">{{ 'leaving.columns.choose' | transloco }}</span>
              </th>
            }
            @if (hasCase()) {
              <th scope="col">{{ 'leaving.columns.reference' | transloco }}</th>
            }
            <th scope="col">{{ 'leaving.columns.what' | transloco }}</th>
            @if (hasCase()) {
              <th scope="col">{{ 'leaving.columns.state' | transloco }}</th>
            }
            @if (kind() === 'approvals') {
              <th scope="col">{{ 'leaving.columns.others' | transloco }}</th>
            }
            <th scope="col">{{ 'leaving.columns.on.' + kind() | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (item of items(); track item.id) {
            <tr>
              @if (selectable()) {
                <td>
                  <label class="kk-choice">
                    <input
                      type="checkbox"
                      [checked]="chosen().has(name(item))"
                      [attr.aria-label]="'leaving.choose' | transloco: { what: spoken(item) }"
                      (change)="toggledItem.emit(item)"
                    />
                  </label>
                </td>
              }
              @if (hasCase()) {
                <th scope="row" class="kk-nowrap">
                  <a [routerLink]="['/cases', item.reference]">{{ item.reference }}</a>
                </th>
              }
              <td [attr.data-label]="'leaving.columns.what' | transloco">
                <span>{{ title(item) }}</span>
              </td>
              @if (hasCase()) {
                <td [attr.data-label]="'leaving.columns.state' | transloco">
                  @if (typeOf(item); as type) {
                    <kk-state-badge
                      [label]="words.state(type, item.state ?? '')"
                      [tone]="words.tone(type, item.state ?? '')"
                    />
                  }
                </td>
              }
              @if (kind() === 'approvals') {
                <td [attr.data-label]="'leaving.columns.others' | transloco">
                  @if (item.sole) {
                    <strong class="sole"><kk-icon name="warning" />{{ 'leaving.others.none' | transloco }}</strong>
                  } @else {
                    <span>{{ 'leaving.others.some' | transloco }}</span>
                  }
                </td>
              }
              <td class="kk-nowrap" [attr.data-label]="'leaving.columns.on.' + kind() | transloco">
                <span>
                  @if (item.on; as on) {
                    {{ on | kkDate: 'short' }}
                    @if (item.until; as until) {
                      – {{ until | kkDate: 'short' }}
                    }
                  } @else {
                    –
                  }
                </span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .sole {
      display: inline-flex;
      vertical-align: middle;
      align-items: center;
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenItemsTable {
  readonly kind = input.required<OpenItemKind>();
  readonly items = input.required<readonly OpenItemView[]>();
  readonly chosen = input.required<ReadonlyMap<string, OpenItemView>>();
  readonly selectable = input.required<boolean>();
  /** An item was chosen, or is no longer. */
  readonly toggledItem = output<OpenItemView>();
  protected readonly words = inject(CaseWords);
  protected readonly name = nameOf;
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly caption = computed(() => openItemDefinitions[this.kind()].label[this.#locale()]);
  protected readonly hasCase = computed(() => this.kind() !== 'substitutions' && this.kind() !== 'drafts');

  protected title({ kind, title }: OpenItemView): string {
    if (kind === 'substitutions') return this.#transloco.translate('leaving.standsIn', { name: title });
    return title || this.#transloco.translate('leaving.untitled');
  }

  protected spoken(item: OpenItemView): string {
    return [item.reference, this.title(item)].filter(Boolean).join(' ');
  }

  protected typeOf({ type }: OpenItemView): CaseType | undefined {
    return caseTypes.find((one) => one === type);
  }
}
