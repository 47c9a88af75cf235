import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon, type PickerItem } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { RecordDialog } from '../record-dialog';
import { MunicipalityPicker } from './municipality-picker';
import { MunicipalitySaving } from './municipality-saving';

/** Puts on record that municipalities became another one. */
@Component({
  selector: 'kk-merger-dialog',
  imports: [DayField, Field, FieldInput, Icon, MunicipalityPicker, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [{ provide: DialogSaving, useClass: MunicipalitySaving }],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog [heading]="'municipalities.recordTitle' | transloco">
        <kk-field
          for="municipalities-predecessors"
          [label]="'municipalities.predecessors' | transloco"
          [hint]="'municipalities.predecessorsHint' | transloco"
          [error]="texts.ofControl(form.controls.predecessors)"
        >
          <kk-municipality-picker [label]="'municipalities.predecessors' | transloco" (picked)="add($event)" />
        </kk-field>
        @if (chosen().length) {
          <ul>
            @for (one of chosen(); track one.id) {
              <li>
                <span
                  >{{ one.label }} <span class="kk-small kk-muted">{{ one.detail }}</span></span
                >
                <button
                  type="button"
                  class="kk-button kk-button--icon"
                  [attr.aria-label]="('municipalities.remove' | transloco) + ': ' + one.label"
                  (click)="remove(one)"
                >
                  <kk-icon name="close" />
                </button>
              </li>
            }
          </ul>
        }
        <kk-field
          for="municipalities-successorCode6"
          [label]="'municipalities.successor' | transloco"
          [hint]="'municipalities.pickHint' | transloco"
          [error]="texts.ofControl(form.controls.successorCode6)"
        >
          <kk-municipality-picker
            [label]="'municipalities.successor' | transloco"
            [value]="successor()"
            (picked)="succeed($event)"
          />
        </kk-field>
        <kk-day-field
          fieldId="municipalities-mergedOn"
          [label]="'municipalities.mergedOn' | transloco"
          [hint]="'municipalities.mergedOnHint' | transloco"
          [control]="form.controls.mergedOn"
          [error]="texts.ofControl(form.controls.mergedOn)"
        />
        <kk-field
          for="municipalities-source"
          [label]="'municipalities.source' | transloco"
          [hint]="'municipalities.sourceHint' | transloco"
          [error]="texts.ofControl(form.controls.source)"
        >
          <input kkInput class="kk-input" maxlength="300" autocomplete="off" formControlName="source" />
        </kk-field>
      </kk-record-dialog>
    </form>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--kk-1);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergerDialog {
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly chosen = signal<readonly PickerItem[]>([]);
  protected readonly successor = signal<PickerItem | null>(null);
  protected readonly form = new FormGroup({
    predecessors: new FormControl<readonly string[]>([], { nonNullable: true, validators: Validators.required }),
    successorCode6: new FormControl('', { nonNullable: true, validators: Validators.required }),
    mergedOn: new FormControl<IsoDate | null>(null, Validators.required),
    source: new FormControl('', { nonNullable: true, validators: Validators.required }),
  });

  protected add(item: PickerItem | null): void {
    if (item && !this.chosen().some(({ id }) => id === item.id)) this.#set([...this.chosen(), item]);
  }

  protected remove({ id: gone }: PickerItem): void {
    this.#set(this.chosen().filter(({ id }) => id !== gone));
  }

  protected succeed(item: PickerItem | null): void {
    this.successor.set(item);
    this.form.controls.successorCode6.setValue(item?.id ?? '');
    this.form.markAsDirty();
  }

  protected save(): Promise<void> {
    const labels = { successorCode6: 'successor' };
    return this.#saving.submit(this.form, labels, () => {
      const { source, ...rest } = this.form.getRawValue();
      return { method: 'post', url: '/api/municipalities/mergers', body: { ...rest, source: source.trim() } };
    });
  }

  #set(chosen: readonly PickerItem[]): void {
    this.chosen.set(chosen);
    this.form.controls.predecessors.setValue(chosen.map(({ id }) => id));
    this.form.markAsDirty();
  }
}
