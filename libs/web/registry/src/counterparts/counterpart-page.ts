import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CounterpartDetail, OrganisationDetail, PostView } from '@kakehashi/shared/contracts';
import { DatePipe, LocaleStore, ProblemText, ReferenceData, SessionStore, ifMatch } from '@kakehashi/web/platform';
import { Confirm, Icon, LoadFailed, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { RecordDialogs } from '../record-dialog';
import { EndDialog } from './end-dialog';
import { HolderDialog } from './holder-dialog';
import { holderName } from './person-name';
import { PostDialog, type PostInput } from './post-dialog';
import { RenameDialog } from './rename-dialog';

/** One counterpart with every name that it has had; the past keeps its name. */
@Component({
  selector: 'kk-counterpart-page',
  imports: [DatePipe, Icon, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './counterpart-page.html',
  styles: `
    tbody th {
      min-width: 200px;
    }
    .kk-lines > li {
      display: grid;
      gap: var(--kk-1);
      padding: var(--kk-2) var(--kk-4);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
    }
    .line button {
      margin-inline-start: auto;
    }
    .holders {
      padding-inline-start: var(--kk-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterpartPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #http = inject(HttpClient);
  readonly #dialogs = inject(RecordDialogs);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly holderName = holderName;
  protected readonly counterpart = httpResource<CounterpartDetail>(() => `/api/counterparts/${this.id()}`);
  protected readonly mayEdit = computed(() => this.#session.can('counterpart.edit'));
  protected readonly mayAddHolder = computed(() => this.#session.can('contact.add'));
  readonly #session = inject(SessionStore);

  protected said({ textJa, textEn }: CounterpartDetail['findings'][number]): string {
    return this.#locale() === 'ja' ? textJa : textEn;
  }

  /** From when until when, in words where there is no day. */
  protected span({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): string {
    const from = validFrom ?? this.#transloco.translate<string>('registry.before');
    return `${from} – ${validTo ?? this.#transloco.translate<string>('registry.open')}`;
  }

  protected rename(counterpart: CounterpartDetail): Promise<void> {
    return this.#edit(RenameDialog, counterpart);
  }

  /** Takes a name back that was given in error; asked first, since it is as if it had never been. */
  protected async undoRename({ id, version, name, names: [, before] }: CounterpartDetail): Promise<void> {
    const answer = await this.#confirm.ask({
      title: this.#transloco.translate('registry.counterparts.undoRename'),
      text: this.#transloco.translate('registry.counterparts.undoRenameText', { name, before: before?.name ?? '' }),
      confirm: this.#transloco.translate('registry.counterparts.undoRename'),
      danger: true,
    });
    if (!answer) return;
    try {
      await firstValueFrom(this.#http.delete(`/api/counterparts/${id}/names/latest`, { headers: ifMatch(version) }));
      this.#toasts.show(this.#transloco.translate('registry.saved'));
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
    this.counterpart.reload();
  }

  protected end(counterpart: CounterpartDetail): Promise<void> {
    return this.#edit(EndDialog, counterpart);
  }

  protected changeHolder(post: PostView): Promise<void> {
    return this.#edit(HolderDialog, post);
  }

  /** Offers the posts that the organisation has; a new one can be named. */
  protected async changePost(counterpart: CounterpartDetail): Promise<void> {
    try {
      const { posts } = await firstValueFrom(
        this.#http.get<OrganisationDetail>(`/api/organisations/${counterpart.organisation.id}`),
      );
      const input: PostInput = { counterpart, posts };
      await this.#edit(PostDialog, input);
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
  }

  async #edit(dialog: Type<unknown>, input: unknown): Promise<void> {
    if (await this.#dialogs.save(dialog, input)) this.counterpart.reload();
  }
}
