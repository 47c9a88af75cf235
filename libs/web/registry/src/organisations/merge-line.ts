import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MergeView } from '@kakehashi/shared/contracts';
import { IdempotencyKey, ProblemText, SessionStore, instantText, readerZone, problemOf } from '@kakehashi/web/platform';
import { Confirm, StateBadge, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { recordPaths, type RecordKind } from './record-kind';

/** One merge, and its undoing; what stands in the way is said where it was asked for. */
@Component({
  selector: 'kk-merge-line',
  imports: [StateBadge, TranslocoPipe],
  template: `
    @let one = merge();
    <div class="line">
      <strong>{{
        'organisations.merges.into' | transloco: { merged: one.mergedName, survivor: one.survivorName }
      }}</strong>
      <kk-state-badge
        [tone]="one.undoneAt ? 'stopped' : 'done'"
        [label]="(one.undoneAt ? 'organisations.merges.undone' : 'organisations.merges.standing') | transloco"
      />
    </div>
    <p class="kk-small kk-muted">
      {{ 'organisations.merges.by' | transloco: { name: one.mergedBy, at: at(one.mergedAt), count: one.moved } }}
    </p>
    @if (one.undoneAt) {
      <p class="kk-small kk-muted">
        {{ 'organisations.merges.undoneBy' | transloco: { name: one.undoneBy, at: at(one.undoneAt) } }}
      </p>
    }
    @if (one.reason) {
      <p class="kk-small">{{ one.reason }}</p>
    }
    @if (failed().length) {
      <div class="kk-notice kk-notice--error" role="alert">
        @for (line of failed(); track $index) {
          <p>{{ line }}</p>
        }
      </div>
    }
    @if (!one.undoneAt && mayUndo()) {
      <div>
        <button
          type="button"
          class="kk-button kk-button--small"
          [attr.aria-busy]="busy() ? 'true' : null"
          (click)="undo()"
        >
          {{ 'organisations.merges.undo' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-1);
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-1) var(--kk-3);
      align-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeLine {
  readonly kind = input.required<RecordKind>();
  readonly merge = input.required<MergeView>();
  /** The merge was undone. */
  readonly undone = output<void>();
  readonly #http = inject(HttpClient);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #texts = inject(ProblemText);
  readonly #session = inject(SessionStore);
  readonly #transloco = inject(TranslocoService);
  readonly #key = new IdempotencyKey();
  protected readonly busy = signal(false);
  protected readonly failed = signal<readonly string[]>([]);
  protected readonly mayUndo = computed(() => this.#session.can(`${this.kind()}.merge`));

  protected at(instant: string): string {
    return instantText(instant, readerZone);
  }

  protected async undo(): Promise<void> {
    const { id, mergedName: merged, survivorName: survivor } = this.merge();
    const text = (key: string, params = {}) => this.#transloco.translate<string>(`organisations.merges.${key}`, params);
    const sure = await this.#confirm.ask({
      title: text('undoTitle'),
      text: text('undoText', { merged, survivor }),
      confirm: text('undo'),
    });
    if (!sure || this.busy()) return;
    this.busy.set(true);
    try {
      const url = `/api/${recordPaths[this.kind()]}/merges/${id}/undo`;
      await firstValueFrom(this.#http.post(url, {}, { headers: this.#key.headersFor({ id }) }));
      this.failed.set([]);
      this.#toasts.show(text('undoneDone'));
      this.undone.emit();
    } catch (error) {
      const said = (problemOf(error)?.errors ?? []).flatMap(({ detail }) => (detail ? [detail] : []));
      this.failed.set(said.length ? said : [this.#texts.of(error)]);
      this.#key.renew();
    } finally {
      this.busy.set(false);
    }
  }
}
