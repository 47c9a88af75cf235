import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DayField } from '../field/day-field';
import { ExpertSection } from './expert-section';

/** The consent to be listed, by version and date, and a note. */
@Component({
  selector: 'kk-expert-consent',
  imports: [DayField, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    @let controls = form().controls;
    <div class="kk-form-row">
      <kk-field
        for="registry-consentVersion"
        [label]="'registry.expert.form.consentVersion' | transloco"
        [optional]="true"
        [error]="wrong(controls.consentVersion)"
      >
        <input kkInput class="kk-input" autocomplete="off" [formControl]="controls.consentVersion" />
      </kk-field>
      <kk-day-field
        fieldId="registry-consentedOn"
        [control]="controls.consentedOn"
        [label]="'registry.expert.form.consentedOn' | transloco"
        [optional]="true"
        [error]="wrong(controls.consentedOn)"
      />
    </div>
    <kk-field
      for="registry-listed"
      [label]="'registry.expert.form.listed' | transloco"
      [hint]="'registry.expert.form.listedHint' | transloco"
      [error]="wrong(controls.listed)"
    >
      <select kkInput class="kk-select" [formControl]="controls.listed">
        <option [ngValue]="false">{{ 'registry.expert.form.notListed' | transloco }}</option>
        <option [ngValue]="true">{{ 'registry.expert.form.isListed' | transloco }}</option>
      </select>
    </kk-field>
    <kk-field
      for="registry-note"
      [label]="'registry.note' | transloco"
      [optional]="true"
      [error]="wrong(controls.note)"
    >
      <textarea kkInput class="kk-textarea" rows="3" [formControl]="controls.note"></textarea>
    </kk-field>
  `,
  styleUrl: './expert-section.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertConsent extends ExpertSection {}
