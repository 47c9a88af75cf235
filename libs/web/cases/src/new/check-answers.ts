import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FormArray, FormGroup } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseType } from '@kakehashi/shared/case-types';
import { ReferenceData } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import { caseScreens } from '../types/case-screens';
import { askedAnswers } from './asked-answers';
import type { NeededDocument } from './first-documents';
import type { NewDocument } from './new-documents';

/** All answers of a new case on one page, each with a way back to it. */
@Component({
  selector: 'kk-check-answers',
  imports: [TranslocoPipe, Icon],
  template: `
    <dl class="kk-card answers">
      @for (answer of answers(); track answer.field) {
        <div>
          <dt>{{ answer.label }}</dt>
          <dd [class.kk-muted]="!answer.text">{{ answer.text || ('cases.notFilled' | transloco) }}</dd>
          @if (answer.field !== 'office' || officeChosen()) {
            <dd class="back">
              <button type="button" class="kk-link" (click)="changed.emit(answer.field)">
                {{ 'cases.new.change' | transloco }}<span class="kk-hidden"> {{ answer.label }}</span>
              </button>
            </dd>
          }
        </div>
      }
      @if (part(); as one) {
        <div>
          <dt>{{ one.heading | transloco }}</dt>
          <dd [class.kk-muted]="!listed().length">
            @for (line of listed(); track $index) {
              <span class="person">{{ line }}</span>
            } @empty {
              {{ 'cases.notFilled' | transloco }}
            }
          </dd>
          <dd class="back">
            <button type="button" class="kk-link" (click)="changed.emit(one.field)">
              {{ 'cases.new.change' | transloco }}<span class="kk-hidden"> {{ one.heading | transloco }}</span>
            </button>
          </dd>
        </div>
      }
      <div>
        <dt>{{ 'cases.new.documents.title' | transloco }}</dt>
        <dd>
          @for (one of papers(); track $index) {
            <span class="person" [class.kk-muted]="!one.name">
              <kk-icon [name]="one.name ? 'check' : 'schedule'" />{{ one.kind }}:
              {{ one.name || ('cases.new.documents.none' | transloco) }}
            </span>
          } @empty {
            <span class="kk-muted">{{ 'cases.notFilled' | transloco }}</span>
          }
        </dd>
        <dd class="back">
          <button type="button" class="kk-link" (click)="changed.emit('documents')">
            {{ 'cases.new.change' | transloco }}
            <span class="kk-hidden">{{ 'cases.new.documents.title' | transloco }}</span>
          </button>
        </dd>
      </div>
    </dl>
  `,
  styles: `
    .answers {
      max-width: 860px;
    }
    .answers > div {
      display: grid;
      grid-template-columns: minmax(110px, 180px) minmax(0, 1fr) auto;
      gap: var(--kk-4);
      padding: var(--kk-2) var(--kk-4);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .answers > div:last-child {
      border-bottom: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      white-space: pre-line;
    }
    .person {
      display: block;
      white-space: normal;
    }
    @media (max-width: 719px) {
      .answers > div {
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--kk-3);
      }
      dt {
        grid-column: 1;
      }
      dd {
        grid-column: 1 / -1;
      }
      .back {
        grid-column: 2;
        grid-row: 1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckAnswers {
  readonly type = input.required<CaseType>();
  readonly form = input.required<FormGroup>();
  readonly lines = input.required<FormArray>();
  /** The files that go along, and the kinds that the first step asks for. */
  readonly documents = input<readonly NewDocument[]>([]);
  readonly needed = input<readonly NeededDocument[]>([]);
  /** Whether the office was chosen; where there is only one, there is nothing to change. */
  readonly officeChosen = input(false);
  /** The field to go back to. */
  readonly changed = output<string>();
  readonly #text = inject(FieldText);
  readonly #names = inject(ReferenceData);
  readonly #words = inject(CaseWords);
  readonly #kind = computed(() => caseScreens[this.type()].form);

  protected readonly answers = computed(() => {
    const type = this.type();
    const kind = this.#kind();
    const fields = kind.fieldsOfForm(this.form());
    const office = String(this.form().get('office')?.value);
    return [
      { field: 'office', label: this.#text.label('office', type), text: this.#names.officeName(office) },
      ...askedAnswers(type, kind.answers, fields).map((field) => ({
        field,
        label: this.#text.label(field, type),
        text: kind.nameOf(this.form(), [], field, fields[field]) ?? this.#text.of(field, fields[field], type),
      })),
    ];
  });
  protected readonly part = computed(() => this.#kind().newPart);
  protected readonly listed = computed(() => this.part()?.answers(this.lines(), this.#text) ?? []);
  /** What is asked for, ticked where a file goes along, then the other files. */
  protected readonly papers = computed(() => {
    const chosen = this.documents().map(({ kind, file }) => ({ kind, name: file.name }));
    const lacking = this.needed().filter(({ kind }) => !chosen.some((one) => one.kind === kind));
    return [...chosen, ...lacking.map(({ kind }) => ({ kind, name: '' }))].map(({ kind, name }) => ({
      kind: this.#words.document(this.type(), kind),
      name,
    }));
  });
}
