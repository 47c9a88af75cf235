import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HostOfferView } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { RecordDialog } from '../record-dialog';
import { HostOfferSaving } from './host-offer-saving';

/** Ends an offer, for a reason. */
@Component({
  selector: 'kk-retire-offer-dialog',
  imports: [Field, FieldInput, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [{ provide: DialogSaving, useClass: HostOfferSaving }],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <kk-record-dialog
        [heading]="'hostOffers.retireTitle' | transloco"
        [subject]="offer.host.name"
        [lead]="'hostOffers.retireLead' | transloco"
        [verb]="'hostOffers.retire' | transloco"
      >
        <kk-field
          for="hostOffers-reason"
          [label]="'hostOffers.reason' | transloco"
          [error]="texts.ofControl(form.controls.reason)"
        >
          <textarea kkInput class="kk-textarea" rows="3" formControlName="reason"></textarea>
        </kk-field>
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RetireOfferDialog {
  protected readonly offer = inject<HostOfferView>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1000)] }),
  });

  protected save(): Promise<void> {
    const { id, version } = this.offer;
    return this.#saving.submit(this.form, { reason: 'reason' }, () => ({
      method: 'post',
      url: `/api/host-offers/${id}/retirement`,
      version,
      body: { reason: this.form.getRawValue().reason.trim() },
    }));
  }
}
