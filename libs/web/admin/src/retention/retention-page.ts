import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { choiceLabel, traineeSecrets } from '@kakehashi/shared/case-types';
import type { RetentionRule, RetentionRuleList } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText, SessionStore, labelOf, LocaleStore } from '@kakehashi/web/platform';
import { EmptyState, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ErasureList } from './erasure-list';
import { RetentionDialog } from './retention-dialog';

/** How long the personal data of trainees is kept, what is erased next and what has been. */
@Component({
  selector: 'kk-retention-page',
  imports: [EmptyState, ErasureList, LabelPipe, PageHeader, Skeleton, TranslocoPipe],
  templateUrl: './retention-page.html',
  styles: `
    .number {
      font-variant-numeric: tabular-nums;
    }
    @media (min-width: 720px) {
      .number {
        text-align: end;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RetentionPage {
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  private readonly upcoming = viewChild<ErasureList>('upcoming');
  protected readonly texts = inject(ProblemText);
  protected readonly mayEdit = computed(() => this.#session.can('retention.edit'));
  protected readonly rules = httpResource<RetentionRuleList>(() => '/api/retention-rules');

  protected nameOf({ field }: RetentionRule) {
    return choiceLabel(traineeSecrets, field);
  }

  protected editLabel(rule: RetentionRule): string {
    return `${this.#transloco.translate<string>('admin.retention.edit')}: ${labelOf(this.nameOf(rule), this.#locale())}`;
  }

  protected async edit(rule: RetentionRule): Promise<void> {
    const ref = this.#dialog.open<RetentionRule>(RetentionDialog, {
      data: rule,
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    const saved = await firstValueFrom(ref.closed);
    if (!saved) return;
    const text = saved.due ? 'savedDue' : 'saved';
    this.#toasts.show(this.#transloco.translate(`admin.retention.${text}`, { count: saved.due }));
    this.rules.reload();
    this.upcoming()?.reload();
  }
}
