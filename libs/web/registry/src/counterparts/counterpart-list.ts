import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CounterpartDetail, CounterpartView } from '@kakehashi/shared/contracts';
import { ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { Icon, LoadFailed, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { RecordDialogs } from '../record-dialog';
import { CounterpartDialog } from './counterpart-dialog';
import { holderName } from './person-name';

/** Through whom each country's applications come, today. */
@Component({
  selector: 'kk-counterpart-list',
  imports: [Icon, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="kk-page">
      <kk-page-header
        [heading]="'registry.counterparts.title' | transloco"
        [lead]="'registry.counterparts.lead' | transloco"
      >
        @if (mayEdit()) {
          <button kkPrimary type="button" class="kk-button kk-button--primary" (click)="add()">
            <kk-icon name="add" />{{ 'registry.counterparts.add' | transloco }}
          </button>
        }
      </kk-page-header>
      <section class="kk-card">
        @if (counterparts.hasValue()) {
          <div
            class="kk-table-wrap"
            tabindex="0"
            role="region"
            [attr.aria-label]="'registry.counterparts.title' | transloco"
          >
            <table class="kk-table kk-table--stack">
              <thead>
                <tr>
                  <th scope="col">{{ 'registry.counterparts.country' | transloco }}</th>
                  <th scope="col">{{ 'registry.counterparts.name' | transloco }}</th>
                  <th scope="col">{{ 'registry.counterparts.post' | transloco }}</th>
                  <th scope="col">{{ 'registry.counterparts.holder' | transloco }}</th>
                  <th scope="col">{{ 'registry.counterparts.basis' | transloco }}</th>
                </tr>
              </thead>
              <tbody>
                @for (one of counterparts.value().items; track one.id) {
                  <tr>
                    <th scope="row" class="kk-nowrap">{{ names.countryName(one.country) }}</th>
                    <td [attr.data-label]="'registry.counterparts.name' | transloco">
                      <a [routerLink]="one.id">{{ one.name }}</a>
                    </td>
                    <td [attr.data-label]="'registry.counterparts.post' | transloco">{{ one.post?.title ?? '–' }}</td>
                    <td class="kk-nowrap" [attr.data-label]="'registry.counterparts.holder' | transloco">
                      {{ holderName(one.holder) ?? '–' }}
                    </td>
                    <td class="kk-nowrap" [attr.data-label]="'registry.counterparts.basis' | transloco">
                      {{ 'registry.counterparts.bases.' + one.basis | transloco }}
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else if (counterparts.error(); as error) {
          <kk-load-failed [text]="texts.of(error)" (retried)="counterparts.reload()" />
        } @else {
          <div class="kk-card__body"><kk-skeleton [rows]="10" /></div>
        }
      </section>
    </div>
  `,
  styles: `
    td:not(.kk-nowrap) {
      min-width: 200px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterpartList {
  readonly #dialogs = inject(RecordDialogs);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly holderName = holderName;
  protected readonly counterparts = httpResource<{ items: CounterpartView[] }>(() => '/api/counterparts');
  protected readonly mayEdit = computed(() => this.#session.can('counterpart.edit'));

  /** Adds one and opens it, where its post and the person come next. */
  protected async add(): Promise<void> {
    const added = await this.#dialogs.save<CounterpartDetail>(CounterpartDialog, null);
    if (added) await this.#router.navigate(['/experts/counterparts', added.id]);
  }
}
