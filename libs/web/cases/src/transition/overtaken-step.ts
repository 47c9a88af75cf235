import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LocaleStore, instantText, problemOf, zoneName } from '@kakehashi/web/platform';
import { firstValueFrom } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { stepInto } from '../model/last-step';
import type { CaseView, EventPage } from '../model/views';
import { zoneOfOffice } from '../model/zone-of-office';

/** A case that somebody else took a step of first, and the sentence that says so. */
export interface OvertakenStep {
  readonly current: CaseView;
  /** Said in the language of the moment. */
  readonly text: () => string;
}

/** Finds out whether a step was refused because another one came before it. */
@Injectable({ providedIn: 'root' })
export class OvertakenSteps {
  readonly #http = inject(HttpClient);
  readonly #words = inject(CaseWords);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;

  /** Who brought the case into which other state and when; undefined where the refusal has another cause. */
  async find({ reference, state }: CaseView, error: unknown): Promise<OvertakenStep | undefined> {
    const status = problemOf(error)?.status;
    if (status !== 409 && status !== 412) return undefined;
    try {
      const url = `/api/cases/${reference}`;
      const current = await firstValueFrom(this.#http.get<CaseView>(url));
      if (current.state === state) return undefined;
      const { items } = await firstValueFrom(this.#http.get<EventPage>(`${url}/events`));
      const step = stepInto(items, current.state);
      return { current, text: () => this.#say(current, step?.actor?.displayName, step?.at) };
    } catch {
      // The refusal itself is said then.
      return undefined;
    }
  }

  #say({ type, state, office, updatedAt }: CaseView, name: string | undefined, at = updatedAt): string {
    const zone = zoneOfOffice(office);
    const city = zoneName(zone, this.#locale());
    return this.#transloco.translate('cases.approvals.overtaken', {
      state: this.#words.state(type, state),
      name: name ?? this.#transloco.translate<string>('cases.timeline.system'),
      when: `${instantText(at, zone)} ${this.#transloco.translate<string>('cases.itinerary.zoneTime', { city })}`,
    });
  }
}
