import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { assignActionOf } from '@kakehashi/shared/access';
import { workflows } from '@kakehashi/shared/case-types';
import { ProblemText, SessionStore } from '@kakehashi/web/platform';
import { BlockedButton, Icon, StateBadge, Toasts, type BlockReason } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { actionSet, type NamedAction } from '../model/actions';
import { CaseWords } from '../model/case-words';
import type { Missing } from '../model/mending';
import type { BlockedReason, CaseView } from '../model/views';
import { ActionMenu } from './action-menu';
import { AssignDialog } from './assign-dialog';
import { CaseStore } from './case-store';
import { TransitionDialog } from '../transition/transition-dialog';

interface MendableReason extends BlockReason {
  reason: BlockedReason;
}

/** Reference, title, state, owner, what is due next, and the one primary action. */
@Component({
  selector: 'kk-case-header',
  imports: [RouterLink, TranslocoPipe, ActionMenu, BlockedButton, Icon, StateBadge],
  templateUrl: './case-header.html',
  styleUrl: './case-header.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseHeader {
  readonly view = input.required<CaseView>();
  /** A missing thing shall be mended. */
  readonly mend = output<Missing>();

  protected readonly words = inject(CaseWords);
  protected readonly actions = computed(() => actionSet(workflows[this.view().type], this.view().allowedActions));
  protected readonly primaryReasons = computed(() => {
    const primary = this.actions().primary;
    return primary && !primary.allowed ? this.#reasonsOf(primary) : [];
  });
  protected readonly mayAssign = computed(() => {
    const { type, office, ownerId } = this.view();
    return this.#session.can(assignActionOf(type), { office, ownerId });
  });
  protected readonly mayWatch = computed(() => this.#session.can('case.watch', { office: this.view().office }));
  readonly #session = inject(SessionStore);
  readonly #store = inject(CaseStore);
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  protected async take(action: NamedAction): Promise<void> {
    const ref = this.#dialog.open<CaseView>(TransitionDialog, {
      data: { view: this.view(), transition: action.definition, store: this.#store },
      ariaLabelledBy: 'kk-transition-title',
      backdropClass: 'kk-backdrop',
    });
    const view = await firstValueFrom(ref.closed);
    if (!view) return;
    this.#tell(this.#transloco.translate('cases.page.moved', { state: this.words.state(view.type, view.state) }));
  }

  protected async assign(): Promise<void> {
    const ref = this.#dialog.open<CaseView>(AssignDialog, {
      data: { view: this.view(), store: this.#store },
      ariaLabelledBy: 'kk-assign-title',
      backdropClass: 'kk-backdrop',
    });
    const view = await firstValueFrom(ref.closed);
    if (view?.owner) this.#tell(this.#transloco.translate('cases.page.assigned', { name: view.owner.displayName }));
  }

  protected async toggleWatch(): Promise<void> {
    try {
      await this.#store.watch(!this.view().watching);
    } catch (error) {
      this.#toasts.error(this.#problems.of(error));
    }
  }

  protected follow(block: BlockReason): void {
    const { reason } = block as MendableReason;
    if (reason.fixTarget === 'owner') void this.assign();
    else if (reason.fixTarget) this.mend.emit(reason);
  }

  protected followReason(reason: BlockedReason): void {
    this.follow({ text: reason.message, reason } as MendableReason);
  }

  #reasonsOf(action: NamedAction): MendableReason[] {
    return action.reasons.map((reason) => ({
      text: reason.message,
      mend: reason.fixTarget ? this.#transloco.translate(`cases.mend.${reason.fixTarget}`) : undefined,
      reason,
    }));
  }

  #tell(text: string): void {
    this.#toasts.show(text, {
      action: {
        label: this.#transloco.translate('cases.page.seeTimeline'),
        run: () => void this.#router.navigate([], { relativeTo: this.#route, queryParams: { tab: 'timeline' } }),
      },
    });
  }
}
