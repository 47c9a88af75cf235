import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MergePage, MergeView } from '@kakehashi/shared/contracts';
import { MorePages, ProblemText } from '@kakehashi/web/platform';
import { EmptyState, LoadFailed, MoreButton, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { ListAddress } from '../list/list-address';
import { KindPicker } from './kind-picker';
import { MergeLine } from './merge-line';
import { kindOf, recordPaths } from './record-kind';

/** What was merged, the latest first, each to be undone. */
@Component({
  selector: 'kk-merge-list',
  imports: [EmptyState, KindPicker, LoadFailed, MergeLine, MoreButton, PageHeader, Skeleton, TranslocoPipe],
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
                <kk-merge-line [kind]="kind()" [merge]="merge" (undone)="list.first.reload()" />
              </li>
            }
          </ul>
          @if (list.hasMore()) {
            <kk-more-button [busy]="list.loading()" (pressed)="list.more()" />
          }
        } @else {
          <kk-empty-state
            [heading]="'organisations.merges.none' | transloco"
            [text]="'organisations.merges.noneText' | transloco"
          />
        }
      } @else if (list.first.error(); as error) {
        <kk-load-failed [text]="texts.of(error)" (retried)="list.first.reload()" />
      } @else {
        <kk-skeleton [rows]="6" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeList {
  readonly #address = new ListAddress<'kind'>();
  protected readonly texts = inject(ProblemText);
  protected readonly kind = computed(() => kindOf(this.#address.params().get('kind')));
  protected readonly list = new MorePages<MergeView, MergePage>(() => ({
    url: `/api/${recordPaths[this.kind()]}/merges`,
    params: {},
  }));
}
