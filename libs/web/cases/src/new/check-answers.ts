import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import { ReferenceData } from '../model/reference-data';
import { membersBody, type MembersForm } from '../visit/members-editor';
import { fieldsOfForm, type VisitForm } from '../visit/visit-form-model';

const order = [
  'requester',
  'branch',
  'title',
  'country',
  'cities',
  'hosts',
  'firstDate',
  'lastDate',
  'mode',
  'language',
  'purpose',
  'supportKinds',
  'protocolClass',
  'plannedPeople',
];

/** All answers of a new case on one page, each with a way back to it. */
@Component({
  selector: 'kk-check-answers',
  imports: [TranslocoPipe],
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
      <div>
        <dt>{{ 'cases.people.title' | transloco }}</dt>
        <dd [class.kk-muted]="!people().length">
          @for (person of people(); track $index) {
            <span class="person">{{ person }}</span>
          } @empty {
            {{ 'cases.notFilled' | transloco }}
          }
        </dd>
        <dd class="back">
          <button type="button" class="kk-link" (click)="changed.emit('members')">
            {{ 'cases.new.change' | transloco }}<span class="kk-hidden"> {{ 'cases.people.title' | transloco }}</span>
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
  readonly form = input.required<VisitForm>();
  readonly members = input.required<MembersForm>();
  /** Whether the office was chosen; where there is only one, there is nothing to change. */
  readonly officeChosen = input(false);
  /** The field to go back to. */
  readonly changed = output<string>();
  readonly #text = inject(FieldText);
  readonly #names = inject(ReferenceData);
  readonly #words = inject(CaseWords);

  protected readonly answers = computed(() => {
    const value = this.form().getRawValue();
    const fields = fieldsOfForm(value);
    const special: Record<string, string> = {
      requester: value.details.requester.name,
      hosts: value.details.hosts.map(({ name }) => name).join('、'),
    };
    const office = { field: 'office', label: this.#text.label('office'), text: this.#names.officeName(value.office) };
    return [
      office,
      ...order.map((field) => ({
        field,
        label: this.#text.label(field),
        text: special[field] ?? this.#text.of(field, fields[field]),
      })),
    ];
  });
  protected readonly people = computed(() => {
    this.#words.stateChoices();
    return membersBody(this.members()).map(({ nameNative, nameKana, nameRoman, title, category }) =>
      [nameNative ?? nameRoman ?? nameKana, nameNative ? nameRoman : null, title, this.#text.of('category', category)]
        .filter(Boolean)
        .join(' / '),
    );
  });
}
