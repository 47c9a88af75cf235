import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { fiscalYearHeading } from '@kakehashi/shared/calendar';
import type {
  PublicationCheck,
  PublicationDetail,
  PublicationList,
  ReportProgrammeList,
} from '@kakehashi/shared/contracts';
import {
  FileMenu,
  type FormPage,
  IdempotencyKey,
  InstantPipe,
  LocaleStore,
  ProblemText,
  SessionStore,
} from '@kakehashi/web/platform';
import { Confirm, EmptyState, Icon, LoadFailed, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { PublicationCard } from './publication-card';
import { RecordFindings } from './record-findings';

const address = '/api/reports/publications';

/** Which years of a programme are published, what changed of them since, and publishing itself. */
@Component({
  selector: 'kk-publications-page',
  imports: [
    EmptyState,
    FileMenu,
    Icon,
    InstantPipe,
    LoadFailed,
    PageHeader,
    PublicationCard,
    RecordFindings,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './publications-page.html',
  styles: `
    th a {
      display: inline-block;
      line-height: 24px;
    }

    .which {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-3) var(--kk-4);
      align-items: end;

      > div {
        flex: 0 1 320px;
      }

      > a {
        line-height: 40px;
      }
    }

    .act {
      text-align: end;
    }

    @media (max-width: 719px) {
      .act {
        padding-block: var(--kk-1);
        text-align: start;
      }

      .act:empty,
      .nothing {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicationsPage implements FormPage {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #http = inject(HttpClient);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  readonly #key = new IdempotencyKey();
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  private readonly card = viewChild(PublicationCard);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly texts = inject(ProblemText);
  protected readonly programme = computed(() => this.#params().get('programme') ?? 'visit');
  protected readonly id = computed(() => this.#params().get('id'));
  protected readonly mayPublish = computed(() => this.#session.can('report.publish'));
  protected readonly busy = signal(false);
  protected readonly programmes = httpResource<ReportProgrammeList>(() => '/api/reports/programmes');
  protected readonly asked = computed(() => ({ url: address, params: { programme: this.programme() } }));
  protected readonly list = httpResource<PublicationList>(() => this.asked());
  /** The years by number, the latest first, whether published or not. */
  protected readonly years = computed(() => {
    const { items, publishable } = this.list.hasValue() ? this.list.value() : { items: [], publishable: [] };
    const all = [
      ...items.map((publication) => ({ fiscalYear: publication.fiscalYear, publication })),
      ...publishable.map(({ fiscalYear }) => ({ fiscalYear, publication: null })),
    ];
    return all.sort((a, b) => b.fiscalYear - a.fiscalYear);
  });

  protected label(fiscalYear: number): string {
    return fiscalYearHeading(fiscalYear, this.locale());
  }

  unsaved(): boolean {
    return this.card()?.unsaved() ?? false;
  }

  protected async choose(box: HTMLSelectElement): Promise<void> {
    const queryParams = { programme: box.value };
    const went = await this.#router.navigate([], { relativeTo: this.#route, queryParams });
    // Whoever stays with what was begun sees of which programme it is.
    if (went === false) box.value = this.programme();
  }

  protected open({ id }: Pick<PublicationDetail, 'id'>): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { id },
      queryParamsHandling: 'merge',
    });
    this.list.reload();
  }

  /** Publishes a year once somebody has said yes to it and to the cases that are open still. */
  protected async publish(fiscalYear: number): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const params = { programme: this.programme(), fiscalYear };
      const check = await firstValueFrom(this.#http.get<PublicationCheck>(`${address}/check`, { params }));
      if ((await this.#confirm.ask(this.#question(fiscalYear, check))) === null) return;
      const body = { ...params, openCases: check.openCases };
      const headers = this.#key.headersFor(body);
      const made = await firstValueFrom(this.#http.post<PublicationDetail>(address, body, { headers }));
      this.#key.renew();
      this.#toasts.show(this.#say('published', { year: this.label(fiscalYear) }));
      this.open(made);
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    } finally {
      this.busy.set(false);
    }
  }

  #question(fiscalYear: number, { openCases, open }: PublicationCheck) {
    const shown = open.slice(0, 5).map(({ reference }) => reference);
    const references = [...shown, ...(openCases > shown.length ? [this.#say('more')] : [])].join(', ');
    return {
      title: this.#say('ask', { year: this.label(fiscalYear) }),
      text: openCases > 0 ? this.#say('askOpen', { count: openCases, references }) : this.#say('askText'),
      confirm: this.#say('publish'),
    };
  }

  #say(key: string, values: Record<string, string | number> = {}): string {
    return this.#transloco.translate(`reports.publishing.${key}`, values, this.locale());
  }
}
