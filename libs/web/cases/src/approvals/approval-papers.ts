import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Skeleton } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { CaseView, DocumentView, EventPage } from '../model/views';
import { CaseStore } from '../page/case-store';
import { stepsToDecide } from './steps-to-decide';

const mostShown = 12;

/** What a decision rests on: who brought the case here and with which words, and what was filed. */
@Component({
  selector: 'kk-approval-papers',
  imports: [CaseTime, Icon, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <section class="kk-card" aria-labelledby="kk-papers-title">
      <div class="kk-card__head">
        <h3 id="kk-papers-title">{{ 'cases.approvals.papers' | transloco }}</h3>
      </div>
      <div class="kk-card__body kk-stack">
        @for (step of steps(); track step.seq) {
          <div>
            <p>
              <strong>{{ words.transition(view().type, step.transition ?? '') }}</strong>
              {{ step.actor?.displayName ?? ('cases.timeline.system' | transloco) }}
              @if (step.onBehalfOf; as absent) {
                <span class="kk-muted">{{
                  'cases.timeline.onBehalfOf' | transloco: { name: absent.displayName }
                }}</span>
              }
              <kk-case-time class="kk-small kk-muted" [at]="step.at" />
            </p>
            @if (step.comment) {
              <p class="why">{{ step.comment }}</p>
            }
          </div>
        }
        @if (endorsed(); as date) {
          <p>{{ date.label }}: {{ date.text }}</p>
        }
        @if (documents(); as list) {
          <ul>
            @for (document of list.slice(0, most); track document.id) {
              <li>
                <kk-icon name="description" />
                <span>
                  {{ words.document(view().type, document.kind) }}:
                  <a
                    [href]="store.url('documents') + '/' + document.id + '/content'"
                    [attr.download]="document.fileName"
                    >{{ document.fileName }}</a
                  >
                </span>
              </li>
            } @empty {
              <li class="kk-muted">{{ 'cases.approvals.noDocuments' | transloco }}</li>
            }
          </ul>
          @if (list.length > most) {
            <a [routerLink]="['/cases', view().reference]" [queryParams]="{ tab: 'documents' }">{{
              'cases.approvals.moreDocuments' | transloco
            }}</a>
          }
        } @else if (files.error()) {
          <p class="kk-notice kk-notice--error" role="alert">{{ 'cases.tabFailed' | transloco }}</p>
        } @else {
          <kk-skeleton [rows]="2" />
        }
      </div>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--kk-1);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      --kk-icon-size: 18px;
      display: flex;
      gap: var(--kk-2);
      align-items: start;
      overflow-wrap: anywhere;
    }
    .why {
      margin-top: var(--kk-1);
      padding-inline-start: var(--kk-3);
      border-inline-start: 3px solid var(--mat-sys-outline-variant);
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApprovalPapers {
  readonly view = input.required<CaseView>();
  protected readonly store = inject(CaseStore);
  protected readonly words = inject(CaseWords);
  protected readonly most = mostShown;
  readonly #text = inject(FieldText);
  protected readonly files = httpResource<{ items: DocumentView[] }>(() => this.#part('documents'));
  readonly #events = httpResource<EventPage>(() => this.#part('events'));
  protected readonly documents = computed(() => (this.files.hasValue() ? this.files.value().items : undefined));
  protected readonly steps = computed(() =>
    stepsToDecide(this.#events.hasValue() ? this.#events.value().items : [], this.view().state),
  );
  /** The day of the endorsement, where the type has one. */
  protected readonly endorsed = computed(() => {
    const view = this.view();
    if (view.type !== 'dispatch') return null;
    const text = this.#text.of('endorsedOn', view.details.endorsedOn, view.type);
    return text ? { label: this.#text.label('endorsedOn', view.type), text } : null;
  });

  #part(part: string): string {
    this.store.revision();
    return this.store.url(part);
  }
}
