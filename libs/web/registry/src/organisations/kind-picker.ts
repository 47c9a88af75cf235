import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@kakehashi/web/platform';
import { ListAddress } from '../list/list-address';
import type { RecordKind } from './record-kind';

/** Chooses between organisations, people and, for those who may, experts. */
@Component({
  selector: 'kk-kind-picker',
  imports: [TranslocoPipe],
  template: `
    <label>
      <span>{{ 'organisations.duplicates.which' | transloco }}</span>
      <select #box class="kk-select" (change)="choose(box.value)">
        @for (one of kinds(); track one) {
          <option [value]="one" [selected]="one === kind()">
            {{ 'organisations.duplicates.of.' + one | transloco }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: var(--kk-1);
      font-weight: 500;
      min-width: 160px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KindPicker {
  readonly kind = input.required<RecordKind>();
  readonly #address = new ListAddress<'kind'>();
  readonly #session = inject(SessionStore);
  protected readonly kinds = computed((): RecordKind[] =>
    this.#session.can('expert.merge') ? ['organisation', 'person', 'expert'] : ['organisation', 'person'],
  );

  protected choose(kind: string): void {
    this.#address.show({ kind: kind === 'organisation' ? null : kind });
  }
}
