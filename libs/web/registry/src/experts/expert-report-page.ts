import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { formatDate } from '@kakehashi/shared/calendar';
import type { ExpertDetail, ExpertSubjectReport } from '@kakehashi/shared/contracts';
import {
  AskReason,
  Downloads,
  LocaleStore,
  ProblemText,
  ReferenceData,
  SessionStore,
  instantText,
  readerZone,
} from '@kakehashi/web/platform';
import { EmptyState, HeldSheet, Icon, LoadFailed, PageHeader, Skeleton, sheetCsv } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ExpertFieldText } from './expert-field-text';
import { expertSheet } from './expert-sheet';
import { ExpertText } from './expert-text';

/** A report and why it was drawn up. */
interface Drawn {
  readonly report: ExpertSubjectReport;
  readonly reason: string;
}

/** All that is held on an expert, drawn up for a reason to be printed or saved; it is gone with the page. */
@Component({
  selector: 'kk-expert-report-page',
  imports: [AskReason, EmptyState, HeldSheet, Icon, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="kk-page">
      <p class="kk-no-print">
        <a [routerLink]="['/experts/roster', id()]">{{ 'registry.expertReport.back' | transloco }}</a>
      </p>
      @if (expert.hasValue()) {
        <kk-page-header
          [heading]="('registry.expertReport.title' | transloco) + ' – ' + expert.value().nameJa"
          [lead]="'registry.expertReport.lead' | transloco"
        >
          @if (drawn()) {
            <ng-container kkPrimary>
              <button type="button" class="kk-button" (click)="print()">
                <kk-icon name="print" />{{ 'registry.expertReport.print' | transloco }}
              </button>
              <button type="button" class="kk-button" (click)="download()">
                <kk-icon name="download" />{{ 'registry.expertReport.download' | transloco }}
              </button>
            </ng-container>
          }
        </kk-page-header>
        @if (!may()) {
          <kk-empty-state
            kind="forbidden"
            [heading]="'registry.expertReport.forbidden' | transloco"
            [text]="'registry.expertReport.forbiddenText' | transloco"
          />
        } @else if (drawn(); as one) {
          <p class="kk-notice kk-notice--waiting kk-no-print">
            <kk-icon name="lock" /><span>{{ 'registry.expertReport.careful' | transloco }}</span>
          </p>
          <p>
            {{ 'registry.expertReport.drawn' | transloco: { when: when(one.report.drawnUpAt), reason: one.reason } }}
          </p>
          <kk-held-sheet [parts]="parts()" [nothing]="'registry.expertReport.nothing' | transloco" />
        } @else {
          <kk-ask-reason
            [label]="'registry.expertReport.reason' | transloco"
            [hint]="'registry.expertReport.reasonHint' | transloco"
            [verb]="'registry.expertReport.draw' | transloco"
            [send]="draw"
          />
        }
      } @else if (expert.error(); as error) {
        <kk-page-header [heading]="'registry.expertReport.title' | transloco" />
        <kk-load-failed [text]="texts.of(error)" (retried)="expert.reload()" />
      } @else {
        <kk-skeleton [rows]="8" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertReportPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #http = inject(HttpClient);
  readonly #document = inject(DOCUMENT);
  readonly #downloads = inject(Downloads);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #transloco = inject(TranslocoService);
  readonly #names = inject(ReferenceData);
  readonly #words = inject(ExpertText);
  readonly #fields = inject(ExpertFieldText);
  protected readonly texts = inject(ProblemText);
  protected readonly expert = httpResource<ExpertDetail>(() => `/api/experts/${this.id()}`);
  protected readonly may = computed(() => this.#session.can('expert.subject_report'));
  protected readonly drawn = linkedSignal<string, Drawn | null>({ source: this.id, computation: () => null });
  protected readonly parts = computed(() => {
    const report = this.drawn()?.report;
    const locale = this.#locale();
    if (!report) return [];
    return expertSheet(report, {
      say: (key, params) => this.#transloco.translate(`registry.expertReport.${key}`, params),
      label: (key) => this.#words.say(key),
      text: (field, value) => this.#fields.of(field, value, new Map()),
      secret: (field) => this.#words.secret(field),
      country: (code) => this.#names.countryName(code),
      area: (code) => this.#words.area(code),
      date: (day) => (day ? formatDate(day, locale) : ''),
      when: (at) => this.when(at),
    });
  });

  protected readonly draw = async (reason: string): Promise<void> => {
    const address = `/api/experts/${this.id()}/subject-report`;
    this.drawn.set({ report: await firstValueFrom(this.#http.post<ExpertSubjectReport>(address, { reason })), reason });
  };

  protected when(at: string): string {
    return instantText(at, readerZone);
  }

  protected print(): void {
    this.#document.defaultView?.print();
  }

  protected download(): void {
    const name = `expert-${this.drawn()?.report.drawnUpAt.slice(0, 10)}.csv`;
    this.#downloads.saveCsv(name, sheetCsv(this.parts()));
  }
}
