import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, traineeSecrets } from '@kakehashi/shared/case-types';
import type { ErasurePage, ErasureView } from '@kakehashi/shared/contracts';
import { InstantPipe, LabelPipe, MorePages, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { LoadFailed, MoreButton, Skeleton } from '@kakehashi/web/ui';

/** What is erased next, or what has been: of which case, which piece, and when. */
@Component({
  selector: 'kk-erasure-list',
  imports: [InstantPipe, LabelPipe, LoadFailed, MoreButton, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <section class="kk-card">
      <div class="kk-card__head">
        <h2>{{ 'admin.retention.' + of() | transloco }}</h2>
      </div>
      <p class="kk-card__body kk-muted">{{ 'admin.retention.' + of() + 'Text' | transloco }}</p>
      @if (list.page()) {
        @if (list.items().length) {
          <div
            class="kk-table-wrap"
            tabindex="0"
            role="region"
            [attr.aria-label]="'admin.retention.' + of() | transloco"
          >
            <table class="kk-table kk-table--stack">
              <thead>
                <tr>
                  <th scope="col">{{ 'admin.retention.reference' | transloco }}</th>
                  <th scope="col">{{ 'admin.retention.office' | transloco }}</th>
                  <th scope="col">{{ 'admin.retention.field' | transloco }}</th>
                  <th scope="col">{{ when() | transloco }}</th>
                </tr>
              </thead>
              <tbody>
                @for (one of list.items(); track one.reference + one.field) {
                  <tr>
                    <th scope="row" class="kk-nowrap">
                      @if (mayOpen) {
                        <a [routerLink]="['/cases', one.reference]">{{ one.reference }}</a>
                      } @else {
                        {{ one.reference }}
                      }
                    </th>
                    <td [attr.data-label]="'admin.retention.office' | transloco">{{ names.officeName(one.office) }}</td>
                    <td [attr.data-label]="'admin.retention.field' | transloco">{{ nameOf(one) | kkLabel }}</td>
                    <td class="kk-nowrap" [attr.data-label]="when() | transloco">{{ one.at | kkInstant }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <p class="kk-card__body none">
            {{ (of() === 'upcoming' ? 'admin.retention.noUpcoming' : 'admin.retention.noDone') | transloco }}
          </p>
        }
      } @else if (list.first.error(); as error) {
        <kk-load-failed [text]="texts.of(error)" (retried)="list.first.reload()" />
      } @else {
        <div class="kk-card__body"><kk-skeleton [rows]="4" /></div>
      }
    </section>
    @if (list.hasMore()) {
      <kk-more-button [busy]="list.loading()" (pressed)="list.more()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-3);
      min-width: 0;
    }
    .none {
      padding-top: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErasureList {
  /** Whether it lists what is to come or what was done. */
  readonly of = input.required<'upcoming' | 'done'>();
  protected readonly names = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  protected readonly mayOpen = inject(SessionStore).can('case.read');
  protected readonly list = new MorePages<ErasureView, ErasurePage>(() => ({
    url: this.of() === 'upcoming' ? '/api/erasures/due' : '/api/erasures',
    params: {},
  }));

  protected when(): string {
    return `admin.retention.${this.of() === 'upcoming' ? 'dueOn' : 'erasedOn'}`;
  }

  protected nameOf({ field }: ErasureView) {
    return choiceLabel(traineeSecrets, field);
  }

  /** Reads the list anew; another rule moves what is due. */
  reload(): void {
    this.list.first.reload();
  }
}
