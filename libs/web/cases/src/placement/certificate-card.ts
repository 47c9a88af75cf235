import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { textControl } from '../form/controls';
import type { CaseOf } from '../model/views';
import { SaveLetter } from '../page/save-letter';

const longest = 200;

/** The certificate in either language, with what the case does not hold of it. */
@Component({
  selector: 'kk-certificate-card',
  imports: [DateField, Field, FieldInput, ReactiveFormsModule, SaveLetter, TranslocoPipe],
  template: `
    <section class="kk-card" aria-labelledby="kk-certificate-title">
      <div class="kk-card__head">
        <h2 id="kk-certificate-title">{{ 'cases.placement.certificate.title' | transloco }}</h2>
      </div>
      <form class="kk-card__body kk-stack" novalidate [formGroup]="form" (submit)="$event.preventDefault()">
        <kk-field
          for="c-issuedOn"
          [label]="'cases.placement.certificate.issuedOn' | transloco"
          [error]="problems.ofControl(form.controls.issuedOn)"
          [optional]="true"
        >
          <kk-date-field formControlName="issuedOn" [locale]="locale()" />
        </kk-field>
        <kk-field
          for="c-signatory"
          [label]="'cases.placement.certificate.signatory' | transloco"
          [error]="problems.ofControl(form.controls.signatory)"
          [optional]="true"
        >
          <input kkInput class="kk-input" formControlName="signatory" autocomplete="off" />
        </kk-field>
        <kk-field
          for="c-host"
          [label]="'cases.placement.certificate.host' | transloco"
          [hint]="'cases.placement.certificate.hostHint' | transloco"
          [error]="problems.ofControl(form.controls.host)"
          [optional]="true"
        >
          <input kkInput class="kk-input" formControlName="host" autocomplete="off" />
        </kk-field>
        <div class="kk-actions">
          @for (one of letters(); track one.locale) {
            <kk-save-letter [address]="one.address" [label]="'cases.placement.certificate.' + one.locale | transloco" />
          }
        </div>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificateCard {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly problems = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly form = new FormGroup({
    issuedOn: new FormControl<string | null>(localDate(new Date(), 'Asia/Tokyo')),
    signatory: textControl(longest),
    host: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(longest)] }),
  });
  readonly #said = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  /** Where each is drafted; the name in roman letters is for the English one. */
  protected readonly letters = computed(() => {
    const { issuedOn, signatory, host } = this.#said();
    return (['ja', 'en'] as const).map((locale) => {
      const given = { locale, issuedOn, signatory: signatory?.trim(), host: locale === 'en' ? host?.trim() : '' };
      const filled = Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]);
      return { locale, address: `/api/cases/${this.view().reference}/certificate?${new URLSearchParams(filled)}` };
    });
  });
}
