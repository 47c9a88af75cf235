import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom, type Observable } from 'rxjs';
import type { SavedReport, SavedReportList } from '@kakehashi/shared/contracts';
import { IdempotencyKey, ifMatch, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { writeQuery, type ReportQuery } from './model/report-query';
import { paramsOfSaved, savedQuery } from './model/saved-query';

const address = '/api/reports/saved';

/** Reports kept by name: a link each, with what keeps the present one, renames one and deletes one. */
@Component({
  selector: 'kk-saved-reports',
  imports: [Icon, ReactiveFormsModule, RouterLink, TranslocoPipe],
  templateUrl: './saved-reports.html',
  styleUrl: './saved-reports.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavedReports {
  /** The view that would be kept. */
  readonly query = input.required<ReportQuery>();

  private readonly http = inject(HttpClient);
  private readonly problems = inject(ProblemText);
  private readonly session = inject(SessionStore);
  private readonly list = httpResource<SavedReportList>(() => address);
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');

  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  /** The office that a report can be shared with: the first that the reader works for. */
  protected readonly office = computed(() => this.session.grants().find(({ office }) => office)?.office ?? null);
  protected readonly name = new FormControl('', { nonNullable: true, validators: [Validators.required] });
  protected readonly isShared = new FormControl(false, { nonNullable: true });
  /** The report that is being renamed; null while the present view is to be kept. */
  protected readonly renaming = signal<SavedReport | null>(null);
  protected readonly busy = signal(false);
  protected readonly failed = signal<string | null>(null);

  protected params(report: SavedReport): Record<string, string> {
    return paramsOfSaved(report.query);
  }

  protected rename(report: SavedReport): void {
    this.renaming.set(report);
    this.name.setValue(report.name);
    this.isShared.setValue(report.office !== null);
    this.nameBox()?.nativeElement.focus();
  }

  protected cancel(): void {
    this.renaming.set(null);
    this.name.reset();
    this.isShared.reset();
  }

  protected async keep(): Promise<void> {
    const name = this.name.value.trim();
    if (!name) return this.nameBox()?.nativeElement.focus();
    const office = this.isShared.value ? this.office() : null;
    const { id, version } = this.renaming() ?? {};
    const body = id
      ? { name, office }
      : { name, office, query: savedQuery(writeQuery({ ...this.query(), cell: null })) };
    await this.act(
      id
        ? this.http.patch(`${address}/${id}`, body, { headers: { 'If-Match': `"${String(version)}"` } })
        : this.http.post(address, body, { headers: new IdempotencyKey().headersFor(body) }),
    );
  }

  protected async remove(report: SavedReport): Promise<void> {
    await this.act(this.http.delete(`${address}/${report.id}`, { headers: ifMatch(report.version) }));
    this.nameBox()?.nativeElement.focus();
  }

  private async act(request: Observable<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set(null);
    try {
      await firstValueFrom(request);
      this.cancel();
      this.list.reload();
    } catch (error) {
      this.failed.set(this.problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
