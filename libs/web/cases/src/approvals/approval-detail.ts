import { NgComponentOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { workflows } from '@kakehashi/shared/case-types';
import { BlockedButton, EmptyState, Skeleton, StateBadge, Toasts, type BlockReason } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { actionSet, type NamedAction } from '../model/actions';
import { CaseWords } from '../model/case-words';
import { focusWhenThere, type Missing } from '../model/mending';
import type { ApprovalItem, CaseView } from '../model/views';
import { CaseStore } from '../page/case-store';
import { CaseFacts } from '../page/case-facts';
import type { OvertakenStep } from '../transition/overtaken-step';
import { TransitionForm } from '../transition/transition-form';
import { caseScreens } from '../types/case-screens';
import { ApprovalPapers } from './approval-papers';

interface MendableReason extends BlockReason {
  readonly reason: Missing;
}

/** The case beside the list, with the decisions that it waits for. */
@Component({
  selector: 'kk-approval-detail',
  imports: [
    CaseTime,
    NgComponentOutlet,
    RouterLink,
    TranslocoPipe,
    ApprovalPapers,
    BlockedButton,
    CaseFacts,
    EmptyState,
    Skeleton,
    StateBadge,
    TransitionForm,
  ],
  providers: [CaseStore],
  template: `
    @if (view(); as one) {
      <article class="kk-stack">
        <div class="head">
          <div>
            <a [routerLink]="['/cases', one.reference]">{{ one.reference }}</a>
            <h2>{{ one.title }}</h2>
            <p class="kk-small kk-muted">
              @if (item(); as waiting) {
                <kk-case-time said="cases.approvals.since" [at]="waiting.waitingSince" /> ·
              }
              {{ 'cases.approvals.createdBy' | transloco: { name: one.createdBy.displayName } }}
            </p>
          </div>
          <kk-state-badge [label]="words.state(one.type, one.state)" [tone]="words.tone(one.type, one.state)" />
        </div>
        <div class="kk-actions" role="group" [attr.aria-label]="'cases.approvals.decisions' | transloco">
          @for (action of actions(); track action.transition) {
            <kk-blocked-button
              [look]="action.definition.primary ? 'primary' : 'plain'"
              [label]="words.of(action.definition.label)"
              [reasons]="reasonsOf(action)"
              (act)="begin(action)"
              (mend)="mend($event)"
            />
          }
        </div>
        @if (overtaken(); as other) {
          <p class="kk-notice kk-notice--waiting" role="alert" tabindex="-1">{{ other.text() }}</p>
        }
        @if (deciding(); as action) {
          @for (name of [action.transition]; track name) {
            <section class="kk-card kk-card__body" [attr.aria-label]="words.of(action.definition.label)">
              <kk-transition-form
                [view]="one"
                [transition]="action.definition"
                [store]="store"
                (taken)="done($event)"
                (cancelled)="deciding.set(null)"
                (overtaken)="leave($event)"
              />
            </section>
          }
        }
        <kk-approval-papers [view]="one" />
        @for (panel of panels(); track panel) {
          <ng-container *ngComponentOutlet="panel; inputs: { view: one }" />
        }
        <div class="kk-card kk-card__body"><kk-case-facts [view]="one" /></div>
      </article>
    } @else if (store.error()) {
      <kk-empty-state
        [kind]="gone() ? 'forbidden' : 'failed'"
        [heading]="(gone() ? 'cases.page.missing.heading' : 'cases.page.failed.heading') | transloco"
      >
        <button type="button" class="kk-button" (click)="store.reload()">{{ 'cases.retry' | transloco }}</button>
      </kk-empty-state>
    } @else {
      <kk-skeleton [rows]="8" />
    }
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      justify-content: space-between;
      gap: var(--kk-2) var(--kk-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApprovalDetail {
  readonly reference = input.required<string>();
  /** The case as it stands in the list; none where it does not wait for the reader. */
  readonly item = input<ApprovalItem>();
  /** A decision was made. */
  readonly decided = output<void>();
  /** The case no longer is what the list says. */
  readonly outdated = output<void>();
  protected readonly store = inject(CaseStore);
  protected readonly words = inject(CaseWords);
  protected readonly view = this.store.view;
  protected readonly gone = computed(() => {
    const error = this.store.error();
    return error instanceof HttpErrorResponse && error.status === 404;
  });
  protected readonly actions = computed(() => {
    const view = this.view();
    if (!view) return [];
    const { primary, others } = actionSet(workflows[view.type], view.allowedActions);
    const { decisions } = caseScreens[view.type];
    return [...(primary ? [primary] : []), ...others].filter(({ transition }) => decisions.includes(transition));
  });
  /** What is decided on beside the fields: what changed, what was found, what was given before. */
  protected readonly panels = computed(() => {
    const view = this.view();
    return view ? caseScreens[view.type].deciding(view) : [];
  });
  /** What somebody else did first, until another case is shown. */
  protected readonly overtaken = linkedSignal<string, OvertakenStep | null>({
    source: () => this.reference(),
    computation: () => null,
  });
  /** The decision that is being written; another case begins without one. */
  protected readonly deciding = linkedSignal<string, NamedAction | null>({
    source: () => this.reference(),
    computation: () => null,
  });
  readonly #document = inject(DOCUMENT);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.store.reference.set(this.reference()));
  }

  protected reasonsOf(action: NamedAction): MendableReason[] {
    return action.reasons.map((reason) => ({
      text: reason.message,
      mend: reason.fixTarget ? this.#transloco.translate(`cases.mend.${reason.fixTarget}`) : undefined,
      reason,
    }));
  }

  /** Mends here what is shown here, and the rest on the page of the case. */
  protected mend(block: BlockReason): void {
    const { reason } = block as MendableReason;
    if (reason.fixTarget === 'earlier_visits') focusWhenThere(this.#document, '#kk-earlier_visits');
    else void this.#router.navigate(['/cases', this.reference()], { state: { mend: reason } });
  }

  /** Opens what a decision asks for, with the focus on the first thing to fill in. */
  protected begin(action: NamedAction): void {
    this.deciding.set(action);
    focusWhenThere(this.#document, 'kk-transition-form :is(input, select, textarea)');
  }

  /** Nothing is left to decide: says what became of the case, and reads the list again. */
  protected leave(other: OvertakenStep): void {
    this.deciding.set(null);
    this.overtaken.set(other);
    this.outdated.emit();
    focusWhenThere(this.#document, 'kk-approval-detail [role="alert"]');
  }

  protected done(view: CaseView): void {
    this.deciding.set(null);
    const state = this.words.state(view.type, view.state);
    this.#toasts.show(this.#transloco.translate('cases.approvals.done', { reference: view.reference, state }), {
      action: {
        label: this.#transloco.translate('cases.page.seeTimeline'),
        run: () => void this.#router.navigate(['/cases', view.reference], { queryParams: { tab: 'timeline' } }),
      },
    });
    this.decided.emit();
  }
}
