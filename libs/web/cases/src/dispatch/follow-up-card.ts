import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { mayBeFollowedUp } from '@kakehashi/shared/case-types';
import { IdempotencyKey, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { Icon, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import type { CaseOf, CaseView } from '../model/views';
import { CaseStore } from '../page/case-store';

/** Starts an application that follows up a mission which has been reported. */
@Component({
  selector: 'kk-follow-up-card',
  imports: [TranslocoPipe, Icon],
  template: `
    @if (offered()) {
      <section class="kk-card" aria-labelledby="kk-follow-up-title">
        <div class="kk-card__head">
          <h2 id="kk-follow-up-title">{{ 'cases.followUp.title' | transloco }}</h2>
        </div>
        <div class="kk-card__body kk-stack">
          <p class="kk-muted">{{ 'cases.followUp.text' | transloco }}</p>
          <div>
            <button type="button" class="kk-button" [attr.aria-busy]="busy()" (click)="start()">
              <kk-icon name="add" />{{ 'cases.followUp.start' | transloco }}
            </button>
          </div>
        </div>
      </section>
    }
  `,
  // Without an offer it takes no room between its neighbours.
  host: { '[hidden]': '!offered()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FollowUpCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly busy = signal(false);
  readonly #http = inject(HttpClient);
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  /** A second try after a lost answer finds the draft of the first. */
  readonly #key = new IdempotencyKey();
  protected readonly offered = computed(
    () => mayBeFollowedUp(this.view().state) && this.#session.can('dispatch.create', { office: this.view().office }),
  );

  protected async start(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const url = this.#store.url('follow-ups');
      const { reference } = await firstValueFrom(
        this.#http.post<CaseView>(url, {}, { headers: this.#key.headersFor({ url }) }),
      );
      this.#toasts.show(this.#transloco.translate('cases.followUp.started', { reference }));
      await this.#router.navigate(['/cases', reference]);
    } catch (error) {
      this.#toasts.error(this.#problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
