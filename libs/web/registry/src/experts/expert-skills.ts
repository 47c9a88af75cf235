import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { expertLanguages, expertiseAreas, languageLevels } from '@kakehashi/shared/case-types';
import { LabelPipe, ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon, type PickerItem } from '@kakehashi/web/ui';
import { CodesField } from './codes-field';
import { languageRow } from './expert-form-model';
import { ExpertSection } from './expert-section';
import { RowList } from './row-list';

/** Fields as codes and as registered, languages with their levels, where experience was gained. */
@Component({
  selector: 'kk-expert-skills',
  imports: [CodesField, Field, FieldInput, Icon, LabelPipe, ReactiveFormsModule, RowList, TranslocoPipe],
  template: `
    @let controls = form().controls;
    <kk-codes-field
      fieldId="registry-expertise"
      [control]="controls.expertise"
      [items]="areas()"
      [label]="'registry.roster.facets.expertise' | transloco"
      [error]="wrong(controls.expertise)"
    />
    <kk-field
      for="registry-expertiseText"
      [label]="'registry.expert.printed' | transloco"
      [optional]="true"
      [error]="wrong(controls.expertiseText)"
    >
      <input kkInput class="kk-input" autocomplete="off" [formControl]="controls.expertiseText" />
    </kk-field>
    <kk-row-list
      [name]="'registry.roster.facets.language' | transloco"
      [addLabel]="'registry.expert.form.addLanguage' | transloco"
      (added)="addLanguage()"
    >
      @for (row of controls.languages.controls; track row; let index = $index) {
        <div class="language">
          <kk-field
            [for]="'registry-languages.' + index + '.language'"
            [label]="('registry.roster.facets.language' | transloco) + ' ' + (index + 1)"
            [error]="wrong(row.controls.language)"
          >
            <select kkInput class="kk-select" [formControl]="row.controls.language">
              <option value=""></option>
              @for (one of languages; track one.value) {
                <option [value]="one.value">{{ one.label | kkLabel }}</option>
              }
            </select>
          </kk-field>
          <kk-field
            [for]="'registry-languages.' + index + '.level'"
            [label]="'registry.expert.form.level' | transloco"
            [error]="wrong(row.controls.level)"
          >
            <select kkInput class="kk-select" [formControl]="row.controls.level">
              @for (one of levels; track one.value) {
                <option [value]="one.value">{{ one.label | kkLabel }}</option>
              }
            </select>
          </kk-field>
          <button
            type="button"
            class="kk-button kk-button--icon"
            [attr.aria-label]="
              ('registry.remove' | transloco) +
              ': ' +
              ('registry.roster.facets.language' | transloco) +
              ' ' +
              (index + 1)
            "
            (click)="removeLanguage(index)"
          >
            <kk-icon name="delete" />
          </button>
        </div>
      }
    </kk-row-list>
    <kk-codes-field
      fieldId="registry-countries"
      [control]="controls.countries"
      [items]="countries()"
      [label]="'registry.roster.facets.country' | transloco"
      [optional]="true"
      [error]="wrong(controls.countries)"
    />
    <kk-field
      for="registry-regions"
      [label]="'registry.expert.form.regions' | transloco"
      [hint]="'registry.expert.form.regionsHint' | transloco"
      [optional]="true"
      [error]="wrong(controls.regions)"
    >
      <input kkInput class="kk-input" autocomplete="off" [formControl]="controls.regions" />
    </kk-field>
  `,
  styleUrl: './expert-section.scss',
  styles: `
    .language {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      gap: var(--kk-2);
      align-items: start;
    }
    .language > button {
      align-self: end;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertSkills extends ExpertSection {
  readonly #names = inject(ReferenceData);
  protected readonly languages = expertLanguages;
  protected readonly levels = languageLevels;
  protected readonly areas = computed<PickerItem[]>(() =>
    expertiseAreas.map(({ value, printed }) => ({ id: value, label: this.words.area(value), detail: printed })),
  );
  protected readonly countries = computed<PickerItem[]>(() =>
    this.#names.choicesOf(this.#names.countries()).map(({ value, label }) => ({ id: value, label })),
  );

  protected addLanguage(): void {
    this.form().controls.languages.push(languageRow());
    this.form().markAsDirty();
  }

  protected removeLanguage(index: number): void {
    this.form().controls.languages.removeAt(index);
    this.form().markAsDirty();
  }
}
