import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { caseTypeDefinitions, type CaseType } from '@kakehashi/shared/case-types';
import { Field, FieldInput, Icon } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { sizeText } from '../page/document-checklist';
import type { NeededDocument } from './first-documents';
import { NewDocuments } from './new-documents';

/** Chooses files for a case that is about to be logged: what its first step asks for, and any others. */
@Component({
  selector: 'kk-new-documents-field',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput, Icon],
  template: `
    <fieldset class="kk-fieldset" id="v-documents" aria-describedby="kk-new-documents-hint">
      <legend>{{ 'cases.new.documents.title' | transloco }}</legend>
      @if (needed().length) {
        <p>{{ 'cases.new.needed.' + type() | transloco }}</p>
      }
      <p class="kk-muted kk-small" id="kk-new-documents-hint">{{ 'cases.new.documents.hint' | transloco }}</p>
      <ul>
        @for (one of needed(); track one.kind) {
          <li class="line">
            <kk-icon [name]="kinds().has(one.kind) ? 'check_circle' : 'description'" />
            <span class="kind">
              {{ words.document(type(), one.kind) }}
              @if (one.note) {
                <span class="note kk-muted kk-small">{{ one.note }}</span>
              }
            </span>
            <label class="kk-button kk-button--small">
              <kk-icon name="upload" />{{ 'cases.documents.choose' | transloco }}
              <input
                #file
                class="kk-hidden"
                type="file"
                [attr.aria-label]="
                  'cases.new.documents.chooseNamed' | transloco: { name: words.document(type(), one.kind) }
                "
                (change)="choose(one.kind, file)"
              />
            </label>
          </li>
        }
      </ul>
      <div class="line">
        <kk-field class="kind" [label]="'cases.new.documents.other' | transloco">
          <select kkInput class="kk-select" [formControl]="kind">
            @for (one of others(); track one) {
              <option [value]="one">{{ words.document(type(), one) }}</option>
            }
          </select>
        </kk-field>
        <label class="kk-button kk-button--small">
          <kk-icon name="upload" />{{ 'cases.documents.choose' | transloco }}
          <input
            #file
            class="kk-hidden"
            type="file"
            [attr.aria-label]="
              'cases.new.documents.chooseNamed' | transloco: { name: words.document(type(), kind.value) }
            "
            (change)="choose(kind.value, file)"
          />
        </label>
      </div>
      <ul aria-live="polite" [attr.aria-label]="'cases.new.documents.chosen' | transloco">
        @for (one of documents().list(); track one.id) {
          <li class="line">
            <kk-icon name="description" />
            <span class="kind">
              {{ one.file.name }}
              <span class="kk-muted kk-small">
                {{ words.document(type(), one.kind) }} · {{ size(one.file.size) }}
              </span>
            </span>
            <button
              type="button"
              class="kk-button kk-button--icon"
              [attr.aria-label]="'cases.new.documents.remove' | transloco: { name: one.file.name }"
              (click)="documents().remove(one.id)"
            >
              <kk-icon name="close" />
            </button>
          </li>
        }
      </ul>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      max-width: 720px;
    }
    ul {
      list-style: none;
      padding: 0;
      margin: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
      padding-block: var(--kk-1);
    }
    div.line {
      align-items: end;
    }
    .kind {
      flex: 1 1 200px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .note {
      display: block;
      white-space: pre-line;
    }
    label:focus-within {
      outline: 2px solid var(--mat-sys-primary);
      outline-offset: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewDocumentsField {
  readonly type = input.required<CaseType>();
  readonly documents = input.required<NewDocuments>();
  /** The kinds that the first step asks for. */
  readonly needed = input.required<readonly NeededDocument[]>();
  protected readonly words = inject(CaseWords);
  protected readonly size = sizeText;
  protected readonly kind = new FormControl('other', { nonNullable: true });
  protected readonly others = computed(() =>
    caseTypeDefinitions[this.type()].documentKinds
      .map(({ value }): string => value)
      .filter((kind) => !this.needed().some((one) => one.kind === kind)),
  );

  /** The kinds of which a file was chosen. */
  protected readonly kinds = computed(
    () =>
      new Set(
        this.documents()
          .list()
          .map(({ kind }) => kind),
      ),
  );

  protected choose(kind: string, input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (file) this.documents().add(kind, file);
    // The same file can be chosen again after it was taken out.
    input.value = '';
  }
}
