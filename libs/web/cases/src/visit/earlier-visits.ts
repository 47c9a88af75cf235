import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { lastAnswer } from '../model/last-answer';
import type { CaseOf, EarlierVisits } from '../model/views';
import { CaseStore } from '../page/case-store';

/** Earlier visits to the same host or on the same topic, and the record that somebody looked. */
@Component({
  selector: 'kk-earlier-visits',
  imports: [CaseTime, RouterLink, TranslocoPipe, Skeleton, StateBadge],
  template: `
    <section class="kk-card" id="kk-earlier_visits" aria-labelledby="kk-earlier-title" tabindex="-1">
      <div class="kk-card__head">
        <h2 id="kk-earlier-title">{{ 'cases.earlier.title' | transloco }}</h2>
        @if (found(); as answer) {
          <span class="kk-count">{{ answer.items.length }}</span>
        }
      </div>
      <div class="kk-card__body kk-stack">
        <p class="kk-muted kk-small">{{ 'cases.earlier.lead' | transloco }}</p>
        @if (found(); as answer) {
          @if (answer.items.length) {
            <ul class="kk-lines">
              @for (visit of answer.items; track visit.reference) {
                <li class="visit">
                  <a [routerLink]="['/cases', visit.reference]">{{ visit.reference }}</a>
                  <kk-state-badge
                    [label]="words.state('visit', visit.state)"
                    [tone]="words.tone('visit', visit.state)"
                  />
                  <span class="title">{{ visit.title }}</span>
                  <span class="kk-muted kk-small">
                    {{ visit.firstDate ?? '–' }} · {{ names.officeName(visit.office) }}
                    @if (visit.requesterName) {
                      · {{ visit.requesterName }}
                    }
                    @for (match of visit.matchedOn; track match) {
                      · {{ 'cases.earlier.match.' + match | transloco }}
                    }
                  </span>
                </li>
              }
            </ul>
          } @else {
            <p>{{ 'cases.earlier.none' | transloco }}</p>
          }
          @if (answer.searchedAt) {
            <p class="kk-small">
              <kk-case-time
                said="cases.earlier.recorded"
                [at]="answer.searchedAt"
                [values]="{
                  who: answer.searchedBy?.displayName ?? '',
                  count: view().details.earlierVisitSearch?.resultCount ?? 0,
                }"
              />
            </p>
          }
          @if (mayRecord()) {
            <div>
              <button type="button" class="kk-button" [attr.aria-busy]="busy()" (click)="record()">
                {{ (answer.searchedAt ? 'cases.earlier.recordAgain' : 'cases.earlier.record') | transloco }}
              </button>
            </div>
          }
        } @else if (resource.error()) {
          <p role="alert">{{ 'cases.earlier.failed' | transloco }}</p>
          <div>
            <button type="button" class="kk-button" (click)="resource.reload()">{{ 'cases.retry' | transloco }}</button>
          </div>
        } @else {
          <kk-skeleton [rows]="3" />
        }
      </div>
    </section>
  `,
  styles: `
    .visit {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-2);
      padding: var(--kk-2) 0;
    }
    .title {
      flex-basis: 100%;
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EarlierVisitsPanel {
  readonly view = input.required<CaseOf<'visit'>>();
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly busy = signal(false);
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);
  protected readonly resource = httpResource<EarlierVisits>(() => {
    this.#store.revision();
    return this.#store.url('earlier-visits');
  });
  protected readonly found = lastAnswer(this.resource);
  protected readonly mayRecord = computed(
    () =>
      ['inquiry', 'assessing'].includes(this.view().state) &&
      this.#session.can('visit.edit', { office: this.view().office }),
  );

  protected async record(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.#store.recordSearch();
    } catch (error) {
      this.#toasts.error(this.#problems.of(error));
      this.#store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
