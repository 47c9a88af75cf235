import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { problemOf } from '@kakehashi/web/platform';
import { Dialog, Icon } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import type { CaseListItem, RowResult, UserRef } from '../model/views';
import { PersonPicker } from '../model/person-picker';

/** Gives several cases to another owner and says for each what became of it. */
@Component({
  selector: 'kk-hand-over',
  imports: [TranslocoPipe, Dialog, Icon, PersonPicker],
  template: `
    <kk-dialog [heading]="'cases.bulk.heading' | transloco: { count: references().length }" (closed)="leave()">
      @if (results(); as rows) {
        <p role="status">{{ 'cases.bulk.result' | transloco: { done: doneCount(), count: rows.length } }}</p>
        <ul class="kk-lines">
          @for (row of rows; track row.reference) {
            <li class="row">
              <kk-icon [name]="row.ok ? 'check_circle' : 'error'" />
              <strong>{{ row.reference }}</strong>
              <span>{{ row.ok ? ('cases.bulk.rowDone' | transloco) : row.message }}</span>
            </li>
          }
        </ul>
      } @else {
        <p>{{ 'cases.bulk.text' | transloco }}</p>
        <kk-person-picker [label]="'cases.bulk.to' | transloco" (picked)="successor.set($event)" />
        @if (failure(); as text) {
          <p class="kk-notice kk-notice--error" role="alert">{{ text }}</p>
        }
      }
      <div kkActions class="kk-actions kk-actions--end">
        @if (results()) {
          <button type="button" class="kk-button kk-button--primary" (click)="leave()">{{ 'cases.close' | transloco }}</button>
        } @else {
          <button type="button" class="kk-button" (click)="leave()">{{ 'cases.cancel' | transloco }}</button>
          <button
            type="button"
            class="kk-button kk-button--primary"
            [attr.aria-disabled]="successor() ? null : 'true'"
            [attr.aria-busy]="busy()"
            (click)="handOver()"
          >
            {{ 'cases.bulk.handOver' | transloco }}
          </button>
        }
      </div>
    </kk-dialog>
  `,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-2);
      padding: var(--kk-2) 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOver {
  readonly references = input.required<string[]>();
  readonly items = input.required<readonly CaseListItem[]>();
  /** Closed before anything happened. */
  readonly closed = output<void>();
  /** Closed after the cases were handed over. */
  readonly done = output<void>();

  protected readonly successor = signal<UserRef | undefined>(undefined);
  protected readonly results = signal<RowResult[] | undefined>(undefined);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  protected readonly doneCount = computed(() => this.results()?.filter(({ ok }) => ok).length ?? 0);
  readonly #http = inject(HttpClient);

  protected leave(): void {
    if (this.results()) this.done.emit();
    else this.closed.emit();
  }

  protected async handOver(): Promise<void> {
    const to = this.successor()?.id;
    if (!to || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const body = { to, references: this.references() };
      const { items } = await firstValueFrom(this.#http.post<{ items: RowResult[] }>('/api/cases/handover', body));
      this.results.set(items);
    } catch (error) {
      this.failure.set(problemOf(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}
