import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import { caseTypeDefinitions, isAsked, type FieldTable } from '@kakehashi/shared/case-types';
import { LocaleStore, ReferenceData } from '@kakehashi/web/platform';
import { FieldText } from '../model/field-text';
import type { CaseView } from '../model/views';
import { caseScreens } from '../types/case-screens';

interface Fact {
  key: string;
  label: string;
  text: string;
}

/** The fields of a case to read. */
@Component({
  selector: 'kk-case-facts',
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
        gap: var(--kk-2) var(--kk-3);
      }
      dt {
        overflow-wrap: anywhere;
      }
      .kk-facts > dd {
        margin-bottom: 0;
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
export class CaseFacts {
  readonly view = input.required<CaseView>();
  /** Only what a quick look needs. */
  readonly brief = input(false);
  readonly #text = inject(FieldText);
  readonly #names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;

  protected readonly facts = computed<Fact[]>(() => {
    const view = this.view();
    const { facts, briefFacts } = caseScreens[view.type];
    const fields = (this.brief() ? briefFacts : facts)
      .filter((key) => isShown(view, key))
      .map((key) => this.#fact(key, detailOf(view, key)));
    const country = this.#fact('country', view.country);
    if (this.brief()) return [...fields.filter(({ text }) => text), country];
    const year = fiscalYearLabel(view.fiscalYear, this.#locale());
    return [
      ...fields,
      country,
      { key: 'office', label: this.#text.label('office', view.type), text: this.#names.officeName(view.office) },
      { key: 'fiscalYear', label: this.#text.label('fiscalYear', view.type), text: year },
    ];
  });

  #fact(key: string, value: unknown): Fact {
    const view = this.view();
    const { type } = view;
    const named = caseScreens[type].nameOf?.(view, key);
    const text = named ? named[this.#locale()] : this.#text.of(key, value, type);
    return { key, label: this.#text.label(key, type), text };
  }
}

/** Whether a detail is spoken of: it is asked of this case, and a result is there. */
function isShown(view: CaseView, key: string): boolean {
  const field = (caseTypeDefinitions[view.type].fields as FieldTable)[key];
  if (!field) return true;
  return isAsked(field, { ...view.details }) && (!field.planned || detailOf(view, key) !== null);
}

function detailOf({ details }: CaseView, key: string): unknown {
  return (details as unknown as Readonly<Record<string, unknown>>)[key];
}
