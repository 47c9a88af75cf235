import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RequirementList as Requirements, RequirementView } from '@kakehashi/shared/contracts';
import { DatePipe, ProblemText, ReferenceData, SessionStore, ifMatch } from '@kakehashi/web/platform';
import {
  Confirm,
  EmptyState,
  Icon,
  LoadFailed,
  PageHeader,
  Skeleton,
  StateBadge,
  Toasts,
  type Tone,
} from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { RecordDialogs } from '../record-dialog';
import { RequirementDialog, type RequirementInput } from './requirement-dialog';
import { RequirementWords } from './requirement-words';

const tones: Readonly<Record<RequirementView['state'], Tone>> = {
  coming: 'waiting',
  in_force: 'done',
  ended: 'stopped',
};

/** Which documents a dispatch needs, for all countries and for each; a change begins after today. */
@Component({
  selector: 'kk-requirement-list',
  imports: [DatePipe, EmptyState, Icon, LoadFailed, PageHeader, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './requirement-list.html',
  styles: `
    .note {
      max-width: 320px;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequirementList {
  /** The country whose rules are shown, from the address; empty shows all. */
  readonly country = input<string>();
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #dialogs = inject(RecordDialogs);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly words = inject(RequirementWords);
  protected readonly tones = tones;
  protected readonly countries = computed(() => this.names.choicesOf(this.names.countries()));
  protected readonly mayEdit = computed(() => this.#session.can('requirement.edit'));
  protected readonly requirements = httpResource<Requirements>(() => ({
    url: '/api/document-requirements',
    params: { ...(this.country() && { country: this.country() }) },
  }));

  /** What a rule is called where its row is not seen. */
  protected nameOf({ kind, country }: RequirementView): string {
    const place = country ? this.names.countryName(country) : this.#text('allCountries');
    return `${place} ${this.words.kind(kind)}`;
  }

  protected show(country: string): void {
    void this.#router.navigate([], { queryParams: { country: country || null } });
  }

  protected async edit(requirement: RequirementView | null): Promise<void> {
    const { earliestStart, earliestEnd } = this.requirements.value() ?? {};
    if (!earliestStart || !earliestEnd) return;
    const data: RequirementInput = { requirement, country: this.country() ?? '', earliestStart, earliestEnd };
    if (await this.#dialogs.save(RequirementDialog, data)) this.requirements.reload();
  }

  protected async remove(requirement: RequirementView): Promise<void> {
    const answer = await this.#confirm.ask({
      title: this.#text('removeTitle', { name: this.nameOf(requirement) }),
      text: this.#text('removeText'),
      confirm: this.#transloco.translate('registry.remove'),
      danger: true,
    });
    if (!answer) return;
    const { id, version } = requirement;
    try {
      await firstValueFrom(this.#http.delete(`/api/document-requirements/${id}`, { headers: ifMatch(version) }));
      this.#toasts.show(this.#text('removed'));
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
    this.requirements.reload();
  }

  #text(key: string, params?: Record<string, string>): string {
    return this.#transloco.translate<string>(`registry.requirements.${key}`, params);
  }
}
