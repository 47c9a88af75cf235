import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { headcountCategories, maxMembers, memberFields } from '@kakehashi/shared/case-types';
import { Icon, Toasts } from '@kakehashi/web/ui';
import { map, startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import type { MemberView } from '../model/views';
import { PastePanel } from './paste-panel';

/** The form of one member. */
export function memberForm(member?: Partial<MemberView>) {
  const text = (value: string | null | undefined, maxLength: number) =>
    new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(maxLength)] });
  return new FormGroup({
    nameNative: text(member?.nameNative, memberFields.nameNative.maxLength),
    nameKana: text(member?.nameKana, memberFields.nameKana.maxLength),
    nameRoman: text(member?.nameRoman, memberFields.nameRoman.maxLength),
    title: text(member?.title, memberFields.title.maxLength),
    category: new FormControl(member?.category ?? 'official', { nonNullable: true }),
  });
}

/** The forms of all members. */
export function membersForm(members: readonly Partial<MemberView>[] = []) {
  return new FormArray(members.map((member) => memberForm(member)));
}
export type MembersForm = ReturnType<typeof membersForm>;

/** The members as the server takes them; lines without any name are left out. */
export function membersBody(form: MembersForm): MemberView[] {
  return form
    .getRawValue()
    .map((member) => ({
      nameNative: member.nameNative.trim() || null,
      nameKana: member.nameKana.trim() || null,
      nameRoman: member.nameRoman.trim() || null,
      title: member.title.trim() || null,
      category: member.category,
    }))
    .filter(({ nameNative, nameKana, nameRoman }) => nameNative ?? nameKana ?? nameRoman);
}

/** Edits the list of the delegation line by line, or takes it from a spreadsheet. */
@Component({
  selector: 'kk-members-editor',
  imports: [ReactiveFormsModule, TranslocoPipe, Icon, PastePanel],
  template: `
    <div class="kk-actions">
      <button
        type="button"
        class="kk-button kk-button--small"
        [attr.aria-expanded]="pasting()"
        (click)="pasting.set(!pasting())"
      >
        <kk-icon name="content_paste" />{{ 'cases.people.paste' | transloco }}
      </button>
      <button type="button" class="kk-button kk-button--small" (click)="add()">
        <kk-icon name="person_add" />{{ 'cases.people.addLine' | transloco }}
      </button>
    </div>
    @if (pasting()) {
      <kk-paste-panel (taken)="takeOver($event)" (closed)="pasting.set(false)" />
    }
    @if (rows().length) {
      <div class="kk-table-wrap">
        <table class="kk-table lines">
          <caption class="kk-hidden">
            {{
              'cases.people.title' | transloco
            }}
          </caption>
          <thead>
            <tr>
              @for (field of fields; track field.key) {
                <th scope="col">{{ words.of(field.label) }}</th>
              }
              <th scope="col">
                <span class="kk-hidden">{{ 'cases.people.remove' | transloco }}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row; let index = $index) {
              <tr [formGroup]="row">
                @for (field of textFields; track field.key) {
                  <td [attr.data-label]="words.of(field.label)">
                    <input
                      class="kk-input"
                      autocomplete="off"
                      [formControlName]="field.key"
                      [attr.maxlength]="field.maxLength"
                      [attr.aria-label]="
                        'cases.people.cell' | transloco: { line: index + 1, field: words.of(field.label) }
                      "
                    />
                  </td>
                }
                <td [attr.data-label]="words.of(categoryField.label)">
                  <select
                    class="kk-select"
                    formControlName="category"
                    [attr.aria-label]="
                      'cases.people.cell' | transloco: { line: index + 1, field: words.of(categoryField.label) }
                    "
                  >
                    @for (category of categories; track category.value) {
                      <option [value]="category.value">{{ words.of(category.label) }}</option>
                    }
                  </select>
                </td>
                <td class="remove">
                  <button
                    type="button"
                    class="kk-button kk-button--icon"
                    [attr.aria-label]="'cases.people.removeLine' | transloco: { line: index + 1 }"
                    (click)="remove(index)"
                  >
                    <kk-icon name="delete" />
                  </button>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-3);
    }
    .kk-actions {
      --kk-icon-size: 16px;
    }
    .lines td {
      min-width: 128px;
      padding: 2px var(--kk-1);
    }
    .lines .remove {
      min-width: 0;
      width: 40px;
    }
    @media (max-width: 719px) {
      .lines,
      .lines tbody {
        display: block;
      }
      .lines thead {
        display: none;
      }
      .lines tr {
        display: grid;
        padding: var(--kk-2) 0;
        border-bottom: 1px solid var(--mat-sys-outline-variant);
      }
      .lines td {
        display: grid;
        grid-template-columns: 7em minmax(0, 1fr);
        align-items: center;
        height: auto;
        border: 0;
      }
      .lines td[data-label]::before {
        content: attr(data-label);
        font-size: var(--kk-text-s);
        color: var(--mat-sys-on-surface-variant);
      }
      .lines .remove {
        width: auto;
        justify-items: end;
        grid-template-columns: 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembersEditor {
  readonly form = input.required<MembersForm>();
  /** The list changed. */
  readonly changed = output<void>();
  // Lines also come and go from elsewhere: an undo, a resumed draft.
  protected readonly rows = toSignal(
    toObservable(this.form).pipe(
      switchMap((form) =>
        form.valueChanges.pipe(
          startWith(null),
          map(() => [...form.controls]),
        ),
      ),
    ),
    { initialValue: [] },
  );
  protected readonly words = inject(CaseWords);
  protected readonly fields = Object.values(memberFields);
  protected readonly textFields = [
    memberFields.nameNative,
    memberFields.nameKana,
    memberFields.nameRoman,
    memberFields.title,
  ];
  protected readonly categoryField = memberFields.category;
  protected readonly categories = headcountCategories;
  protected readonly pasting = signal(false);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  protected add(): void {
    if (this.form().length >= maxMembers) return this.#full();
    this.form().push(memberForm());
    this.changed.emit();
  }

  /** Nothing is saved yet, so taking a line away can be undone to the letter. */
  protected remove(index: number): void {
    const row = this.form().at(index);
    this.form().removeAt(index);
    this.changed.emit();
    this.#toasts.show(this.#transloco.translate('cases.people.removed'), {
      undo: () => {
        this.form().insert(index, row);
        this.changed.emit();
      },
    });
  }

  protected takeOver(members: MemberView[]): void {
    this.pasting.set(false);
    const room = maxMembers - this.form().length;
    for (const member of members.slice(0, room)) this.form().push(memberForm(member));
    if (members.length > room) this.#full();
    this.changed.emit();
  }

  #full(): void {
    this.#toasts.error(this.#transloco.translate('cases.people.full', { max: maxMembers }));
  }
}
