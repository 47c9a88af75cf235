import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, Icon, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseListItem, CaseView } from '../model/views';
import { CaseFacts } from '../page/case-facts';

/** A look at a case beside the list, without leaving it. */
@Component({
  selector: 'kk-case-peek',
  imports: [RouterLink, TranslocoPipe, EmptyState, Icon, Skeleton, StateBadge, CaseFacts],
  template: `
    <aside class="kk-card" [attr.aria-label]="'cases.peek.label' | transloco: { reference: item().reference }">
      <div class="kk-card__head">
        <a [routerLink]="['/cases', item().reference]">{{ item().reference }}</a>
        <button
          type="button"
          class="kk-button kk-button--icon"
          [attr.aria-label]="'cases.peek.close' | transloco"
          (click)="closed.emit()"
        >
          <kk-icon name="close" />
        </button>
      </div>
      <div class="kk-card__body kk-stack">
        <h2>{{ item().title }}</h2>
        <div>
          <kk-state-badge
            [label]="words.state(item().type, item().state)"
            [tone]="words.tone(item().type, item().state)"
          />
        </div>
        @if (view(); as found) {
          <kk-case-facts [view]="found" [brief]="true" />
        } @else if (resource.error()) {
          <kk-empty-state kind="failed" [heading]="'cases.peek.failed' | transloco">
            <button type="button" class="kk-button" (click)="resource.reload()">{{ 'cases.retry' | transloco }}</button>
          </kk-empty-state>
        } @else {
          <kk-skeleton [rows]="6" />
        }
        <a class="kk-button" [routerLink]="['/cases', item().reference]">{{ 'cases.peek.open' | transloco }}</a>
      </div>
    </aside>
  `,
  host: { '(keydown.escape)': 'closed.emit()', '(document:keydown.escape)': 'closed.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePeek {
  readonly item = input.required<CaseListItem>();
  /** The reader has seen enough. */
  readonly closed = output<void>();
  protected readonly words = inject(CaseWords);
  protected readonly resource = httpResource<CaseView>(() => `/api/cases/${this.item().reference}`);
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
}
