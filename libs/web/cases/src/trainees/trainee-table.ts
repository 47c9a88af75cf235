import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, japaneseLevels, trainingFields } from '@kakehashi/shared/case-types';
import type { OfferCard, TraineeCard } from '@kakehashi/shared/contracts';
import { DatePipe, ReferenceData } from '@kakehashi/web/platform';
import { StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { MoveMenu } from './move-menu';

/** The same trainees as a table. */
@Component({
  selector: 'kk-trainee-table',
  imports: [DatePipe, MoveMenu, RouterLink, StateBadge, TranslocoPipe],
  template: `
    <section class="kk-card">
      <div class="kk-table-wrap" tabindex="0" role="region" [attr.aria-label]="'trainees.board.title' | transloco">
        <table class="kk-table kk-table--stack">
          <thead>
            <tr>
              @for (column of columns; track column) {
                <th scope="col">{{ 'trainees.board.' + column | transloco }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.one.reference) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/cases', row.one.reference]">{{ row.one.nameRoman }}</a>
                  <span class="kk-small kk-muted kk-nowrap">{{ row.one.reference }}</span>
                </th>
                <td class="kk-nowrap" [attr.data-label]="'trainees.board.state' | transloco">
                  <kk-state-badge [tone]="row.tone" [label]="row.state" />
                </td>
                <td [attr.data-label]="'trainees.board.host' | transloco">
                  <div class="host">
                    <span [class.kk-muted]="!row.host">{{ row.host ?? ('trainees.board.noHost' | transloco) }}</span>
                    @if (movable().has(row.one.reference)) {
                      <kk-move-menu
                        [trainee]="row.one"
                        [offers]="offers()"
                        (chosen)="moved.emit({ trainee: row.one, offer: $event })"
                      />
                    }
                  </div>
                </td>
                <td class="kk-nowrap" [attr.data-label]="'trainees.board.country' | transloco">
                  {{ names.countryName(row.one.country) }}
                </td>
                <td [attr.data-label]="'trainees.board.field' | transloco">{{ row.field }}</td>
                <td class="kk-nowrap" [attr.data-label]="'trainees.board.japanese' | transloco">{{ row.level }}</td>
                <td class="kk-nowrap" [attr.data-label]="'trainees.board.arrival' | transloco">
                  @if (row.one.plannedArrival; as day) {
                    {{ day | kkDate: 'short' }}
                  } @else {
                    –
                  }
                </td>
              </tr>
            } @empty {
              <tr>
                <td class="kk-muted" [attr.colspan]="columns.length">{{ 'trainees.board.nobody' | transloco }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: `
    tbody th {
      min-width: 140px;
    }
    th .kk-small {
      display: block;
      font-weight: 400;
    }
    .host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TraineeTable {
  readonly trainees = input.required<readonly TraineeCard[]>();
  readonly offers = input.required<readonly OfferCard[]>();
  readonly movable = input.required<ReadonlySet<string>>();
  readonly moved = output<{ trainee: TraineeCard; offer: OfferCard }>();
  readonly #words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly columns = ['name', 'state', 'host', 'country', 'field', 'japanese', 'arrival'] as const;
  protected readonly rows = computed(() => {
    const hosts = new Map(this.offers().map(({ id, host }) => [id, host.name]));
    return this.trainees().map((one) => ({
      one,
      state: this.#words.state('placement', one.state),
      tone: this.#words.tone('placement', one.state),
      host: one.offerId === null ? undefined : hosts.get(one.offerId),
      field: this.#words.of(choiceLabel(trainingFields, one.field)),
      level: this.#words.of(choiceLabel(japaneseLevels, one.japaneseLevel)),
    }));
  });
}
