import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { requesterKinds } from '@kakehashi/shared/case-types';
import { LocaleStore, ReferenceData, organisationQuery } from '@kakehashi/web/platform';
import { Field, FieldInput, Picker, type PickerItem } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import type { MunicipalityView, OrganisationView } from '../model/views';
import type { VisitForm } from './visit-form-model';

/** Who asks for the visit: a known organisation, or a new one by name. */
@Component({
  selector: 'kk-requester-field',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput, Picker],
  template: `
    <kk-field for="v-requester" [label]="label()" [hint]="hint()" [error]="error()">
      <kk-picker
        [items]="found()"
        [value]="value()"
        [loading]="resource.isLoading()"
        [creatable]="true"
        [ariaLabel]="label()"
        (query)="query.set($event)"
        (picked)="pick($event)"
        (created)="create($event)"
      />
    </kk-field>
    @if (isNew()) {
      <div class="kk-form-row new" [formGroup]="group()">
        <kk-field for="v-requesterKind" [label]="'cases.form.requesterKind' | transloco">
          <select kkInput class="kk-select" formControlName="kind">
            @for (kind of kinds; track kind.value) {
              <option [value]="kind.value">{{ words.of(kind.label) }}</option>
            }
          </select>
        </kk-field>
        <kk-field
          for="v-municipality"
          [label]="'cases.form.municipality' | transloco"
          [hint]="'cases.form.municipalityHint' | transloco"
          [optional]="true"
        >
          <kk-picker
            [items]="municipalities()"
            [value]="municipality()"
            [loading]="municipalityResource.isLoading()"
            [ariaLabel]="'cases.form.municipality' | transloco"
            (query)="municipalityQuery.set($event)"
            (picked)="pickMunicipality($event)"
          />
        </kk-field>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-3);
    }
    .new {
      padding-inline-start: var(--kk-4);
      border-inline-start: 3px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequesterField {
  readonly group = input.required<VisitForm['controls']['details']['controls']['requester']>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);

  protected readonly kinds = requesterKinds;
  protected readonly words = inject(CaseWords);
  /** What to look for; nothing before the box was entered. */
  protected readonly query = signal<string | undefined>(undefined);
  protected readonly municipalityQuery = signal('');
  protected readonly resource = httpResource<{ items: OrganisationView[] }>(() =>
    organisationQuery(this.query(), 'JP'),
  );
  protected readonly municipalityResource = httpResource<{ items: MunicipalityView[] }>(() =>
    this.municipalityQuery() ? { url: '/api/municipalities', params: { q: this.municipalityQuery() } } : undefined,
  );
  readonly #names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;
  readonly #change = toSignal(
    toObservable(this.group).pipe(switchMap((group) => group.valueChanges.pipe(startWith(null)))),
    { equal: () => false },
  );

  protected readonly found = computed(() =>
    this.resource.hasValue() ? this.resource.value().items.map((item) => this.#itemOf(item)) : [],
  );
  protected readonly municipalities = computed(() =>
    this.municipalityResource.hasValue()
      ? this.municipalityResource.value().items.map(({ code6, nameJa, nameEn, prefecture }) => ({
          id: code6,
          label: this.#locale() === 'ja' ? nameJa : nameEn,
          detail: this.#names.prefectureName(prefecture),
        }))
      : [],
  );
  protected readonly municipality = signal<PickerItem | null>(null);
  protected readonly value = computed<PickerItem | null>(() => {
    this.#change();
    const { id, name } = this.group().getRawValue();
    return name ? { id: id ?? '', label: name } : null;
  });
  protected readonly isNew = computed(() => {
    this.#change();
    const { id, name } = this.group().getRawValue();
    return !id && name !== '';
  });

  protected pick(item: PickerItem | null): void {
    const found =
      item && this.resource.hasValue() ? this.resource.value().items.find(({ id }) => id === item.id) : null;
    this.#set({
      id: found?.id ?? null,
      name: found?.name ?? '',
      kind: found?.kind ?? 'local_government',
      municipalityCode: found?.municipalityCode ?? null,
    });
  }

  protected create(name: string): void {
    this.municipality.set(null);
    this.#set({ id: null, name, kind: 'local_government', municipalityCode: null });
  }

  protected pickMunicipality(item: PickerItem | null): void {
    this.municipality.set(item);
    this.group().controls.municipalityCode.setValue(item?.id ?? null);
    this.group().markAsDirty();
  }

  #set(value: ReturnType<VisitForm['controls']['details']['controls']['requester']['getRawValue']>): void {
    this.group().setValue(value);
    this.group().markAsDirty();
  }

  #itemOf({ id, name, kind, municipalityCode }: OrganisationView): PickerItem {
    const label = this.kinds.find(({ value }) => value === kind)?.label;
    const place = municipalityCode ? this.#names.prefectureName(municipalityCode.slice(0, 2)) : '';
    return { id, label: name, detail: [label && this.words.of(label), place].filter(Boolean).join(' · ') };
  }
}
