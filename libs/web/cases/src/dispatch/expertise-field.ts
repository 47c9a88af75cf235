import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { foldText } from '@kakehashi/shared/calendar';
import { dispatchFields, expertiseAreas } from '@kakehashi/shared/case-types';
import { Field, Picker, type PickerItem } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';

/** One of the published areas of expertise, found by its words in either language or as printed. */
@Component({
  selector: 'kk-expertise-field',
  imports: [Field, Picker],
  template: `
    <kk-field for="v-expertise" [label]="words.of(field.label)" [hint]="hint()" [error]="error()" [optional]="true">
      <kk-picker
        [items]="offered()"
        [value]="value()"
        [disabled]="disabled()"
        [ariaLabel]="words.of(field.label)"
        (query)="query.set($event)"
        (picked)="pick($event)"
      />
    </kk-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertiseField {
  readonly control = input.required<FormControl<string | null>>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly disabled = input(false);
  protected readonly field = dispatchFields.expertise;
  protected readonly words = inject(CaseWords);
  protected readonly query = signal('');
  readonly #code = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
  );
  readonly #items = computed(() =>
    expertiseAreas.map(({ value, label, printed }) => ({
      item: { id: value, label: this.words.of(label), detail: printed },
      text: foldText(`${label.ja} ${label.en} ${printed}`),
    })),
  );
  protected readonly offered = computed<PickerItem[]>(() => {
    const wanted = foldText(this.query());
    return this.#items()
      .filter(({ text }) => text.includes(wanted))
      .map(({ item }) => item);
  });
  protected readonly value = computed(() => this.#items().find(({ item }) => item.id === this.#code())?.item ?? null);

  protected pick(item: PickerItem | null): void {
    this.control().setValue(item?.id ?? null);
    this.control().markAsDirty();
  }
}
