import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ExpertDetail, RevealedField } from '@kakehashi/shared/contracts';
import { DatePipe, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { Icon, LoadFailed, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { RecordDialogs } from '../record-dialog';
import { ExpertText } from './expert-text';
import { RevealDialog, type RevealInput } from './reveal-dialog';

/** One expert: fields and languages, employers over time, when they can go, where they went; personal data masked. */
@Component({
  selector: 'kk-expert-page',
  imports: [DatePipe, Icon, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './expert-page.html',
  styles: `
    .plain {
      margin: 0;
      list-style: none;
    }
    .parts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--kk-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #dialogs = inject(RecordDialogs);
  readonly #session = inject(SessionStore);
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(ExpertText);
  protected readonly names = inject(ReferenceData);
  protected readonly expert = httpResource<ExpertDetail>(() => `/api/experts/${this.id()}`);
  protected readonly mayEdit = computed(() => this.#session.can('expert.edit'));
  protected readonly mayReveal = computed(() => this.#session.can('expert.reveal'));
  protected readonly mayReport = computed(() => this.#session.can('expert.subject_report'));
  /** Whether the missions of all offices are among those that are shown: who reads the whole roster reads all cases. */
  protected readonly readsAll = computed(() => this.#session.can('expert.read_unlisted'));
  /** What was shown on this page; it is gone with the page. */
  protected readonly shown = linkedSignal<string, Readonly<Record<string, string | null>>>({
    source: this.id,
    computation: () => ({}),
  });

  protected async reveal(field: string): Promise<void> {
    const input: RevealInput = { id: this.id(), field };
    const revealed = await this.#dialogs.open<RevealedField>(RevealDialog, input);
    if (revealed) this.shown.update((before) => ({ ...before, [revealed.field]: revealed.value }));
  }
}
