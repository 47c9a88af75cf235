import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MergePage, MergeView } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { EmptyState, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { KindPicker } from './kind-picker';
import { MergeLine } from './merge-line';
import { MorePages } from './more-pages';
import { kindOf, recordPaths } from './record-kind';

/** What was merged, the latest first, each to be undone. */
@Component({
  selector: 'kk-merge-list',
  imports: [EmptyState, KindPicker, MergeLine, PageHeader, Skeleton, TranslocoPipe],
  template: `
    <div class="kk-page">
      <kk-page-header
        [heading]="'organisations.merges.title' | transloco"
        [lead]="'organisations.merges.lead' | transloco"
      >
        <kk-kind-picker kkFilters [kind]="kind()" />
      </kk-page-header>
      @if (list.page()) {
        @if (list.items().length) {
          <ul class="kk-card kk-lines">
            @for (merge of list.items(); track merge.id) {
              <li class="kk-card__body">
                <kk-merge-line [kind]="kind()" [merge]="merge" (undone)="resource.reload()" />
              </li>
            }
          </ul>
          @if (list.hasMore()) {
            <div>
              <button type="button" class="kk-button" [attr.aria-busy]="list.loading()" (click)="list.more()">
                {{ 'organisations.more' | transloco }}
              </button>
            </div>
          }
        } @else {
          <kk-empty-state
            [heading]="'organisations.merges.none' | transloco"
            [text]="'organisations.merges.noneText' | transloco"
          />
        }
      } @else if (resource.error(); as error) {
        <kk-empty-state kind="failed" [heading]="'organisations.failed' | transloco" [text]="texts.of(error)">
          <button type="button" class="kk-button" (click)="resource.reload()">
            {{ 'organisations.retry' | transloco }}
          </button>
        </kk-empty-state>
      } @else {
        <kk-skeleton [rows]="6" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeList {
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  protected readonly texts = inject(ProblemText);
  protected readonly kind = computed(() => kindOf(this.#params().get('kind')));
  readonly #request = () => ({ url: `/api/${recordPaths[this.kind()]}/merges`, params: {} });
  protected readonly resource = httpResource<MergePage>(this.#request);
  protected readonly list = new MorePages<MergeView, MergePage>(inject(HttpClient), this.resource, this.#request);
}
