import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { caseTypeNames, isCaseType } from '@kakehashi/shared/case-types';
import type { WindowView } from '@kakehashi/shared/contracts';
import { DraftStore, InstantPipe, LocaleStore, NewCaseLinks, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { Confirm, EmptyState, Icon, LinkMenu, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { AppointmentLine } from './appointment-line';
import { CaseLine } from './case-line';
import { draftOf, HomeDraft, HomeView } from './home-view';
import { WindowLine } from './window-line';

/** Where a day begins: what waits for me, what is late, who is met today, what I left unfinished. */
@Component({
  selector: 'kk-home',
  imports: [
    AppointmentLine,
    CaseLine,
    EmptyState,
    Icon,
    InstantPipe,
    LinkMenu,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WindowLine,
  ],
  templateUrl: './home.html',
  styleUrl: './home.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Home {
  readonly #drafts = inject(DraftStore);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #texts = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly session = inject(SessionStore);

  /** Whether this person works with cases at all; an administrator does not. */
  protected readonly readsCases = computed(() => this.session.can('case.read'));
  protected readonly creations = inject(NewCaseLinks).links;
  protected readonly home = httpResource<HomeView>(() => (this.readsCases() ? '/api/home' : undefined));
  readonly #windows = httpResource<{ items: WindowView[] }>(() => {
    const office = this.session.office();
    const offices = office ? [office] : this.session.offices();
    const asks = this.session.can('window.read') && offices.length > 0;
    return asks ? { url: '/api/windows', params: { office: offices } } : undefined;
  });
  /** The windows that are open, the one that closes first before the others. */
  protected readonly windows = computed(() =>
    (this.#windows.hasValue() ? this.#windows.value().items : [])
      .filter(({ state }) => state === 'open')
      .sort((a, b) => a.cutsOffAt.localeCompare(b.cutsOffAt)),
  );
  protected readonly texts = this.#texts;
  protected readonly draftOf = draftOf;

  /** What the type of a draft is called. */
  protected typeName(type: string): string {
    return isCaseType(type) ? caseTypeNames[type].label[this.#locale()] : type;
  }

  protected async discard(draft: HomeDraft, title: string): Promise<void> {
    const text = (key: string, params?: Record<string, string>) =>
      this.#transloco.translate<string>(`app.home.${key}`, params);
    const answer = await this.#confirm.ask({
      title: text('discardTitle'),
      text: text('discardText', { title }),
      confirm: text('discard'),
      danger: true,
    });
    if (!answer) return;
    try {
      await this.#drafts.discard(draft.key);
      this.#toasts.show(text('discarded'));
      this.home.reload();
    } catch (error) {
      this.#toasts.error(this.#texts.of(error));
    }
  }
}
