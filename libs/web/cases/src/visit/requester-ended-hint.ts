import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MunicipalityView } from '../model/views';
import { RequesterEndedNote } from './requester-ended';

/** While a visit is written: that the municipality which is chosen is no longer there on the day that is typed. */
@Component({
  selector: 'kk-requester-ended-hint',
  imports: [RequesterEndedNote],
  template: `
    @if (ended(); as one) {
      <kk-requester-ended [ended]="one" />
    }
  `,
  // Without a hint it takes no place in the form either.
  styles: `
    :host:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequesterEndedHint {
  /** The code of the requester; null where it has none. */
  readonly code = input.required<string | null>();
  /** The first day of the visit; null until it is known. */
  readonly day = input.required<string | null>();
  readonly #own = municipalityOf(() => this.code());
  readonly #successor = municipalityOf(() => this.#past()?.successorCode6 ?? null);
  readonly #past = computed(() => {
    const [own, day] = [this.#own(), this.day()];
    return own?.validTo && day && own.validTo < day ? own : null;
  });
  protected readonly ended = computed(() => {
    const past = this.#past();
    return past?.validTo ? { ...past, lastDay: past.validTo, successor: this.#successor() } : null;
  });
}

/** The municipality of a code; null where there is none, or none yet. */
function municipalityOf(code: () => string | null): () => MunicipalityView | null {
  const found = httpResource<{ items: MunicipalityView[] }>(() => {
    const q = code();
    return q ? { url: '/api/municipalities', params: { q } } : undefined;
  });
  return () => (found.hasValue() ? (found.value().items.find(({ code6 }) => code6 === code()) ?? null) : null);
}
