import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ExpertImportResult } from '@kakehashi/shared/contracts';
import { Downloads, IdempotencyKey, LocaleStore, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { CountChips, EmptyState, Icon, PageHeader, StateBadge, Toasts, type Tone } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';

type Outcome = ExpertImportResult['rows'][number]['outcome'];

const outcomes = ['added', 'known', 'refused'] as const;
const tones: Readonly<Record<string, Tone>> = { added: 'done', known: 'waiting', refused: 'stopped' };
const address = '/api/experts/imports';

/** Brings experts in from a file: looked through first, row by row; what is refused comes back as a file to be mended. */
@Component({
  selector: 'kk-expert-import',
  imports: [CountChips, EmptyState, Icon, PageHeader, RouterLink, StateBadge, TranslocoPipe],
  templateUrl: './expert-import.html',
  styles: `
    .step {
      display: grid;
      gap: var(--kk-3);
      justify-items: start;
    }
    ul {
      padding-inline-start: var(--kk-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertImport {
  readonly #http = inject(HttpClient);
  readonly #downloads = inject(Downloads);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(LocaleStore).locale;
  readonly #key = new IdempotencyKey();
  protected readonly texts = inject(ProblemText);
  protected readonly mayEdit = inject(SessionStore).can('expert.edit');
  protected readonly file = signal<File | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  /** What the file would do, or did. */
  protected readonly result = signal<ExpertImportResult | null>(null);
  protected readonly outcome = signal<Outcome | null>(null);
  protected readonly chips = computed(() =>
    outcomes.map((value) => {
      return { value, label: `registry.import.outcomes.${value}`, count: this.result()?.[value] ?? 0 };
    }),
  );
  protected readonly rows = computed(() => {
    const only = this.outcome();
    return this.result()?.rows.filter(({ outcome }) => only === null || outcome === only) ?? [];
  });
  protected readonly leftOut = computed(() =>
    (this.result()?.columns ?? []).flatMap(({ header, column }) => (column === null && header ? [header] : [])),
  );

  protected tone(outcome: string): Tone {
    return tones[outcome] ?? 'waiting';
  }

  protected said({ detailJa, detailEn }: { detailJa: string; detailEn: string }): string {
    return this.#locale() === 'ja' ? detailJa : detailEn;
  }

  /** What the file itself calls a column. */
  protected headingOf(column: string): string {
    return this.result()?.columns.find((one) => one.column === column)?.header ?? column;
  }

  /** Takes a file and looks it through at once; nothing is stored by that. */
  protected async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    input.value = '';
    if (!file) return;
    this.file.set(file);
    await this.#send(file, true);
  }

  protected async bringIn(): Promise<void> {
    const file = this.file();
    if (file) await this.#send(file, false);
  }

  protected async saveRefused(): Promise<void> {
    const file = this.file();
    if (file) await this.#save(`${address}/refused`, formOf({ file }));
  }

  protected saveTemplate(): Promise<void> {
    return this.#save(`${address}/template`);
  }

  async #send(file: File, dryRun: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    const told = { file: file.name, size: file.size, modified: file.lastModified, dryRun };
    const body = formOf({ dryRun: String(dryRun), skipRefused: 'true', file });
    try {
      const headers = this.#key.headersFor(told);
      const result = await firstValueFrom(this.#http.post<ExpertImportResult>(address, body, { headers }));
      this.#key.renew();
      this.result.set(result);
      this.outcome.set(dryRun && result.refused > 0 ? 'refused' : null);
    } catch (error) {
      this.failure.set(this.texts.of(error));
      if (dryRun) this.result.set(null);
    } finally {
      this.busy.set(false);
    }
  }

  async #save(from: string, body?: FormData): Promise<void> {
    try {
      await this.#downloads.save(from, body ? { body } : {});
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
  }
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
