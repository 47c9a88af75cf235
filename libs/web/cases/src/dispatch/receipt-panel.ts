import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { StateBadge } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { factsOfCase } from '../model/facts-of-case';
import { lastAnswer } from '../model/last-answer';
import type { CaseOf, DocumentView } from '../model/views';
import { CaseStore } from '../page/case-store';
import { documentChecklist } from '../page/document-checklist';
import { WindowNotice } from './window-notice';

/** How an application came in: its window, what its receipt still needs, and the mark of a late entry. */
@Component({
  selector: 'kk-receipt-panel',
  imports: [CaseTime, RouterLink, TranslocoPipe, StateBadge, WindowNotice],
  template: `
    <section class="kk-card" aria-labelledby="kk-receipt-title">
      <div class="kk-card__head">
        <h2 id="kk-receipt-title">{{ 'cases.receipt.title' | transloco }}</h2>
        @if (view().details.lateEntry) {
          <kk-state-badge tone="overdue" [label]="'cases.receipt.late' | transloco" />
        }
      </div>
      <div class="kk-card__body kk-stack">
        @if (view().details.receivedAt; as received) {
          <p><kk-case-time said="cases.receipt.received" [at]="received" /></p>
        } @else {
          <kk-window-notice [office]="view().office" [year]="view().details.targetFiscalYear" />
        }
        @if (view().details.lateEntry; as late) {
          <div class="late">
            <p>{{ late.reason }}</p>
            <p class="kk-small kk-muted"><kk-case-time [at]="late.at" /> · {{ late.by.displayName }}</p>
          </div>
        }
        @if (needs().length) {
          <ul>
            @for (need of needs(); track need.kind) {
              <li>
                <kk-state-badge
                  [tone]="need.done ? 'done' : 'waiting'"
                  [label]="(need.done ? 'cases.documents.there' : 'cases.documents.missing') | transloco"
                />
                {{ words.document('dispatch', need.kind) }}
              </li>
            }
          </ul>
          <div>
            <a routerLink="." [queryParams]="{ tab: 'documents' }">{{ 'cases.receipt.toDocuments' | transloco }}</a>
          </div>
        }
        @if (view().details.endReason; as reason) {
          <div>
            <p class="kk-small kk-muted">{{ 'cases.fields.endReason' | transloco }}</p>
            <p>
              <strong>{{ words.reason('dispatch', reason) }}</strong>
            </p>
            <p class="comment">{{ view().details.endComment }}</p>
          </div>
        }
      </div>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--kk-2);
      padding: 0;
      list-style: none;
    }
    .late {
      padding-inline-start: var(--kk-3);
      border-inline-start: 3px solid var(--kk-overdue-fg);
      white-space: pre-wrap;
    }
    .comment {
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptPanel {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly words = inject(CaseWords);
  readonly #store = inject(CaseStore);
  readonly #documents = httpResource<{ items: DocumentView[] }>(() => {
    this.#store.revision();
    return ['draft', 'returned'].includes(this.view().state) ? this.#store.url('documents') : undefined;
  });
  readonly #last = lastAnswer(this.#documents);
  protected readonly needs = computed(() => {
    const documents = this.#last()?.items;
    if (!documents || !['draft', 'returned'].includes(this.view().state)) return [];
    const kinds = documents.map(({ kind }) => kind);
    return documentChecklist(factsOfCase(this.view(), kinds)).filter(({ now }) => now);
  });
}
