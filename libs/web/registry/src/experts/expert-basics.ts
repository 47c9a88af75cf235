import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { LabelPipe } from '@kakehashi/web/platform';
import { expertKinds } from '@kakehashi/shared/case-types';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DayField } from '../field/day-field';
import { ExpertSection } from './expert-section';

/** Names in each script, and what kind of expert it is. */
@Component({
  selector: 'kk-expert-basics',
  imports: [DayField, Field, FieldInput, LabelPipe, ReactiveFormsModule, TranslocoPipe],
  template: `
    @let controls = form().controls;
    <div class="kk-form-row">
      <kk-field
        for="registry-nameJa"
        [label]="'registry.expert.form.nameJa' | transloco"
        [error]="wrong(controls.nameJa)"
      >
        <input kkInput class="kk-input" autocomplete="off" [formControl]="controls.nameJa" />
      </kk-field>
      <kk-field
        for="registry-nameKana"
        [label]="'registry.person.nameKana' | transloco"
        [optional]="true"
        [error]="wrong(controls.nameKana)"
      >
        <input kkInput class="kk-input" autocomplete="off" [formControl]="controls.nameKana" />
      </kk-field>
      <kk-field
        for="registry-nameRoman"
        [label]="'registry.person.nameRoman' | transloco"
        [optional]="true"
        [error]="wrong(controls.nameRoman)"
      >
        <input kkInput class="kk-input" autocomplete="off" [formControl]="controls.nameRoman" />
      </kk-field>
    </div>
    <label class="kk-choice">
      <input type="checkbox" [formControl]="controls.familyFirst" />{{ 'registry.person.familyFirst' | transloco }}
    </label>
    <div class="kk-form-row">
      <kk-field for="registry-kind" [label]="'registry.roster.facets.kind' | transloco" [error]="wrong(controls.kind)">
        <select kkInput class="kk-select" [formControl]="controls.kind">
          @for (kind of kinds; track kind.value) {
            <option [value]="kind.value">{{ kind.label | kkLabel }}</option>
          }
        </select>
      </kk-field>
      <kk-field
        for="registry-yearsOfService"
        [label]="'registry.expert.service' | transloco"
        [optional]="true"
        [error]="wrong(controls.yearsOfService)"
      >
        <input kkInput class="kk-input" type="number" min="0" max="70" [formControl]="controls.yearsOfService" />
      </kk-field>
      <kk-field
        for="registry-firstRegisteredYear"
        [label]="'registry.expert.form.firstRegisteredYear' | transloco"
        [optional]="true"
        [error]="wrong(controls.firstRegisteredYear)"
      >
        <input
          kkInput
          class="kk-input"
          type="number"
          min="1980"
          max="2199"
          [formControl]="controls.firstRegisteredYear"
        />
      </kk-field>
      <kk-day-field
        fieldId="registry-healthClearUntil"
        [control]="controls.healthClearUntil"
        [label]="'registry.expert.health' | transloco"
        [optional]="true"
        [error]="wrong(controls.healthClearUntil)"
      />
    </div>
  `,
  styleUrl: './expert-section.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertBasics extends ExpertSection {
  protected readonly kinds = expertKinds;
}
