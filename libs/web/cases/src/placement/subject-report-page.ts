import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SubjectReport } from '@kakehashi/shared/contracts';
import {
  AskReason,
  Downloads,
  LocaleStore,
  ProblemText,
  ReferenceData,
  SessionStore,
  monthText,
  zoneName,
} from '@kakehashi/web/platform';
import { EmptyState, HeldSheet, Icon, LoadFailed, PageHeader, Skeleton, sheetCsv } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { CaseTime } from '../model/case-time';
import { EventWords } from '../page/event-words';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import { zoneOfOffice } from '../model/zone-of-office';
import { CaseStore } from '../page/case-store';
import { mayReport } from './may-report';
import { subjectSheet } from './subject-sheet';

/** All that is held on a trainee, drawn up for a reason to be printed or saved; it is gone with the page. */
@Component({
  selector: 'kk-subject-report-page',
  imports: [
    AskReason,
    CaseTime,
    EmptyState,
    HeldSheet,
    Icon,
    LoadFailed,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [CaseStore],
  templateUrl: './subject-report-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubjectReportPage {
  /** From the address. */
  readonly reference = input.required<string>();
  readonly #http = inject(HttpClient);
  readonly #document = inject(DOCUMENT);
  readonly #downloads = inject(Downloads);
  readonly #session = inject(SessionStore);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #names = inject(ReferenceData);
  readonly #words = inject(CaseWords);
  readonly #events = inject(EventWords);
  readonly #text = inject(FieldText);
  protected readonly store = inject(CaseStore);
  protected readonly problems = inject(ProblemText);
  protected readonly report = signal<SubjectReport | null>(null);
  /** Why it was drawn up. */
  protected readonly reason = signal('');
  protected readonly may = computed(() => {
    const view = this.store.view();
    return view?.type === 'placement' && mayReport(this.#session, view);
  });
  protected readonly parts = computed(() => {
    const report = this.report();
    const locale = this.#locale();
    const zone = zoneOfOffice(this.store.view()?.office);
    const zoneTime = this.#transloco.translate<string>('cases.itinerary.zoneTime', { city: zoneName(zone, locale) });
    if (!report) return [];
    return subjectSheet(report, {
      locale,
      zone,
      zoneName: zoneTime,
      say: (key, params) => this.#say(key, params),
      of: (label) => this.#words.of(label),
      label: (field) => this.#text.label(field, 'placement'),
      text: (field, value) => this.#text.of(field, value, 'placement'),
      month: (month) => monthText(month, locale),
      document: (kind) => this.#words.document('placement', kind),
      office: (code) => this.#names.officeName(code),
      state: (state) => this.#words.state('placement', state),
      happened: (event) => this.#happened(event),
    });
  });

  constructor() {
    const locale = inject(LocaleStore);
    effect(() => {
      this.store.reference.set(this.reference());
      this.report.set(null);
      this.reason.set('');
    });
    effect(() => {
      this.#locale();
      locale.setTitle(`${this.#transloco.translate<string>('cases.subjectReport.title')} ${this.reference()}`);
    });
  }

  protected readonly draw = async (reason: string): Promise<void> => {
    const report = await firstValueFrom(this.#http.post<SubjectReport>(this.store.url('subject-report'), { reason }));
    this.reason.set(reason);
    this.report.set(report);
  };

  protected print(): void {
    this.#document.defaultView?.print();
  }

  protected download(): void {
    const day = this.report()?.drawnUpAt.slice(0, 10);
    this.#downloads.saveCsv(`${this.reference()}-${day}.csv`, sheetCsv(this.parts()));
  }

  #happened(event: SubjectReport['history'][number]): string {
    const { actor, comment } = event;
    const changes = this.#events
      .changes(event, 'placement')
      .map(
        ({ label, before, after, gone }) => `${label}: ${gone ? before : [before, after].filter(Boolean).join(' → ')}`,
      );
    return [actor?.displayName, this.#events.what(event, 'placement'), ...changes, comment].filter(Boolean).join(' / ');
  }

  /** The entries of personal data have their words where they are typed in. */
  #say(key: string, params?: Record<string, unknown>): string {
    const scope = key.startsWith('entries.') ? 'personal' : 'subjectReport';
    return this.#transloco.translate<string>(`cases.${scope}.${key}`, params);
  }
}
