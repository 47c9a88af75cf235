import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { foldText } from '@kakehashi/shared/calendar';
import { Field, Icon, Picker, type PickerItem } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';

/** Several of a closed list: each chosen one can be taken away again, the rest is found by typing. */
@Component({
  selector: 'kk-codes-field',
  imports: [Field, Icon, Picker, TranslocoPipe],
  template: `
    <kk-field [for]="fieldId()" [label]="label()" [optional]="optional()" [error]="error()">
      @if (chosen().length) {
        <ul class="chosen">
          @for (one of chosen(); track one.id) {
            <li class="kk-chip">
              {{ one.label }}
              <button
                type="button"
                [attr.aria-label]="('registry.remove' | transloco) + ': ' + one.label"
                (click)="remove(one.id)"
              >
                <kk-icon name="close" />
              </button>
            </li>
          }
        </ul>
      }
      <kk-picker [items]="offered()" [ariaLabel]="label()" (query)="query.set($event)" (picked)="add($event)" />
    </kk-field>
  `,
  styles: `
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-1);
      padding: 0;
      list-style: none;
    }
    li {
      padding-inline-end: 2px;
      white-space: normal;
    }
    li button {
      --kk-icon-size: 16px;
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: none;
      color: inherit;
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodesField {
  readonly control = input.required<FormControl<readonly string[]>>();
  /** All that may be chosen. */
  readonly items = input.required<readonly PickerItem[]>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  protected readonly query = signal('');
  readonly #codes = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: [] },
  );
  protected readonly chosen = computed(() =>
    this.#codes().map((code) => this.items().find(({ id }) => id === code) ?? { id: code, label: code }),
  );
  protected readonly offered = computed(() => {
    const wanted = foldText(this.query());
    const taken = new Set(this.#codes());
    return this.items().filter(
      ({ id, label, detail = '' }) => !taken.has(id) && foldText(`${label} ${detail} ${id}`).includes(wanted),
    );
  });

  protected add(item: PickerItem | null): void {
    if (!item) return;
    this.query.set('');
    this.#set([...this.#codes(), item.id]);
  }

  protected remove(code: string): void {
    this.#set(this.#codes().filter((one) => one !== code));
  }

  #set(codes: readonly string[]): void {
    this.control().setValue(codes);
    this.control().markAsDirty();
  }
}
