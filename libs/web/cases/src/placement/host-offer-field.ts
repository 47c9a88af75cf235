import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { choiceLabel, offerConditions, offerFit, trainingFields } from '@kakehashi/shared/case-types';
import type { HostOfferPage, HostOfferView } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap, tap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';

/** Chooses the offer that a candidate is proposed for; the offers that fit come first, the others say what is not met. */
@Component({
  selector: 'kk-host-offer-field',
  imports: [Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <kk-field
      [marked]="true"
      for="t-offerId"
      [label]="label()"
      [hint]="'cases.placement.offerHint' | transloco"
      [error]="error() ?? failure()"
    >
      <select kkInput class="kk-select" [formControl]="control()">
        <option [ngValue]="null">{{ 'cases.form.choose' | transloco }}</option>
        @for (offer of offers(); track offer.id) {
          <option [value]="offer.id">{{ offer.text }}</option>
        }
      </select>
    </kk-field>
    @if (chosen()?.unmet; as unmet) {
      <p class="kk-notice kk-notice--waiting" role="status">
        {{ 'cases.placement.unmet' | transloco: { conditions: unmet } }}
      </p>
    }
    @if (none()) {
      <p class="kk-notice kk-notice--waiting" role="status">{{ 'cases.placement.noOffers' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HostOfferField {
  readonly view = input.required<CaseOf<'placement'>>();
  readonly control = input.required<FormControl<string | null>>();
  readonly label = input.required<string>();
  readonly error = input<string | null>(null);
  /** Whether the chosen offer misses a condition. */
  readonly unmet = output<boolean>();
  readonly #words = inject(CaseWords);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #answer = httpResource<HostOfferPage>(() => ({
    url: '/api/host-offers',
    params: { programme: this.view().details.programme, open: true, limit: 100 },
  }));
  readonly #value = toSignal(
    toObservable(this.control).pipe(
      switchMap((control) => control.valueChanges.pipe(startWith(control.value))),
      tap((id) => this.unmet.emit(!!this.offers().find((one) => one.id === id)?.unmet)),
    ),
    { initialValue: null },
  );
  protected readonly offers = computed(() => {
    const items = this.#answer.hasValue() ? this.#answer.value().items : [];
    const all = items.map((offer) => this.#lineOf(offer));
    return [...all.filter(({ unmet }) => !unmet), ...all.filter(({ unmet }) => unmet)];
  });
  protected readonly chosen = computed(() => this.offers().find(({ id }) => id === this.#value()));
  protected readonly none = computed(() => this.#answer.hasValue() && this.offers().length === 0);
  protected readonly failure = computed(() => {
    const error = this.#answer.error();
    return error ? this.#problems.of(error) : null;
  });

  #lineOf(offer: HostOfferView) {
    const unmet = offerFit(offer, this.view().details)
      .filter(({ met }) => !met)
      .map(({ code }) => this.#words.of(offerConditions[code]))
      .join(this.#transloco.getActiveLang() === 'ja' ? '、' : ', ');
    const text = this.#transloco.translate('cases.placement.offerLine', {
      host: offer.host.name,
      field: this.#words.of(choiceLabel(trainingFields, offer.field)),
      from: offer.availableFrom,
      to: offer.availableTo,
      left: offer.capacity - offer.taken,
    });
    return { id: offer.id, text, unmet };
  }
}
