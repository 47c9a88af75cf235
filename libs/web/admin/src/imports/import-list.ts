import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportItem, ImportList as ImportPage, ImportView } from '@kakehashi/shared/contracts';
import { IdempotencyKey, InstantPipe, MorePages, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, MoreButton, PageHeader, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { toneOf } from './import-status';

const address = '/api/imports';

/** The imports that a person may see, and the choice of a file for the next one. */
@Component({
  selector: 'kk-import-list',
  imports: [
    EmptyState,
    Icon,
    InstantPipe,
    LoadFailed,
    MoreButton,
    PageHeader,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './import-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportList {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #key = new IdempotencyKey();
  protected readonly texts = inject(ProblemText);
  protected readonly mayRun = inject(SessionStore).can('import.run');
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly imports = new MorePages<ImportItem, ImportPage>(() => ({ url: address, params: {} }));
  protected readonly tone = toneOf;

  protected rowsOf({ counts }: ImportItem): number {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  /** Takes a file and has it looked through; nothing is stored of its rows by that. */
  protected async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // The same file, mended, can be chosen again.
    input.value = '';
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    const body = new FormData();
    body.append('kind', 'visits');
    body.append('file', file);
    try {
      const headers = this.#key.headersFor({ file: file.name, size: file.size, modified: file.lastModified });
      const { id } = await firstValueFrom(this.#http.post<ImportView>(address, body, { headers }));
      this.#key.renew();
      await this.#router.navigate(['/admin/imports', id]);
    } catch (error) {
      this.failure.set(this.texts.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
