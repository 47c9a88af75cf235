import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { visitFields, caseFields } from '@kakehashi/shared/case-types';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import { LocaleStore } from '@kakehashi/web/platform';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import { ReferenceData } from '../model/reference-data';
import type { CaseView } from '../model/views';

interface Fact {
  key: string;
  label: string;
  text: string;
}

const briefFields = ['requester', 'purpose', 'firstDate', 'lastDate', 'plannedPeople', 'actualPeople'];

/** The fields of a visit to read. */
@Component({
  selector: 'kk-visit-facts',
  imports: [TranslocoPipe],
  template: `
    <dl class="kk-facts" [class.brief]="brief()">
      @for (fact of facts(); track fact.key) {
        <dt>{{ fact.label }}</dt>
        <dd [class.missing]="!fact.text">{{ fact.text || ('cases.notFilled' | transloco) }}</dd>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    @container (max-width: 460px) {
      .kk-facts {
        grid-template-columns: 112px minmax(0, 1fr);
      }
    }
    .brief {
      grid-template-columns: 88px minmax(0, 1fr);
    }
    dd {
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
    .missing {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitFacts {
  readonly view = input.required<CaseView>();
  /** Only what a quick look needs. */
  readonly brief = input(false);
  readonly #text = inject(FieldText);
  readonly #words = inject(CaseWords);
  readonly #names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;

  protected readonly facts = computed<Fact[]>(() => {
    const view = this.view();
    const details: Readonly<Record<string, unknown>> = { ...view.details };
    const own: Fact[] = [
      { key: 'country', label: this.#words.of(caseFields.country.label), text: this.#names.countryName(view.country) },
      { key: 'office', label: this.#text.label('office'), text: this.#names.officeName(view.office) },
      {
        key: 'fiscalYear',
        label: this.#text.label('fiscalYear'),
        text: fiscalYearLabel(view.fiscalYear, this.#locale()),
      },
    ];
    const keys = [...Object.keys(visitFields).slice(0, 1), 'hosts', ...Object.keys(visitFields).slice(1)].filter(
      (key) => !this.brief() || briefFields.includes(key),
    );
    const fields = keys.map((key) => ({
      key,
      label: this.#text.label(key),
      text: this.#text.of(key, details[key]),
    }));
    return this.brief() ? [...fields.filter(({ text }) => text), own[0] as Fact] : [...fields, ...own];
  });
}
