import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MergerPage, MergerView, MunicipalityRef } from '@kakehashi/shared/contracts';
import { DatePipe, LocaleStore, MorePages, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { Confirm, Icon, PageHeader, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ListAddress, addressSearch } from '../list/list-address';
import { RecordList } from '../list/record-list';
import { SearchBox } from '../list/search-box';
import { RecordDialogs } from '../record-dialog';
import { MergerDialog } from './merger-dialog';
import { MunicipalityDialog } from './municipality-dialog';

/** Which municipality became which, the latest first; its address is its state. */
@Component({
  selector: 'kk-merger-list',
  imports: [DatePipe, Icon, PageHeader, RouterLink, RecordList, SearchBox, TranslocoPipe],
  templateUrl: './merger-list.html',
  styleUrl: '../list/choices.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergerList {
  readonly #http = inject(HttpClient);
  readonly #confirm = inject(Confirm);
  readonly #dialogs = inject(RecordDialogs);
  readonly #session = inject(SessionStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly address = new ListAddress<'q' | 'prefecture'>();
  protected readonly names = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  protected readonly state = computed(() => {
    const params = this.address.params();
    const prefecture = params.get('prefecture') ?? '';
    return { q: (params.get('q') ?? '').slice(0, 100), prefecture: /^\d\d$/.test(prefecture) ? prefecture : '' };
  });
  protected readonly narrowed = computed(() => Object.values(this.state()).some((value) => value !== ''));
  protected readonly mayEdit = computed(() => this.#session.can('reference.edit'));
  protected readonly mayCount = computed(() => this.#session.can('report.read'));
  protected readonly search = addressSearch(this.address, () => this.state().q);
  protected readonly list = new MorePages<MergerView, MergerPage>(() => {
    const { q, prefecture } = this.state();
    return {
      url: '/api/municipalities/mergers',
      params: { ...(q.trim() ? { q: q.trim() } : {}), ...(prefecture ? { prefecture } : {}) },
    };
  });

  protected nameOf({ nameJa, nameEn }: MunicipalityRef): string {
    return this.#locale() === 'ja' ? nameJa : nameEn;
  }

  /** Where it is known from: our own words in the reader's language, a citation as it was entered. */
  protected sourceOf({ source, sourceEn }: MergerView): string | null {
    return this.#locale() === 'ja' ? source : (sourceEn ?? source);
  }

  protected placeOf({ prefecture, code6 }: MunicipalityRef): string {
    return `${this.names.prefectureName(prefecture)} ${code6}`;
  }

  protected async record(): Promise<void> {
    if (await this.#dialogs.save(MergerDialog, null)) this.list.first.reload();
  }

  protected async add(): Promise<void> {
    await this.#dialogs.save(MunicipalityDialog, null);
  }

  /** Takes a merger back, once it was confirmed. */
  protected async undo({ predecessor, successor }: MergerView): Promise<void> {
    const values = { before: this.nameOf(predecessor), after: this.nameOf(successor) };
    const sure = await this.#confirm.ask({
      title: this.#say('undoTitle'),
      text: this.#say('undoText', values),
      confirm: this.#say('undo'),
      danger: true,
    });
    if (sure === null) return;
    try {
      await firstValueFrom(this.#http.delete(`/api/municipalities/${predecessor.code6}/merger`));
      this.#toasts.show(this.#say('undone'));
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
    this.list.first.reload();
  }

  #say(key: string, params?: Record<string, unknown>): string {
    return this.#transloco.translate<string>(`municipalities.${key}`, params);
  }
}
