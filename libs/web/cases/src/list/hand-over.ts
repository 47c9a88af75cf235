import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText, ifMatch, problemOf } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { PersonPicker } from '../model/person-picker';
import type { CaseListItem, RowResult, UserRef } from '../model/views';

/** Gives several cases to another owner and says for each what became of it. Closes with true once anything was done. */
@Component({
  selector: 'kk-hand-over',
  imports: [TranslocoPipe, Icon, PersonPicker],
  template: `
    <div class="kk-dialog">
      <h2 id="kk-hand-over-title">{{ 'cases.bulk.heading' | transloco: { count: items.length } }}</h2>
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
        <div class="kk-actions kk-actions--end">
          <button type="button" class="kk-button kk-button--primary" (click)="leave()">
            {{ 'cases.close' | transloco }}
          </button>
        </div>
      } @else {
        <p>{{ 'cases.bulk.text' | transloco }}</p>
        <kk-person-picker
          [label]="'cases.bulk.to' | transloco"
          [office]="office"
          [value]="successor()"
          [error]="missing() ? ('cases.bulk.toMissing' | transloco) : null"
          (picked)="successor.set($event)"
        />
        @if (failure(); as text) {
          <p class="kk-notice kk-notice--error" role="alert">{{ text }}</p>
        }
        <div class="kk-actions kk-actions--end">
          <button type="button" class="kk-button" (click)="leave()">{{ 'cases.cancel' | transloco }}</button>
          <button type="button" class="kk-button kk-button--primary" [attr.aria-busy]="busy()" (click)="handOver()">
            {{ 'cases.bulk.handOver' | transloco }}
          </button>
        </div>
      }
    </div>
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
  protected readonly items = inject<readonly CaseListItem[]>(DIALOG_DATA);
  /** Colleagues of the one office that all cases belong to. */
  protected readonly office = oneOf(this.items.map(({ office }) => office));
  protected readonly successor = signal<UserRef | null>(null);
  protected readonly results = signal<RowResult[] | undefined>(undefined);
  protected readonly failure = signal('');
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly doneCount = computed(() => this.results()?.filter(({ ok }) => ok).length ?? 0);
  readonly #http = inject(HttpClient);
  readonly #problems = inject(ProblemText);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);

  protected leave(): void {
    this.#ref.close(this.doneCount() > 0);
  }

  protected async handOver(): Promise<void> {
    const to = this.successor()?.id;
    this.missing.set(!to);
    if (!to || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const results: RowResult[] = [];
      for (const [from, items] of byOwner(this.items)) results.push(...(await this.#passOn(from, to, items)));
      this.results.set(results);
    } catch (error) {
      this.failure.set(this.#problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Cases without an owner are assigned one by one; the others pass on together. */
  async #passOn(from: string | null, to: string, items: readonly CaseListItem[]): Promise<RowResult[]> {
    if (!from) return Promise.all(items.map((item) => this.#assign(item, to)));
    const body = { from, to, references: items.map(({ reference }) => reference) };
    const answer = await firstValueFrom(this.#http.post<{ items: RowResult[] }>('/api/cases/handover', body));
    return answer.items;
  }

  async #assign({ reference, version }: CaseListItem, ownerId: string): Promise<RowResult> {
    try {
      await firstValueFrom(this.#http.put(`/api/cases/${reference}/owner`, { ownerId }, { headers: ifMatch(version) }));
      return { reference, ok: true };
    } catch (error) {
      return { reference, ok: false, code: problemOf(error)?.code, message: this.#problems.of(error) };
    }
  }
}

function oneOf(offices: readonly string[]): string | undefined {
  return new Set(offices).size === 1 ? offices[0] : undefined;
}

function byOwner(items: readonly CaseListItem[]): Map<string | null, CaseListItem[]> {
  const groups = new Map<string | null, CaseListItem[]>();
  for (const item of items) groups.set(item.ownerId, [...(groups.get(item.ownerId) ?? []), item]);
  return groups;
}
