import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { JetYears } from '@kakehashi/shared/contracts';
import { InstantPipe, LocaleStore, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { jetRoles } from './jet-sheet';

/** The years of which JET figures were entered. */
@Component({
  selector: 'kk-jet-list',
  imports: [EmptyState, Icon, InstantPipe, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="kk-page">
      <p>
        <a routerLink="/reports/yearly-counts" [queryParams]="{ programme: 'jet', columns: 'role' }">{{
          'jetFigures.toCounts' | transloco
        }}</a>
      </p>
      <kk-page-header [heading]="'jetFigures.title' | transloco" [lead]="'jetFigures.lead' | transloco">
        @if (mayEdit()) {
          <a kkPrimary class="kk-button kk-button--primary" routerLink="new">
            <kk-icon name="add" />{{ 'jetFigures.add' | transloco }}
          </a>
        }
      </kk-page-header>
      @if (years.hasValue()) {
        @if (years.value().items.length) {
          <section class="kk-card">
            <div class="kk-table-wrap" tabindex="0" role="region" [attr.aria-label]="'jetFigures.title' | transloco">
              <table class="kk-table">
                <thead>
                  <tr>
                    <th scope="col">{{ 'jetFigures.year' | transloco }}</th>
                    @for (role of roles; track role) {
                      <th scope="col" class="kk-number">{{ role }}</th>
                    }
                    <th scope="col" class="kk-number">{{ 'jetFigures.total' | transloco }}</th>
                    <th scope="col">{{ 'jetFigures.source' | transloco }}</th>
                    <th scope="col">{{ 'jetFigures.enteredBy' | transloco }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (one of years.value().items; track one.fiscalYear) {
                    <tr>
                      <th scope="row" class="kk-nowrap">
                        <a [routerLink]="[one.fiscalYear]">{{ label(one.fiscalYear) }}</a>
                      </th>
                      @for (role of roles; track role) {
                        <td class="kk-number">{{ one.current.totals[role] ?? '–' }}</td>
                      }
                      <td class="kk-number">{{ one.current.totals.total ?? '–' }}</td>
                      <td>{{ one.current.source }}</td>
                      <td class="kk-nowrap">{{ one.current.enteredBy }} {{ one.current.enteredAt | kkInstant }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          </section>
        } @else {
          <kk-empty-state [heading]="'jetFigures.none' | transloco" [text]="'jetFigures.noneText' | transloco" />
        }
      } @else if (years.error(); as error) {
        <kk-load-failed [text]="texts.of(error)" (retried)="years.reload()" />
      } @else {
        <kk-skeleton [rows]="6" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JetList {
  readonly #locale = inject(LocaleStore).locale;
  readonly #session = inject(SessionStore);
  protected readonly texts = inject(ProblemText);
  protected readonly roles = jetRoles;
  protected readonly mayEdit = computed(() => this.#session.can('jet.edit'));
  protected readonly years = httpResource<JetYears>(() => '/api/jet-figures');

  protected label(year: number): string {
    return fiscalYearLabel(year, this.#locale());
  }
}
