import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ExpertDetail } from '@kakehashi/shared/contracts';
import { ProblemText, SessionStore, type FormPage } from '@kakehashi/web/platform';
import { EmptyState, ErrorSummary, LoadFailed, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { ExpertBasics } from './expert-basics';
import { ExpertConsent } from './expert-consent';
import { fillExpertForm, makeExpertForm } from './expert-form-model';
import { expertLabels } from './expert-labels';
import { ExpertPeriods } from './expert-periods';
import { ExpertPersonal } from './expert-personal';
import { ExpertSaving } from './expert-saving';
import { ExpertSkills } from './expert-skills';

/** Adds an expert, or edits one; nothing typed is lost without a question. */
@Component({
  selector: 'kk-expert-editor',
  imports: [
    EmptyState,
    ErrorSummary,
    ExpertBasics,
    ExpertConsent,
    ExpertPeriods,
    ExpertPersonal,
    ExpertSkills,
    LoadFailed,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ExpertSaving],
  templateUrl: './expert-editor.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertEditor implements FormPage {
  /** From the address; none for a new expert. */
  readonly id = input<string>();
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly texts = inject(ProblemText);
  protected readonly saving = inject(ExpertSaving);
  protected readonly mayEdit = inject(SessionStore).can('expert.edit');
  protected readonly expert = httpResource<ExpertDetail>(() => {
    const id = this.id();
    return id ? `/api/experts/${id}` : undefined;
  });
  protected readonly form = makeExpertForm();
  #saved = false;

  constructor() {
    effect(() => {
      if (!this.expert.hasValue()) return;
      const expert = this.expert.value();
      untracked(() => fillExpertForm(this.form, expert));
    });
  }

  unsaved(): boolean {
    return !this.#saved && this.form.dirty;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  protected async save(): Promise<void> {
    if (!this.saving.ready(this.form, expertLabels)) return;
    const read = this.expert.hasValue() ? this.expert.value() : null;
    const saved = read ? await this.saving.change(this.form, read) : await this.saving.add(this.form);
    if (!saved) return;
    this.#saved = true;
    this.#toasts.show(this.#transloco.translate('registry.saved'));
    await this.#router.navigate(['/experts/roster', saved.id]);
  }
}
