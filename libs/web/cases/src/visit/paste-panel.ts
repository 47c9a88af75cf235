import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, headcountCategories } from '@kakehashi/shared/case-types';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { MemberView } from '../model/views';
import { membersOf, pasteColumns, readPaste, type PasteColumn, type PastedTable } from './member-paste';

/** Takes a delegation from cells copied in a spreadsheet: shows what each column seems to be before anything is taken. */
@Component({
  selector: 'kk-paste-panel',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput],
  template: `
    <div class="kk-card kk-card__body kk-stack">
      <kk-field [label]="'cases.paste.label' | transloco" [hint]="'cases.paste.hint' | transloco">
        <textarea kkInput class="kk-textarea" rows="4" wrap="off" [formControl]="text"></textarea>
      </kk-field>
      @if (table(); as pasted) {
        @if (pasted.rows.length) {
          <label class="kk-choice">
            <input type="checkbox" [checked]="pasted.hasHeading" (change)="flipHeading()" />
            {{ 'cases.paste.heading' | transloco }}
          </label>
          <div class="kk-table-wrap">
            <table class="kk-table">
              <caption>
                {{
                  'cases.paste.columns' | transloco
                }}
              </caption>
              <thead>
                <tr>
                  @for (column of pasted.columns; track $index; let at = $index) {
                    <th scope="col">
                      <select
                        class="kk-select"
                        [attr.aria-label]="'cases.paste.column' | transloco: { number: at + 1 }"
                        (change)="assign(at, $any($event.target).value)"
                      >
                        @for (choice of choices; track choice) {
                          <option [value]="choice" [selected]="choice === column">
                            {{ 'cases.paste.as.' + choice | transloco }}
                          </option>
                        }
                      </select>
                    </th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (row of preview(); track $index) {
                  <tr [class.kk-muted]="pasted.hasHeading && $first">
                    @for (cell of row; track $index) {
                      <td>{{ cell }}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
          <p role="status">
            {{ 'cases.paste.found' | transloco: { count: members().length } }}
            @for (one of byCategory(); track one.label) {
              <span class="kk-chip">{{ one.label }} {{ one.count }}</span>
            }
          </p>
        }
      }
      <div class="kk-actions">
        <button
          type="button"
          class="kk-button kk-button--primary"
          [attr.aria-disabled]="members().length ? null : 'true'"
          (click)="take()"
        >
          {{ 'cases.paste.take' | transloco: { count: members().length } }}
        </button>
        <button type="button" class="kk-button" (click)="closed.emit()">{{ 'cases.cancel' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    textarea {
      font-family: var(--kk-mono);
      font-size: var(--kk-text-s);
    }
    th .kk-select {
      min-width: 112px;
    }
    td {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastePanel {
  /** The people to add. */
  readonly taken = output<MemberView[]>();
  readonly closed = output<void>();
  protected readonly choices = pasteColumns;
  protected readonly text = new FormControl('', { nonNullable: true });
  readonly #text = toSignal(this.text.valueChanges, { initialValue: '' });
  readonly #words = inject(CaseWords);
  protected readonly table = linkedSignal<string, PastedTable>({ source: this.#text, computation: readPaste });
  protected readonly preview = computed(() => this.table().rows.slice(0, 6));
  protected readonly members = computed(() => membersOf(this.table()));
  protected readonly byCategory = computed(() =>
    headcountCategories.flatMap(({ value }) => {
      const count = this.members().filter(({ category }) => category === value).length;
      return count ? [{ label: this.#words.of(choiceLabel(headcountCategories, value)), count }] : [];
    }),
  );

  protected assign(at: number, column: PasteColumn): void {
    // A meaning stands once; the column that had it before is left out.
    this.table.update((table) => ({
      ...table,
      columns: table.columns.map((one, index) => (index === at ? column : one === column ? 'skip' : one)),
    }));
  }

  protected flipHeading(): void {
    this.table.update((table) => ({ ...table, hasHeading: !table.hasHeading }));
  }

  protected take(): void {
    if (this.members().length) this.taken.emit(this.members());
  }
}
