import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChosenPair, OfferCard, OffersForCandidate, RowResult, TraineeCard } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput, Skeleton } from '@kakehashi/web/ui';
import { OfferTerms } from './offer-terms';
import { PairReasons } from './pair-reasons';

/** A pair to be judged, and how it is confirmed. */
export interface PairQuestion {
  readonly trainee: TraineeCard;
  readonly offer: OfferCard;
  readonly confirm: (pair: ChosenPair) => Promise<RowResult[]>;
}

/** Proposes one candidate to one host: why it fits and why not, and a reason where a condition is not met. */
@Component({
  selector: 'kk-pair-dialog',
  imports: [Field, FieldInput, OfferTerms, PairReasons, ReactiveFormsModule, Skeleton, TranslocoPipe],
  template: `
    <form class="kk-dialog" novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 id="kk-pair-title">
        {{ 'trainees.ask.title' | transloco: { name: data.trainee.nameRoman, host: data.offer.host.name } }}
      </h2>
      <kk-offer-terms [offer]="data.offer" />
      @if (pair(); as one) {
        <kk-pair-reasons [pair]="one" />
        @if (!one.fits) {
          <kk-field
            [label]="'trainees.ask.reason' | transloco"
            [hint]="'trainees.ask.reasonHint' | transloco"
            [error]="missing() ? ('trainees.ask.reasonMissing' | transloco) : null"
          >
            <textarea kkInput class="kk-textarea" rows="3" maxlength="1000" [formControl]="reason"></textarea>
          </kk-field>
        }
      } @else if (offers.error(); as error) {
        <p class="kk-notice kk-notice--error" role="alert">{{ problems.of(error) }}</p>
      } @else if (offers.hasValue()) {
        <p class="kk-notice kk-notice--waiting" role="alert">{{ 'trainees.ask.gone' | transloco }}</p>
      } @else {
        <kk-skeleton [rows]="4" />
      }
      @if (failure(); as text) {
        <p class="kk-notice kk-notice--error" role="alert">{{ text }}</p>
      }
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close(false)">{{ 'cases.cancel' | transloco }}</button>
        @if (pair()) {
          <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
            {{ 'trainees.ask.confirm' | transloco }}
          </button>
        }
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PairDialog {
  protected readonly data = inject<PairQuestion>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly problems = inject(ProblemText);
  protected readonly reason = new FormControl('', { nonNullable: true });
  protected readonly offers = httpResource<OffersForCandidate>(() => ({
    url: `/api/cases/${this.data.trainee.reference}/offers`,
    params: { offerId: this.data.offer.id },
  }));
  protected readonly pair = computed(() => (this.offers.hasValue() ? this.offers.value().pairs[0] : undefined));
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async confirm(): Promise<void> {
    const pair = this.pair();
    if (!pair || this.busy()) return;
    const overrideReason = this.reason.value.trim();
    this.missing.set(!pair.fits && !overrideReason);
    if (this.missing()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const { reference, version } = this.data.trainee;
      const [row] = await this.data.confirm({
        reference,
        version,
        offerId: pair.offerId,
        overrideReason: pair.fits ? null : overrideReason,
      });
      if (row?.ok) this.ref.close(true);
      else this.failure.set(row?.message ?? '');
    } catch (error) {
      this.failure.set(this.problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
